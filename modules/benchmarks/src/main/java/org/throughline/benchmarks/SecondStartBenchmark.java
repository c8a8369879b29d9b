package org.throughline.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestFolders;

/**
 * How long a second start takes until {@code /login} answers, PostgreSQL included, beside the same start of the same
 * server with an application that is empty: same flags, same archive of classes, same PostgreSQL.
 */
public final class SecondStartBenchmark {

    private static final int ROUNDS = 5;
    private static final int FIRMS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern ARCHIVE = Pattern.compile("classes-[0-9a-f]+\\.jsa");

    private final Path folder;

    private SecondStartBenchmark(Path folder) {
        this.folder = folder;
    }

    /** Measures and says what it found; takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        Path folder = TestFolders.ofThisRun("second-start-benchmark");
        try {
            new SecondStartBenchmark(folder).measure();
        } finally {
            TestFolders.delete(folder);
        }
    }

    private void measure() throws IOException {
        Path server = firstStart();
        Path ours = server.resolve("ROOT");
        Path aside = server.resolve("ours");
        Path empty = emptyApplication(server.resolve("empty"));
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double full = seconds();
            Files.move(ours, aside);
            Files.move(empty, ours);
            double bare = seconds();
            Files.move(ours, empty);
            Files.move(aside, ours);
            ratios.add(full / bare);
            Report.say("round %d: ours %.1f s, empty %.1f s, ratio %.2f%n", round, full, bare, full / bare);
        }
        ratios.sort(null);
        Report.say("median ratio %.2f; promised: at most 2.0%n", ratios.get(ROUNDS / 2));
    }

    /** Fills the folder and lets the archive of classes be made; where the server is laid out. */
    private Path firstStart() throws IOException {
        try (LaunchedThroughline first = launch()) {
            first.awaitReady();
            Await.that("the archive of classes", PATIENCE, this::hasArchive);
        }
        try (Stream<Path> laidOut = Files.list(programs())) {
            return laidOut.filter(path -> path.getFileName().toString().startsWith("server-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private double seconds() {
        long start = System.nanoTime();
        try (LaunchedThroughline launched = launch()) {
            URI login = launched.address().resolve("/login");
            Await.that("an answer of " + login, PATIENCE, () -> answers(login));
            double taken = (System.nanoTime() - start) / 1e9;
            launched.awaitReady();
            return taken;
        }
    }

    private static boolean answers(URI page) {
        try {
            HttpURLConnection asked = (HttpURLConnection) page.toURL().openConnection();
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** With the flags an operator gets, not those of the tests. */
    private LaunchedThroughline launch() {
        return LaunchedThroughline.in(folder.resolve("data"))
                .firms(FIRMS)
                .with("THROUGHLINE_PROGRAMS", programs().toString())
                .with("THROUGHLINE_JVM_OPTIONS", System.getProperty("server.options", ""))
                .serve();
    }

    private boolean hasArchive() {
        try (Stream<Path> files = Files.walk(programs(), 2)) {
            return files.anyMatch(
                    file -> ARCHIVE.matcher(file.getFileName().toString()).matches());
        } catch (IOException changing) {
            return false;
        }
    }

    private Path programs() {
        return folder.resolve("programs");
    }

    private static Path emptyApplication(Path empty) throws IOException {
        Files.createDirectories(empty.resolve("WEB-INF"));
        Files.writeString(
                empty.resolve("WEB-INF/web.xml"),
                "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"/>");
        Files.writeString(empty.resolve("login"), "empty");
        return empty;
    }
}
