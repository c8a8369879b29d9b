package org.throughline.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.throughline.database.Migrations;
import org.throughline.database.OwnPostgres;
import org.throughline.database.PostgresSettings;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.enterprises.FirmLoader;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.language.CelText;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.runs.MatchingRun;
import org.throughline.policies.runs.RunContents;
import org.throughline.policies.runs.RunMaking;
import org.throughline.policies.standing.CityKeeper;
import org.throughline.testkit.TestFolders;

/**
 * What it costs to hold the firms of a register against all clauses, from the database to what is kept, beside a COPY
 * of the same columns; and how long after a commit the verdicts are others. On the product's own PostgreSQL with full
 * durability. Arguments: how many firms, how many clauses.
 */
public final class CityBenchmark {

    private static final int ROUNDS = 3;
    private static final int CHANGES = 60;
    private static final int CONNECTIONS = 8;
    private static final String COLUMNS = "f.enterprise_id, f.definition_id, f.year, f.recording_id, f.as_of,"
            + " f.ends_on, f.number, f.day, f.truth, f.words";

    private final OwnPostgres postgres;
    private final int firms;
    private final List<Clause> clauses;
    private final BenchmarkClauses inForce;
    private final FirmFactsFeed feed;
    private final Random random = new Random(1);

    private CityBenchmark(OwnPostgres postgres, int firms, int many) {
        this.postgres = postgres;
        this.firms = firms;
        this.clauses = new MatchingClauses().clauses(many);
        this.inForce = new BenchmarkClauses(clauses);
        this.feed = FirmFactsFeed.over(postgres.application().connections());
    }

    /** Measures and says what it found. */
    public static void main(String[] arguments) throws Exception {
        int firms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 140_000;
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        Path folder = TestFolders.ofThisRun("city-benchmark");
        try (OwnPostgres postgres = OwnPostgres.start(
                folder, TestFolders.checkout().resolve("target"), PostgresSettings.ofThisMachine(CONNECTIONS))) {
            new Migrations(postgres.owner()).apply();
            CityBenchmark benchmark = new CityBenchmark(postgres, firms, many);
            benchmark.load();
            benchmark.run();
            benchmark.follow();
        } finally {
            TestFolders.delete(folder);
        }
    }

    private void load() throws SQLException {
        try (Connection owner = postgres.owner().connections().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("delete from enterprises.fact_definition");
            for (String definition : BenchmarkFirms.definitions()) {
                statement.execute(definition);
            }
        }
        try (Connection connection = postgres.application().connections().getConnection()) {
            connection.setAutoCommit(false);
            FirmLoader.Loaded loaded =
                    FirmLoader.over(connection).load(BenchmarkFirms.of(firms), "benchmark", soFar -> {});
            connection.commit();
            Report.say("%,d firms with %,d facts, %d clauses%n", loaded.firms(), loaded.facts(), clauses.size());
        }
        try (Connection owner = postgres.owner().connections().getConnection()) {
            FirmLoader.over(owner).settle();
        }
    }

    private RunMaking making() {
        return new RunMaking(feed, inForce, MatchingCity.vocabulary(), Clock.systemUTC());
    }

    /** In turn, so that whatever else the machine does hits both. */
    private void run() throws SQLException {
        double[] copies = new double[ROUNDS];
        double[] runs = new double[ROUNDS];
        RunMaking.Made[] made = new RunMaking.Made[1];
        for (int round = 0; round < ROUNDS; round++) {
            copies[round] = seconds(this::copy);
            runs[round] = seconds(() -> {
                made[0] = making().make(UUID.randomUUID(), null);
                keep(made[0]);
            });
            Report.say("COPY %.2f s, a run %.2f s%n", copies[round], runs[round]);
        }
        tell(made[0], median(runs) / median(copies));
    }

    private void tell(RunMaking.Made made, double ratio) throws SQLException {
        MatchingRun.Totals totals = made.run().totals();
        double verdicts = (double) totals.firms() * totals.clauses();
        Report.say(
                "a run from the database to what is kept: %.2f times the COPY; promised: 6; %.1f %% eligible, %.1f %% unknown%n",
                ratio, totals.eligible() * 100 / verdicts, totals.unknown() * 100 / verdicts);
        RunContents kept = made.contents();
        Report.say(
                "kept: %,d bytes of verdicts, %,d of obstacles, %,d of firms%n",
                kept.verdicts().bytes().length,
                kept.obstacles().bytes().length,
                kept.roster().bytes().length);
        double again = seconds(() -> {
            String digest = making().again(made.run(), kept.roster(), kept.clauses());
            if (!digest.equals(made.run().digest())) {
                throw new IllegalStateException("It comes out different when it is made again");
            }
        });
        Report.say("the same run made again and compared: %.2f s%n", again);
    }

    private void copy() throws SQLException {
        try (Connection connection = postgres.application().connections().getConnection()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String query : List.of(
                    "select e.id, e.industry, e.district from enterprises.enterprise e where e.merged_into is null",
                    "select " + COLUMNS + " from enterprises.fact f where f.latest")) {
                copies.copyOut("copy (" + query + ") to stdout", OutputStream.nullOutputStream());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As a run is kept, in one transaction. */
    private void keep(RunMaking.Made made) throws SQLException {
        try (Connection connection = postgres.owner().connections().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists policies.kept_bytes (bytes bytea)");
                statement.execute("alter table policies.kept_bytes alter column bytes set storage external");
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into policies.kept_bytes values (?), (?), (?)")) {
                insert.setBytes(1, made.contents().roster().bytes());
                insert.setBytes(2, made.contents().verdicts().bytes());
                insert.setBytes(3, made.contents().obstacles().bytes());
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    /** From the commit to the verdicts, without the wait for the round that looks, a tenth of a second at most. */
    private void follow() throws SQLException {
        CityKeeper node = new CityKeeper(feed, inForce, MatchingCity.vocabulary(), Clock.systemUTC());
        node.step();
        double[] nothing = new double[CHANGES];
        double[] fact = new double[CHANGES];
        double[] clause = new double[CHANGES];
        for (int round = 0; round < CHANGES; round++) {
            nothing[round] = seconds(node::step);
            say(MatchingCity.id(random.nextInt(firms)), random.nextInt(1000));
            fact[round] = seconds(node::step);
            inForce.change(random.nextInt(clauses.size()), clauses.get(random.nextInt(clauses.size())));
            clause[round] = seconds(node::step);
        }
        Report.say(
                "a look that finds nothing: %.1f ms; one fact: %.1f ms, the slowest %.1f ms, promised with up to 100 ms of"
                        + " waiting: 200; one clause: %.1f ms, the slowest %.1f ms, promised: 300%n",
                median(nothing) * 1e3,
                median(fact) * 1e3,
                slowest(fact) * 1e3,
                median(clause) * 1e3,
                slowest(clause) * 1e3);
    }

    private void say(UUID firm, int number) throws SQLException {
        String definition = "(select id from enterprises.fact_definition where name = 'number0')";
        try (Connection connection = postgres.owner().connections().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update enterprises.fact set latest = false where enterprise_id = '" + firm
                    + "' and definition_id = " + definition
                    + " and latest; with r as (insert into enterprises.recording"
                    + " (source, recorded_at, recorded_by) values ('later', now(), 'benchmark') returning id)"
                    + " insert into enterprises.fact (enterprise_id, recording_id, as_of, definition_id, number)"
                    + " select '" + firm + "', r.id, (select coalesce(max(as_of), date '" + LocalDate.EPOCH
                    + "') + 1 from enterprises.fact f where f.enterprise_id = '" + firm + "' and f.definition_id = "
                    + definition + "), " + definition + ", " + number + " from r");
            connection.commit();
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double slowest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** A clause in force that asks what one of the benchmark does. */
    static ClauseInForce inForce(String code, Clause clause) {
        String text = CelText.of(clause.eligibility());
        return new ClauseInForce(
                UUID.nameUUIDFromBytes((code + text).getBytes(StandardCharsets.UTF_8)),
                "BENCHMARK",
                code,
                code,
                text,
                null);
    }
}
