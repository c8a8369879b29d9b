package org.throughline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;

class LifeIT {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/first-administrator#\\S+");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void aSecondStartMigratesAndLoadsNothingAndBothEndCleanly() {
        LaunchedThroughline first = launch("--demo").awaitReady();
        List<ProcessHandle> children = Death.children(first);
        first.close();

        assertThat(first.process().exitValue()).isZero();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(first.output())
                .contains("Demo loaded: 50 firms", "Throughline is ready at http://localhost:" + first.port() + "/");

        LaunchedThroughline second = launch().awaitReady();
        second.close();

        assertThat(second.process().exitValue()).isZero();
        assertThat(second.output()).doesNotContain("Demo loaded", "migrations", "cannot be read");
    }

    @Test
    void aSecondInstanceOnTheSameFolderIsRefusedWhileTheFirstServes() throws Exception {
        try (LaunchedThroughline first = launch("--demo").awaitReady()) {
            LaunchedThroughline second = launch();

            assertThat(second.awaitEnd()).isEqualTo(3);
            assertThat(second.output()).contains("in use by another instance");
            assertThat(status(first.address().resolve("health/ready"))).isEqualTo(200);
        }
    }

    @Test
    void aDeathWhileTheDemoIsLoadedIsRepairedByTheNextStart() {
        LaunchedThroughline first =
                LaunchedThroughline.in(folder.resolve("data")).firms(20_000).serve("--demo");
        Await.that("the load begins", PATIENCE, () -> first.output().contains("migrations"));
        first.process().destroyForcibly();
        first.awaitEnd();

        LaunchedThroughline second = launch("--demo").awaitReady();
        second.close();

        assertThat(second.output()).contains("Demo loaded: 50 firms");
    }

    @Test
    void itEndsWithItsParentWhenAskedTo() throws Exception {
        Path output = folder.resolve("output.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String launch = java + " -jar " + LaunchedThroughline.jar()
                + " serve --port 0 --demo-firms 50 --end-with-parent --data " + folder.resolve("data") + " > " + output
                + " 2>&1 & echo $! > " + folder.resolve("pid") + "; wait";
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", launch);
        shell.environment().put("LC_ALL", "C.UTF-8");
        Process parent = shell.start();
        Await.that(
                "PostgreSQL is up",
                PATIENCE,
                () -> Files.exists(output) && text(output).contains("PostgreSQL up"));
        ProcessHandle launcher = ProcessHandle.of(
                        Long.parseLong(text(folder.resolve("pid")).trim()))
                .orElseThrow();

        parent.destroyForcibly();

        Await.that("the launcher ends", PATIENCE, () -> !launcher.isAlive());
        assertThat(folder.resolve("data/postgresql/17/postmaster.pid")).doesNotExist();
    }

    @Test
    void inAFolderPreparedForUsTheFirstAdministratorGetsALink() throws Exception {
        Files.createDirectories(folder.resolve("data"));

        try (LaunchedThroughline empty = launch("--empty").awaitReady()) {
            Await.that(
                    "a link is printed",
                    PATIENCE,
                    () -> LINK.matcher(empty.output()).find());

            Matcher link = LINK.matcher(empty.output());
            assertThat(link.find()).isTrue();
            assertThat(status(URI.create(link.group()))).isEqualTo(200);
            assertThat(empty.output()).doesNotContain("Demo loaded", "director");
        }
    }

    private LaunchedThroughline launch(String... options) {
        return LaunchedThroughline.in(folder.resolve("data")).firms(50).serve(options);
    }

    private static int status(URI address) throws Exception {
        HttpResponse<Void> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        return answer.statusCode();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("read " + file, e);
        }
    }
}
