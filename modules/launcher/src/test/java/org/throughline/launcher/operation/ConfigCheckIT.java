package org.throughline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestFolders;

class ConfigCheckIT {

    @TempDir
    Path folder;

    @Test
    void theShippedConfigurationHolds() {
        Path shipped = LaunchedThroughline.jar().resolve("../../../../config").normalize();

        LaunchedThroughline checked =
                LaunchedThroughline.in(folder.resolve("data")).command("config", "check", shipped.toString());

        assertThat(checked.awaitEnd()).as(checked.output()).isZero();
        assertThat(checked.output()).contains(shipped.toString());
    }

    @Test
    void withoutAFolderTheOneOfTheCheckoutIsMeant() {
        LaunchedThroughline checked =
                LaunchedThroughline.in(folder.resolve("data")).command("config", "check");

        assertThat(checked.awaitEnd()).as(checked.output()).isZero();
    }

    @Test
    void aSettingThatMeansNothingIsAFaultToo() {
        LaunchedThroughline checked = LaunchedThroughline.in(folder.resolve("data"))
                .with("THROUGHLINE_JOURNAL_KEEP", "P5M")
                .command("config", "check");

        assertThat(checked.awaitEnd()).isEqualTo(1);
        assertThat(checked.output()).contains("THROUGHLINE_JOURNAL_KEEP", "P5M", "six months");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aFolderThatIsNamedFromHereHoldsAndABureauAtTheDoorThatItHasNotIsAFault() throws Exception {
        Path example =
                Path.of("").toAbsolutePath().relativize(TestFolders.checkout().resolve("config"));

        LaunchedThroughline held =
                LaunchedThroughline.in(folder.resolve("data")).command("config", "check", example.toString());
        LaunchedThroughline faulty = LaunchedThroughline.in(folder.resolve("data"))
                .with("THROUGHLINE_BUREAU", "hefei")
                .command("config", "check", example.toString());

        assertThat(held.awaitEnd()).as(held.output()).isZero();
        assertThat(faulty.awaitEnd()).isEqualTo(1);
        assertThat(faulty.output()).contains("THROUGHLINE_BUREAU", "hefei", "wenzhou-ai");
    }

    @Test
    void everyFaultIsToldAndNothingIsChanged() throws Exception {
        Path config = folder.resolve("config");
        Files.createDirectories(config.resolve("reference"));
        Files.writeString(config.resolve("reference/zones.yaml"), "zones:\n  - code: [\n");

        LaunchedThroughline checked =
                LaunchedThroughline.in(folder.resolve("data")).command("config", "check", config.toString());

        assertThat(checked.awaitEnd()).isEqualTo(1);
        assertThat(checked.output()).containsPattern("zones\\.yaml:\\d+:\\d+: ").contains("divisions.yaml");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
