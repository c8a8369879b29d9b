package org.throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.throughline.database.Migrations;
import org.throughline.database.OwnPostgres;
import org.throughline.database.PostgresSettings;
import org.throughline.journal.JournalVerification;
import org.throughline.testkit.TestFolders;

/**
 * What the journal costs: sixteen writers with the sealer beside them against the same inserts without it, and the
 * verification of a million entries beside the hashing of as many bytes. On the product's own PostgreSQL with full
 * durability.
 */
public final class JournalBenchmark {

    private static final int PAIRS = Integer.getInteger("journal.pairs", 7);
    private static final int SECONDS = Integer.getInteger("journal.seconds", 10);
    private static final int ENTRIES = Integer.getInteger("journal.entries", 1_000_000);
    private static final int CONNECTIONS = 32;
    private static final int VERIFICATIONS = 3;

    private final OwnPostgres postgres;
    private final Path folder;

    private JournalBenchmark(OwnPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Measures and says what it found; takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Path folder = TestFolders.ofThisRun("journal-benchmark");
        try (OwnPostgres postgres = OwnPostgres.start(
                folder, TestFolders.checkout().resolve("target"), PostgresSettings.ofThisMachine(CONNECTIONS))) {
            new Migrations(postgres.owner()).apply();
            JournalBenchmark benchmark = new JournalBenchmark(postgres, folder);
            benchmark.writing();
            benchmark.verifying();
        } finally {
            TestFolders.delete(folder);
        }
    }

    private void writing() throws SQLException, IOException, InterruptedException, ExecutionException {
        JournalWriters writers = new JournalWriters(postgres, folder);
        writers.prepare();
        writers.run(SECONDS, true);
        List<Double> ratios = new ArrayList<>();
        for (int pair = 1; pair <= PAIRS; pair++) {
            // Whichever comes second finds a longer journal: they take turns.
            boolean sealedFirst = pair % 2 == 0;
            double first = writers.run(SECONDS, sealedFirst);
            double second = writers.run(SECONDS, !sealedFirst);
            double sealed = sealedFirst ? first : second;
            double bare = sealedFirst ? second : first;
            ratios.add(sealed / bare);
            Report.say(
                    "pair %d: %,.0f changes/s with the sealer, %,.0f without, ratio %.2f%n",
                    pair, sealed, bare, sealed / bare);
        }
        ratios.sort(null);
        Report.say("median ratio %.2f; promised: at least 0.9%n", ratios.get(PAIRS / 2));
    }

    private void verifying() throws SQLException, IOException, InterruptedException, ExecutionException {
        JournalWriters writers = new JournalWriters(postgres, folder);
        long entries = writers.fillUpTo(ENTRIES);
        HashCalibration calibration = HashCalibration.of(postgres);
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= VERIFICATIONS; round++) {
            double hashing = calibration.seconds();
            double seconds = verification(entries);
            ratios.add(seconds / hashing);
            Report.say(
                    "verification of %,d entries: %.1f s; hashing the same %,d bytes: %.2f s; ratio %.1f%n",
                    entries, seconds, calibration.bytes(), hashing, seconds / hashing);
        }
        ratios.sort(null);
        Report.say(
                "median ratio %.1f at %s; promised: under 20 s for a million%n",
                ratios.get(VERIFICATIONS / 2), Clock.systemUTC().instant());
    }

    private double verification(long entries) throws SQLException, IOException {
        long start = System.nanoTime();
        try (Connection connection = postgres.application().connections().getConnection()) {
            JournalVerification.Verdict verdict = JournalVerification.against(folder, folder.resolve("archive"))
                    .verify(connection);
            if (!verdict.intact() || verdict.sealed() != entries) {
                throw new IllegalStateException("Not what was written: " + verdict);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
