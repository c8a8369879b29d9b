package org.throughline.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.cryptography.Suite;
import org.throughline.database.Migrations;
import org.throughline.database.OwnPostgres;
import org.throughline.database.PostgresSettings;
import org.throughline.enterprises.FirmImport;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportTally;
import org.throughline.journal.OperatorJournal;
import org.throughline.testkit.PlantedFaults;
import org.throughline.testkit.TestFolders;

/**
 * What an import costs: a list of firms with 25 facts each and 300 faults, for firms that nobody knows and for known
 * ones, beside a bare COPY of the facts that come of it into one keyed table; and the same list once more. On the
 * product's own PostgreSQL with full durability.
 */
public final class ImportBenchmark {

    private static final int ROWS = Integer.getInteger("import.rows", 140_000);
    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 32;
    private static final int FAULTS = 300;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final OwnPostgres postgres;
    private final Path folder;
    private final Configuration configuration;

    private ImportBenchmark(OwnPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
        this.configuration = ConfigurationFolder.read(TestFolders.checkout().resolve("config"))
                .configuration()
                .orElseThrow();
    }

    /** Measures and says what it found; takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Path folder = TestFolders.ofThisRun("import-benchmark");
        try (OwnPostgres postgres = OwnPostgres.start(
                folder, TestFolders.checkout().resolve("target"), PostgresSettings.ofThisMachine(CONNECTIONS))) {
            new Migrations(postgres.owner()).apply();
            new ImportBenchmark(postgres, folder).measure();
        } finally {
            TestFolders.delete(folder);
        }
    }

    private void measure() throws SQLException, IOException {
        Path list = PlantedFaults.of(7, ROWS - FAULTS, FAULTS, TODAY).in(folder.resolve("list.csv"));
        double fresh = ofNobody(list);
        double again = imported(list, "the same list again");
        double bare = copied();
        forgetFacts();
        double known = imported(list, "known firms");
        Report.say(
                "new firms %.2f and known firms %.2f times a bare COPY of %.2f s; promised: 4%n",
                fresh / bare, known / bare, bare);
        Report.say(
                "again %.2f of the first, %.2f of that of known firms; promised: 0.5%n", again / fresh, again / known);
        Report.say("heap at most %d MB%n", heap() >> 20);
    }

    /** The median of some, as of the COPY, each into an empty register. */
    private double ofNobody(Path list) throws SQLException {
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0) {
                owner("truncate enterprises.enterprise, enterprises.firm_size cascade");
                forgetFacts();
            }
            seconds[round] = imported(list, "firms that nobody knows");
        }
        return median(seconds);
    }

    private double imported(Path list, String what) {
        FirmImport firms = new FirmImport(
                postgres.application().connections(),
                configuration,
                connection -> OperatorJournal.on(connection, Clock.systemUTC(), "benchmark", Suite.INTERNATIONAL),
                Clock.systemUTC());
        ImportOrder order = new ImportOrder("list.csv", "年报", TODAY, true, "年报", null, null, Map.of());
        long start = System.nanoTime();
        long[] merging = new long[1];
        ImportTally tally = firms.run(list, order, "benchmark", (done, total) -> {
            if (merging[0] == 0 && done * 2 > total) {
                merging[0] = System.nanoTime();
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        Report.say(
                "%s: %.1f s, of it %.1f s up to the first facts; %s%n",
                what, seconds, merging[0] == 0 ? seconds : (merging[0] - start) / 1e9, tally);
        return seconds;
    }

    /** The median of some, each into an empty table. */
    private double copied() throws SQLException, IOException {
        Path rows = folder.resolve("rows");
        double[] seconds = new double[ROUNDS];
        try (Connection connection = postgres.owner().connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bare");
            statement.execute("create table bare.fact as select * from enterprises.fact limit 0");
            statement.execute(
                    "create unique index on bare.fact (enterprise_id, definition_id, year) nulls not distinct");
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream target = Files.newOutputStream(rows)) {
                copies.copyOut(
                        "copy (select * from enterprises.fact order by enterprise_id, definition_id, year) to stdout",
                        target);
            }
            for (int round = 0; round < ROUNDS; round++) {
                statement.execute("truncate bare.fact");
                seconds[round] = seconds(copies, rows);
            }
            statement.execute("drop schema bare cascade");
        }
        return median(seconds);
    }

    private static double median(double[] seconds) {
        Arrays.sort(seconds);
        return seconds[seconds.length / 2];
    }

    private static double seconds(CopyManager copies, Path rows) throws SQLException, IOException {
        long start = System.nanoTime();
        try (InputStream source = Files.newInputStream(rows)) {
            copies.copyIn("copy bare.fact from stdin", source);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void forgetFacts() throws SQLException {
        owner("truncate enterprises.fact, enterprises.erased_fact, enterprises.recording restart identity");
    }

    private void owner(String sql) throws SQLException {
        try (Connection connection = postgres.owner().connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }
}
