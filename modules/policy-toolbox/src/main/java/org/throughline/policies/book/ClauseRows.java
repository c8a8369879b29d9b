package org.throughline.policies.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.Json;
import org.throughline.kernel.Money;
import org.throughline.policies.catalogue.ClauseTest;
import org.throughline.policies.catalogue.ExecutionMode;
import org.throughline.policies.catalogue.GivenFact;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.verdict.Verdict;

/** The clauses of versions with their tests. */
public final class ClauseRows {

    private static final String CLAUSES = "select id, code, title, words, mode, in_total, department, eligibility,"
            + " benefit, other_conditions, note from policies.clause where version = ? order by place";

    private static final String TESTS = "select t.clause, t.name, t.day, t.facts, t.verdict, t.amount"
            + " from policies.clause c join policies.clause_test t on t.clause = c.id where c.version = ?"
            + " order by c.place, t.place";

    private static final String ADD = "insert into policies.clause (id, version, place, code, title, words, mode,"
            + " in_total, department, eligibility, benefit, other_conditions, note)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String ADD_TEST = "insert into policies.clause_test (clause, place, name, day, facts, verdict,"
            + " amount) values (?, ?, ?, ?, ?::jsonb, ?, ?)";

    private final Connection connection;

    public ClauseRows(Connection connection) {
        this.connection = connection;
    }

    /** Those of a version, in their order. */
    public List<PolicyClause> of(UUID version) throws SQLException {
        Map<UUID, List<ClauseTest>> tests = new HashMap<>();
        for (Kept kept : PolicySql.list(connection, TESTS, ClauseRows::test, version)) {
            tests.computeIfAbsent(kept.clause(), clause -> new ArrayList<>()).add(kept.test());
        }
        return PolicySql.list(connection, CLAUSES, row -> clause(row, tests), version);
    }

    /** Writes down those of a draft in the place of what it had. */
    public void write(UUID version, List<PolicyClause> clauses) throws SQLException {
        PolicySql.update(connection, "delete from policies.clause where version = ?", version);
        int place = 0;
        for (PolicyClause clause : clauses) {
            add(version, place++, clause);
            int test = 0;
            for (ClauseTest one : clause.tests()) {
                add(clause.id(), test++, one);
            }
        }
    }

    private void add(UUID version, int place, PolicyClause clause) throws SQLException {
        PolicySql.update(
                connection,
                ADD,
                clause.id(),
                version,
                place,
                clause.code(),
                clause.title(),
                clause.text(),
                clause.mode() == null ? null : clause.mode().name(),
                clause.inTotal(),
                clause.department(),
                clause.eligibility(),
                clause.benefit(),
                clause.otherConditions(),
                clause.note());
    }

    private void add(UUID clause, int place, ClauseTest test) throws SQLException {
        Money amount = test.amount();
        PolicySql.update(
                connection,
                ADD_TEST,
                clause,
                place,
                test.name(),
                test.day(),
                json(test.facts()),
                test.verdict().name(),
                amount == null ? null : amount.fen());
    }

    private static PolicyClause clause(ResultSet row, Map<UUID, List<ClauseTest>> tests) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        String mode = row.getString(5);
        return new PolicyClause(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                mode == null ? null : ExecutionMode.valueOf(mode),
                row.getObject(6, Boolean.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                tests.getOrDefault(id, List.of()));
    }

    private record Kept(UUID clause, ClauseTest test) {}

    private static Kept test(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                new ClauseTest(
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        facts(row.getString(4)),
                        Verdict.Outcome.valueOf(row.getString(5)),
                        amount(row.getObject(6, Long.class))));
    }

    private static @Nullable Money amount(@Nullable Long fen) {
        return fen == null ? null : new Money(fen);
    }

    private static String json(List<GivenFact> facts) {
        try {
            return Json.mapper().writeValueAsString(facts);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<GivenFact> facts(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<List<GivenFact>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
