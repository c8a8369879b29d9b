package org.throughline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.database.DatabaseLogin;
import org.throughline.database.OwnPostgres;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.PlantedFaults;

/** An operator brings lists into an installation that serves at the same time. */
class ImportCommandIT {

    private static final int FAULTS = 300;
    private static final int DEATHS = 10;
    private static final int REFUSED = 1;

    @TempDir
    static Path folder;

    private static LaunchedThroughline server;

    @BeforeAll
    static void serve() {
        server = LaunchedThroughline.in(data()).firms(50).serve("--demo").awaitReady();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void aFileThatIsNoListIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("none.csv"), "name\nsomebody\n");

        LaunchedThroughline ended = run(file, "none");

        assertThat(ended.awaitEnd()).isEqualTo(REFUSED);
        assertThat(ended.output()).contains("unified social credit code").doesNotContain("Exception");
    }

    @Test
    void threeHundredPlantedFaultsComeBackAndWhoeverKillsAnImportFindsNothingOfItOrAll(TestReporter report)
            throws Exception {
        long seed = System.nanoTime();
        report.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        PlantedFaults list = PlantedFaults.of(seed, 5_000, FAULTS, today());
        Path rehearsal = list.in(folder.resolve("rehearsal.csv"));
        long start = System.nanoTime();
        LaunchedThroughline ended = run(rehearsal, "rehearsal " + seed);
        assertThat(ended.awaitEnd()).as(ended.output()).isZero();
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        assertThat(ended.output()).contains("5300", "5000", "rehearsal.rejects.csv");
        Map<Integer, String> back = rejects(folder.resolve("rehearsal.rejects.csv"));
        assertThat(back.keySet()).as("seed %d", seed).isEqualTo(new TreeMap<>(list.expected()).keySet());
        assertThat(back.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        Path file = PlantedFaults.of(seed + 1, 5_000, FAULTS, today()).in(folder.resolve("killed.csv"));
        long before = number("select count(*) from enterprises.fact");

        List<Long> seen = new ArrayList<>();
        for (int death = 0; death < DEATHS; death++) {
            LaunchedThroughline killed = run(file, "killed " + seed);
            killed.process().waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS);
            killed.process().destroyForcibly();
            killed.awaitEnd();
            assertThat(inconsistencies()).as("seed %d, death %d", seed, death).isEmpty();
            seen.add(number("select count(*) from enterprises.fact"));
        }
        LaunchedThroughline last = run(file, "killed " + seed);

        assertThat(last.awaitEnd()).as(last.output()).isZero();
        long after = number("select count(*) from enterprises.fact");
        assertThat(seen).as("seed %d", seed).isSubsetOf(before, after);
        assertThat(after).isGreaterThan(before);
        assertThat(run(file, "killed " + seed).awaitEnd()).isZero();
        assertThat(number("select count(*) from enterprises.fact")).isEqualTo(after);
        assertThat(inconsistencies()).isEmpty();
    }

    private static LaunchedThroughline run(Path file, String source) {
        return LaunchedThroughline.in(data())
                .command("import", "enterprises", file.toString(), "--source", source, "--data", data() + "");
    }

    /** Reasons by line: the last two columns, which whoever reads the file as a list does not see. */
    private static Map<Integer, String> rejects(Path file) throws IOException {
        Map<Integer, String> rejects = new TreeMap<>();
        Matcher ends = Pattern.compile(",(\\d+),(\"(?:[^\"]|\"\")+\"|[^,\"\\r\\n]+)\\r?$", Pattern.MULTILINE)
                .matcher(Files.readString(file));
        while (ends.find()) {
            rejects.put(Integer.parseInt(ends.group(1)), ends.group(2));
        }
        return rejects;
    }

    private static List<String> inconsistencies() {
        List<String> found = new ArrayList<>();
        ask("select rule || ' ' || subject from enterprises.inconsistencies()", row -> found.add(row.getString(1)));
        return found;
    }

    private static long number(String sql) {
        List<Long> found = new ArrayList<>();
        ask(sql, row -> found.add(row.getLong(1)));
        return found.get(0);
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void ask(String sql, Row each) {
        DatabaseLogin login = OwnPostgres.applicationOfLastTime(data()).orElseThrow();
        try (Connection connection = login.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                each.take(row);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
