package org.throughline.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.Track;
import org.throughline.cryptography.Suite;
import org.throughline.database.Migrations;
import org.throughline.database.OwnPostgres;
import org.throughline.database.PostgresSettings;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.book.Reorganisation;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wanted;
import org.throughline.testkit.TestFolders;

/**
 * What a reorganisation costs: a plan of 433 changes over 70,000 pieces of open work, carrying one out that moves
 * 10,000 of them, and asking who covers what after ten and after a thousand changes; each beside the bare SQL of as
 * many rows.
 */
public final class ReorganisationBenchmark {

    private static final int TRACKS = 433;
    private static final int PIECES = 70_000;
    private static final int MOVED_TRACKS = 62;
    private static final int OFFICES = 4;
    private static final int ROUNDS = 5;
    private static final int QUESTIONS = 2_000;
    private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate NEXT = LocalDate.of(2027, 1, 1);
    private static final String BUREAU = "bureau";

    private final OwnPostgres postgres;

    private ReorganisationBenchmark(OwnPostgres postgres) {
        this.postgres = postgres;
    }

    /** Measures and says what it found; takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Path folder = TestFolders.ofThisRun("reorganisation-benchmark");
        try (OwnPostgres postgres = OwnPostgres.start(
                folder, TestFolders.checkout().resolve("target"), PostgresSettings.ofThisMachine(OFFICES))) {
            new Migrations(postgres.owner()).apply();
            ReorganisationBenchmark benchmark = new ReorganisationBenchmark(postgres);
            benchmark.reorganise();
            benchmark.ask();
        } finally {
            TestFolders.delete(folder);
        }
    }

    private void reorganise() throws SQLException {
        owner(PiecesOfWork.TABLE);
        owner("insert into work.piece select gen_random_uuid(), 'office-' || n % " + TRACKS + " % " + OFFICES
                + ", 'track-' || n % " + TRACKS + ", 'piece ' || n from generate_series(1, " + PIECES + ") n;"
                + " vacuum analyze work.piece");
        begin(BUREAU, TRACKS, NOW);
        double counting = median(() -> owner("select office, track, count(*) from work.piece group by 1, 2"));
        double planning = median(() -> planned(TRACKS));
        Report.say(
                "a plan of %d changes over %,d pieces: %.2f s; promised: 3 s; counting them in one statement: %.3f s%n",
                TRACKS, PIECES, planning, counting);
        PlanRecord plan = planned(MOVED_TRACKS);
        double applying = seconds(
                () -> act(NOW, reorganisation -> reorganisation.apply(plan.id(), "benchmark", null, version -> {})));
        double moving = seconds(() -> owner("create table work.deed as select id, office, track, called from work.piece"
                + " where track in (select 'track-' || n from generate_series(0, " + (MOVED_TRACKS - 1) + ") n);"
                + " update work.piece p set office = 'office-0' from work.deed d where d.id = p.id"));
        Report.say(
                "applied, which moved %,d of them: %.2f s; promised: 30 s; writing as many rows twice: %.3f s%n",
                plan.affected().getOrDefault("pieces", 0L), applying, moving);
    }

    private void ask() throws SQLException {
        history("few", 10);
        history("many", 1_000);
        owner("vacuum analyze offices.mandate");
        asked("few");
        asked("many");
        double few = asked("few");
        double many = asked("many");
        Report.say(
                "who covers what: %.3f ms after 10 changes, %.3f ms after 1,000, ratio %.2f; promised: 1.2%n",
                few * 1e3, many * 1e3, many / few);
    }

    /** So many changes, one a day, the last of them yesterday. */
    private void history(String bureau, int changes) throws SQLException {
        Instant first = NOW.minus(Duration.ofDays(changes));
        begin(bureau, OFFICES, first);
        for (int change = 0; change < changes; change++) {
            Instant moment = first.plus(Duration.ofDays(change));
            LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
            String office = "office-" + (change + 1) % OFFICES;
            List<ConfiguredMandate> said = new ArrayList<>(IntStream.range(1, OFFICES)
                    .mapToObj(track -> says("office-" + track, track, FOUNDED, false))
                    .toList());
            said.add(says(office, 0, day, false));
            act(moment, reorganisation -> {
                PlanRecord plan = reorganisation.plan(bureau, new Wanted(tracks(OFFICES), said), "benchmark", null);
                return reorganisation.apply(plan.id(), "benchmark", null, version -> {});
            });
        }
    }

    private double asked(String bureau) throws SQLException {
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        double[] seconds = new double[QUESTIONS];
        try (Connection connection = postgres.application().connections().getConnection()) {
            for (int question = 0; question < QUESTIONS; question++) {
                long start = System.nanoTime();
                int found = new MandateLists(connection)
                        .mandates(bureau, today, today, null, 50, null)
                        .items()
                        .size();
                seconds[question] = (System.nanoTime() - start) / 1e9;
                if (found != OFFICES) {
                    throw new IllegalStateException(found + " mandates");
                }
            }
        }
        Arrays.sort(seconds);
        return seconds[QUESTIONS / 2];
    }

    private void begin(String bureau, int tracks, Instant moment) throws SQLException {
        List<ConfiguredMandate> said = IntStream.range(0, tracks)
                .mapToObj(track -> says("office-" + track % OFFICES, track, FOUNDED, false))
                .toList();
        act(moment, reorganisation -> {
            PlanRecord plan = reorganisation.first(bureau, new Wanted(tracks(tracks), said), "benchmark");
            return reorganisation.apply(plan.id(), "benchmark", null, version -> {});
        });
    }

    /** A plan by which the first tracks go to the next office with their work. */
    private PlanRecord planned(int moved) throws SQLException {
        List<ConfiguredMandate> said = IntStream.range(0, TRACKS)
                .mapToObj(track -> track < moved
                        ? says("office-" + (track + 1) % OFFICES, track, NEXT, true)
                        : says("office-" + track % OFFICES, track, FOUNDED, false))
                .toList();
        return act(
                NOW,
                reorganisation -> reorganisation.plan(BUREAU, new Wanted(tracks(TRACKS), said), "benchmark", null));
    }

    private static ConfiguredMandate says(String office, int track, LocalDate from, boolean workMoves) {
        return new ConfiguredMandate(
                office, new TrackCode("track-" + track), null, Period.since(from), null, workMoves, null);
    }

    private static List<Track> tracks(int many) {
        return IntStream.range(0, many)
                .mapToObj(track -> "track-" + track)
                .map(code -> new Track(new TrackCode(code), new BilingualText(code, code), null, List.of(), List.of()))
                .toList();
    }

    @FunctionalInterface
    private interface Act {
        PlanRecord on(Reorganisation reorganisation) throws SQLException;
    }

    private PlanRecord act(Instant moment, Act act) throws SQLException {
        Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
        try (Connection connection = postgres.application().connections().getConnection()) {
            connection.setAutoCommit(false);
            PlanRecord done = act.on(Reorganisation.on(
                    connection,
                    OperatorJournal.on(connection, clock, "benchmark", Suite.INTERNATIONAL),
                    clock,
                    List.of(new PiecesOfWork(connection))));
            connection.commit();
            return done;
        }
    }

    private void owner(String sql) throws SQLException {
        try (Connection connection = postgres.owner().connections().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : sql.split(";", -1)) {
                statement.execute(each);
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private static double median(Work work) throws SQLException {
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            seconds[round] = seconds(work);
        }
        Arrays.sort(seconds);
        return seconds[ROUNDS / 2];
    }

    private static double seconds(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
