package org.throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.throughline.cryptography.Suite;
import org.throughline.database.OwnPostgres;
import org.throughline.journal.JournalEntry;
import org.throughline.journal.JournalPen;
import org.throughline.journal.JournalRecord;
import org.throughline.journal.chain.CheckpointBook;
import org.throughline.journal.chain.Sealer;

/** Sixteen writers, each changing a row of its own and telling the journal so, in one transaction after the other. */
final class JournalWriters {

    private static final int WRITERS = 16;
    /** As often as the server does. */
    private static final int PAUSE_MILLIS = 500;

    private static final JournalRecord.Who WHO =
            new JournalRecord.Who("officer11", "1处科员", "0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d90", "10.33.3.3");
    private static final JournalEntry ENTRY = new JournalEntry(
            "fact-recorded",
            "enterprise",
            "91330398MA2ABCD178",
            "{\"fact\":\"revenue\",\"year\":2024,\"value\":\"12000000.00\",\"source\":\"企业年报\",\"asOf\":\"2024-12-31\"}",
            "{\"fact\":\"revenue\",\"year\":2025,\"value\":\"12500000.00\",\"source\":\"企业年报\",\"asOf\":\"2025-12-31\"}",
            "审计后更正");

    /** The same entry many times over: its digest does not depend on its identity. */
    private static final String COPIES = """
            insert into journal.entry (id, at, actor, post, kind, subject_type, subject_id, state_before, state_after,
                reason, request_id, address, digest_algorithm, digest)
            select gen_random_uuid(), at, actor, post, kind, subject_type, subject_id, state_before, state_after, reason,
                request_id, address, digest_algorithm, digest
            from (select * from journal.entry order by id desc limit 1) as one, generate_series(1, ?)
            """;

    private final Clock clock = Clock.systemUTC();
    private final JournalPen pen = new JournalPen(clock, Suite.INTERNATIONAL);
    private final OwnPostgres postgres;
    private final Sealer sealer;

    JournalWriters(OwnPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.sealer = new Sealer(CheckpointBook.in(folder, clock, Suite.INTERNATIONAL), clock);
    }

    /** Makes the rows that are changed. */
    void prepare() throws SQLException {
        try (Connection connection = postgres.owner().connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table public.changed (writer int, number bigint, at timestamptz default now())");
            statement.execute("grant insert on public.changed to " + OwnPostgres.APPLICATION);
        }
    }

    /** Changes a second; afterwards everything is sealed. */
    double run(int seconds, boolean sealing)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 1);
        CountDownLatch over = new CountDownLatch(1);
        try {
            Future<?> sealed = sealing ? pool.submit(() -> seal(over)) : null;
            double perSecond = write(pool, seconds);
            over.countDown();
            if (sealed != null) {
                sealed.get();
            }
            sealAll();
            return perSecond;
        } finally {
            pool.shutdownNow();
        }
    }

    private double write(ExecutorService pool, int seconds) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(seconds);
        List<Callable<Long>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            work.add(() -> write(number, end));
        }
        long changes = 0;
        for (Future<Long> part : pool.invokeAll(work)) {
            changes += part.get();
        }
        return changes * 1e9 / (System.nanoTime() - begun);
    }

    /** Adds copies of an entry in one transaction until there are that many, all sealed; gives their number. */
    long fillUpTo(int entries) throws SQLException, IOException {
        try (Connection connection = connect()) {
            pen.write(connection, WHO, ENTRY);
            try (PreparedStatement copies = connection.prepareStatement(COPIES)) {
                copies.setLong(1, Math.max(0, entries - count(connection)));
                copies.executeUpdate();
            }
            connection.commit();
        }
        sealAll();
        try (Connection owner = postgres.owner().connections().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze journal.entry, journal.seal");
            return count(owner);
        }
    }

    private long write(int writer, long end) throws SQLException {
        long changes = 0;
        try (Connection connection = connect();
                PreparedStatement insert =
                        connection.prepareStatement("insert into public.changed (writer, number) values (?, ?)")) {
            while (System.nanoTime() < end) {
                insert.setInt(1, writer);
                insert.setLong(2, changes);
                insert.executeUpdate();
                pen.write(connection, WHO, ENTRY);
                connection.commit();
                changes++;
            }
        }
        return changes;
    }

    private Void seal(CountDownLatch over) throws SQLException, IOException, InterruptedException {
        while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            sealAll();
        }
        return null;
    }

    private void sealAll() throws SQLException, IOException {
        try (Connection connection = connect()) {
            int sealed = Sealer.BATCH;
            while (sealed == Sealer.BATCH) {
                sealed = sealer.seal(connection);
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = postgres.application().connections().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from journal.entry")) {
            row.next();
            return row.getLong(1);
        }
    }
}
