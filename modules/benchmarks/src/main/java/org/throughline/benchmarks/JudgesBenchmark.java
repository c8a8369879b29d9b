package org.throughline.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.database.OwnPostgres;
import org.throughline.database.PostgresSettings;
import org.throughline.exchange.Json;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Value;
import org.throughline.policies.judges.CelJudge;
import org.throughline.policies.judges.SqlFirms;
import org.throughline.policies.language.CelText;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.FactStore;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.verdict.Verdict.Outcome;
import org.throughline.testkit.TestFolders;

/**
 * What the two judges cost beside the engine, for 10,000 firms of {@link MatchingCity} and 300 clauses: CEL's partial
 * evaluation of the sources, and PostgreSQL with one statement of all clauses over a table in memory, without compiling
 * it and in one process, its numbers exact and then such as the machine has. All three agree on every pair before
 * anything is measured.
 */
public final class JudgesBenchmark {

    private static final int FIRMS = 10_000;
    private static final int CLAUSES = 300;
    private static final int ROUNDS = 31;
    private static final int CONNECTIONS = 4;
    private static final LocalDate SAID = LocalDate.of(2026, 3, 31);
    private static final Assessment DAY = new Assessment(MatchingCity.DAY);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Clause> clauses = new MatchingClauses().clauses(CLAUSES);
    private final FactStore store = new FactStore(MatchingCity.vocabulary());
    private Matching matching;

    private JudgesBenchmark() {
        MatchingCity.enter(store, 0, FIRMS);
        matching = Matching.of(store.current(), DAY, clauses);
    }

    /** Measures and says what it found; takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        JudgesBenchmark benchmark = new JudgesBenchmark();
        for (int warm = 0; warm < 200; warm++) {
            benchmark.matching = benchmark.matching.again();
        }
        double[] rounds = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> cpu(() -> benchmark.matching = benchmark.matching.again()))
                .sorted()
                .toArray();
        double match = rounds[ROUNDS / 2];
        Report.say("%,d firms, %d clauses; a match: %.2f ms of CPU%n", FIRMS, CLAUSES, match * 1e3);
        benchmark.cel(match);
        Path folder = TestFolders.ofThisRun("judges-benchmark");
        try (OwnPostgres postgres = OwnPostgres.start(
                folder, TestFolders.checkout().resolve("target"), PostgresSettings.ofThisMachine(CONNECTIONS))) {
            benchmark.sql(postgres, match);
        } finally {
            TestFolders.delete(folder);
        }
    }

    private void cel(double match) {
        List<FirmFacts> firms = firms();
        List<CelJudge> judges = clauses.stream()
                .map(clause -> CelJudge.of(CelText.of(clause.eligibility()), MatchingCity.vocabulary(), DAY))
                .toList();
        double seconds = cpu(() -> {
            for (int clause = 0; clause < judges.size(); clause++) {
                for (int firm = 0; firm < firms.size(); firm++) {
                    agree(clause, firm, judges.get(clause).of(firms.get(firm)).outcome());
                }
            }
        });
        Report.say(
                "CEL's partial evaluation: %.1f s of CPU, %,.0f times a match; promised: 2,000%n",
                seconds, seconds / match);
    }

    private void agree(int clause, int firm, Outcome said) {
        String key = clauses.get(clause).key();
        int row = store.current().row(MatchingCity.id(firm)).orElseThrow();
        Outcome ours = matching.eligible(key).has(row)
                ? Outcome.ELIGIBLE
                : matching.unknown(key).has(row) ? Outcome.UNKNOWN : Outcome.NOT_ELIGIBLE;
        if (ours != said) {
            throw new IllegalStateException("Not all agree on " + key + " of firm " + firm);
        }
    }

    private static List<FirmFacts> firms() {
        return IntStream.range(0, FIRMS)
                .mapToObj(firm -> facts(MatchingCity.firm(firm, MatchingCity.slots())))
                .toList();
    }

    private static FirmFacts facts(@Nullable Value[] values) {
        FirmFacts.Builder builder = FirmFacts.builder();
        List<MatchingCity.Slot> slots = MatchingCity.slots();
        for (int slot = 0; slot < values.length; slot++) {
            Value value = values[slot];
            if (value != null) {
                var said = new org.throughline.policies.facts.Statement(value, "benchmark", SAID, null);
                MatchingCity.Slot at = slots.get(slot);
                if (at.fact().yearly()) {
                    builder.with(at.fact().name(), at.year(), said);
                } else {
                    builder.with(at.fact().name(), said);
                }
            }
        }
        return builder.build();
    }

    private void sql(OwnPostgres postgres, double match) throws SQLException, IOException {
        List<Expression> expressions = clauses.stream().map(Clause::eligibility).toList();
        SqlFirms table = new SqlFirms(expressions, DAY);
        List<FirmFacts> firms = firms();
        String recordset = table.statement();
        int from = recordset.indexOf("jsonb_to_recordset");
        int to = recordset.lastIndexOf(") cells");
        String stored = recordset.substring(0, from) + "stored" + recordset.substring(to);
        try (Connection connection = postgres.owner().connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set jit = off; set max_parallel_workers_per_gather = 0");
            try (PreparedStatement fill = connection.prepareStatement(
                    "create temp table stored as select * from " + recordset.substring(from, to))) {
                fill.setString(1, Json.mapper().writeValueAsString(table.rows(firms)));
                fill.execute();
            }
            told(statement, stored, "exact numbers", match);
            for (String column : numbers(statement)) {
                statement.execute("alter table stored alter column " + column + " type double precision");
            }
            told(statement, stored, "numbers of the machine", match);
        }
    }

    private void told(Statement statement, String stored, String how, double match) throws SQLException {
        statement.execute("analyze stored");
        agree(statement, stored);
        double seconds = explained(statement, stored);
        Report.say(
                "PostgreSQL, one statement, %s: %.2f s, %,.0f times a match; promised: 200%n",
                how, seconds, seconds / match);
    }

    private static List<String> numbers(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select attname from pg_attribute"
                + " where attrelid = 'stored'::regclass and atttypid = 'numeric'::regtype")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private void agree(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                for (int clause = 0; clause < clauses.size(); clause++) {
                    Boolean truth = (Boolean) rows.getObject(clause + 2);
                    Outcome said = truth == null ? Outcome.UNKNOWN : truth ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE;
                    agree(clause, rows.getInt(1), said);
                }
            }
        }
    }

    /** The seconds that the database itself says it worked, the median of three; nothing is sent. */
    private static double explained(Statement statement, String query) throws SQLException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            try (ResultSet rows = statement.executeQuery("explain (analyze, timing off) " + query)) {
                while (rows.next()) {
                    String line = rows.getString(1);
                    if (line.startsWith("Execution Time: ")) {
                        seconds.add(Double.parseDouble(line.replaceAll("[^0-9.]", "")) / 1e3);
                    }
                }
            }
        }
        return seconds.stream().sorted().toList().get(1);
    }

    private static double cpu(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
