package org.throughline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.LaunchedThroughline;

class RefusalIT {

    private static final int CANNOT_START = 3;
    private static final int USAGE = 2;

    @TempDir
    Path folder;

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            LaunchedThroughline refused =
                    LaunchedThroughline.in(data()).port(taken.getLocalPort()).serve("--empty");

            assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
            assertThat(refused.output().lines())
                    .singleElement()
                    .asString()
                    .contains("" + taken.getLocalPort(), "in use");
            assertThat(data()).doesNotExist();
        }
    }

    @Test
    void aFolderInUseByAnotherInstanceIsNamed() throws IOException {
        Files.createDirectories(data());
        try (FileChannel other = FileChannel.open(
                        data().resolve("throughline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            LaunchedThroughline refused = LaunchedThroughline.in(data()).serve("--empty");

            assertThat(held.isValid()).isTrue();
            assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
            assertThat(refused.output().lines()).singleElement().asString().contains(data().toString(), "in use");
        }
    }

    @Test
    void aFolderOfANewerVersionIsLeftAsItIs() throws IOException {
        Files.createDirectories(data());
        Files.createFile(data().resolve("throughline.lock"));
        Files.writeString(data().resolve("state.properties"), "newest-migration=209901010000\npopulation=empty\n");

        LaunchedThroughline refused = LaunchedThroughline.in(data()).serve();

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        assertThat(refused.output().lines()).singleElement().asString().contains(data().toString(), "209901010000");
        assertThat(data().resolve("postgresql")).doesNotExist();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
        LaunchedThroughline refused = LaunchedThroughline.in(data())
                .with("THROUGHLINE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/town?user=app&password=hidden")
                .serve();

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        assertThat(refused.output())
                .contains("jdbc:postgresql://127.0.0.1:1/town")
                .doesNotContain("hidden");
    }

    @Test
    void aConfigurationThatDoesNotHoldIsNamedWithFileAndLine() throws IOException {
        Path config = copyOf(shippedConfig());
        Path zones = config.resolve("reference/zones.yaml");
        List<String> lines = Files.readAllLines(zones);
        Files.writeString(zones, String.join("\n", lines) + "\nnonsense: [\n");

        LaunchedThroughline refused =
                LaunchedThroughline.in(data()).config(config).serve("--empty");

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        assertThat(refused.output()).containsPattern("zones\\.yaml:\\d+:\\d+: ");
        assertThat(data()).doesNotExist();
    }

    @Test
    void aFolderPreparedForUsStaysEmptyWhenTheStartIsRefused() throws IOException {
        Files.createDirectories(data());

        LaunchedThroughline refused =
                LaunchedThroughline.in(data()).config(folder.resolve("nowhere")).serve("--empty");

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        assertThat(data()).isEmptyDirectory();
    }

    @Test
    void aFolderWithSomebodyElsesFilesIsNotTaken() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("thesis.odt"), "years of work");

        LaunchedThroughline refused = LaunchedThroughline.in(data()).serve("--empty");

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        try (Stream<Path> files = Files.list(data())) {
            assertThat(files).containsExactly(data().resolve("thesis.odt"));
        }
    }

    @Test
    void aSecretOfElevenCharactersIsTooShort() {
        LaunchedThroughline refused = LaunchedThroughline.in(data())
                .with("THROUGHLINE_DEMO_SECRET", "elevenchars")
                .serve();

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        assertThat(refused.output()).contains("THROUGHLINE_DEMO_SECRET", "12").doesNotContain("elevenchars");
        assertThat(data()).doesNotExist();
    }

    @Test
    void aSuiteNobodyKnowsIsNamed() {
        LaunchedThroughline refused = LaunchedThroughline.in(data())
                .with("THROUGHLINE_CRYPTO_SUITE", "rot13")
                .serve();

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        assertThat(refused.output().lines()).singleElement().asString().contains("THROUGHLINE_CRYPTO_SUITE", "rot13");
        assertThat(data()).doesNotExist();
    }

    @Test
    void aKeyThatIsNoneIsNotRepeated() {
        LaunchedThroughline refused = LaunchedThroughline.in(data())
                .with("THROUGHLINE_PERSONAL_KEY", "5a5a")
                .serve();

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        assertThat(refused.output()).contains("THROUGHLINE_PERSONAL_KEY").doesNotContain("5a5a");
        assertThat(data()).doesNotExist();
    }

    @Test
    void settingsThatMeanNothingAreAllNamedAtOnce() throws IOException {
        Path config = folder.resolve("config");
        Files.createDirectories(config);
        Files.writeString(
                config.resolve("throughline.properties"),
                "throughline.journal.keep=P5M\nthroughline.address=https://throughline.example/path\n");

        LaunchedThroughline refused = LaunchedThroughline.in(data())
                .with("THROUGHLINE_CRYPTO_SUITE", "rot13")
                .with("THROUGHLINE_JOURNAL_KEEP", "P36M")
                .config(config)
                .serve();

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        assertThat(refused.output().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("throughline.journal.keep") && line.contains("P5M"))
                .anyMatch(line -> line.contains("throughline.address") && line.contains("/path"))
                .anyMatch(line -> line.contains("THROUGHLINE_CRYPTO_SUITE"));
        assertThat(data()).doesNotExist();
    }

    @Test
    void aFolderMadeEmptyIsNotFilledWithTheDemo() throws IOException {
        Files.createDirectories(data());
        Files.createFile(data().resolve("throughline.lock"));
        Files.writeString(data().resolve("state.properties"), "newest-migration=202601010000\npopulation=empty\n");

        LaunchedThroughline refused = LaunchedThroughline.in(data()).serve("--demo");

        assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
        assertThat(refused.output().lines()).singleElement().asString().contains(data().toString(), "--empty");
    }

    @Test
    void aRefusalIsInTheLanguageOfTheTerminal() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            LaunchedThroughline refused = LaunchedThroughline.in(data())
                    .port(taken.getLocalPort())
                    .with("JAVA_TOOL_OPTIONS", "-Duser.language=zh -Duser.country=CN")
                    .serve("--empty");

            assertThat(refused.awaitEnd()).isEqualTo(CANNOT_START);
            assertThat(refused.output()).contains("端口 " + taken.getLocalPort() + " 已被占用");
        }
    }

    @Test
    void anUnknownOptionIsAFaultOfUsage() {
        LaunchedThroughline refused = LaunchedThroughline.in(data()).serve("--nonsense");

        assertThat(refused.awaitEnd()).isEqualTo(USAGE);
    }

    @Test
    void demoAndEmptyTogetherAreAFaultOfUsage() {
        LaunchedThroughline refused = LaunchedThroughline.in(data()).serve("--demo", "--empty");

        assertThat(refused.awaitEnd()).isEqualTo(USAGE);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static Path shippedConfig() {
        return LaunchedThroughline.jar().resolve("../../../../config").normalize();
    }

    private Path copyOf(Path source) throws IOException {
        Path target = folder.resolve("config");
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.sorted().toList()) {
                Files.copy(path, target.resolve(source.relativize(path).toString()));
            }
        }
        return target;
    }
}
