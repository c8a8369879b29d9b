package org.throughline.enterprises.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfiguredFact;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.Json;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.ProblemException;

/**
 * The catalogue of facts as rows. Each change is journalled; one writer at a time, on the connection of the caller's
 * transaction.
 */
public final class CatalogueBook {

    private static final String PRESENT = """
            select name, type, yearly, personal, to_jsonb(d) - 'id' - 'name' - 'type' - 'yearly' - 'personal' as rest
            from enterprises.fact_definition d
            """;

    /** A row from its members, so that what is compared is what is written. */
    private static final String WRITE = """
            with given as (select * from jsonb_populate_record(null::enterprises.fact_definition, ?::jsonb))
            insert into enterprises.fact_definition as d (id, name, type, yearly, personal, unit, derived, absence_means_no, minimum,
                maximum, codes, label_zh, label_en, rank, group_code, group_zh, group_en, unit_zh, unit_en, code_names,
                changed_by, fresh_for, also_called, retired)
            select coalesce((select max(id) from enterprises.fact_definition), 0) + 1, name, type, yearly, personal, unit, derived,
                absence_means_no, minimum, maximum, codes, label_zh, label_en, rank, group_code, group_zh, group_en, unit_zh,
                unit_en, code_names, changed_by, fresh_for, also_called, retired from given
            on conflict (name) do update set unit = excluded.unit, derived = excluded.derived,
                absence_means_no = excluded.absence_means_no, minimum = excluded.minimum, maximum = excluded.maximum,
                codes = excluded.codes, label_zh = excluded.label_zh, label_en = excluded.label_en, rank = excluded.rank,
                group_code = excluded.group_code, group_zh = excluded.group_zh, group_en = excluded.group_en,
                unit_zh = excluded.unit_zh, unit_en = excluded.unit_en,
                -- Former codes keep their names: values were recorded with them.
                code_names = d.code_names || excluded.code_names,
                changed_by = excluded.changed_by, fresh_for = excluded.fresh_for, also_called = excluded.also_called,
                retired = excluded.retired
            """;

    private static final String RETIRE = "update enterprises.fact_definition set retired = true where name = ?";
    private static final String SUBJECT = "fact";

    private final Connection connection;
    private final Journal journal;
    private final Map<String, Present> present;

    private CatalogueBook(Connection connection, Journal journal, Map<String, Present> present) {
        this.connection = connection;
        this.journal = journal;
        this.present = present;
    }

    private record Present(
            String type, boolean yearly, @Nullable String personal, ObjectNode rest) {

        String shape() {
            return CatalogueBook.shape(type, yearly, personal);
        }
    }

    /** Opens the book for this transaction; whoever else wants to write waits until it ends. */
    public static CatalogueBook open(Connection connection, Journal journal) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(hashtext('enterprises.fact_definition'))");
        }
        return new CatalogueBook(connection, journal, present(connection));
    }

    /** Sees to it that the catalogue has these facts, in this order, and retires the others. */
    public void bring(List<ConfiguredFact> facts) throws SQLException {
        facts.forEach(this::checkFixed);
        Map<String, Present> gone = new LinkedHashMap<>(present);
        int rank = 1;
        for (ConfiguredFact fact : facts) {
            write(fact, rank);
            gone.remove(fact.name());
            rank++;
        }
        for (Map.Entry<String, Present> former : gone.entrySet()) {
            retire(former.getKey(), former.getValue());
        }
    }

    private void checkFixed(ConfiguredFact fact) {
        Present known = present.get(fact.name());
        String shape = shape(fact.type(), fact.yearly(), personal(fact));
        if (known != null && !known.shape().equals(shape)) {
            throw new ProblemException(
                    EnterpriseProblem.FACT_FIXED, Map.of("name", fact.name(), "was", known.shape(), "is", shape));
        }
    }

    /** What recorded values depend on. */
    private static String shape(String type, boolean yearly, @Nullable String personal) {
        return type + (yearly ? " yearly" : "") + (personal == null ? "" : " personal " + personal);
    }

    private static @Nullable String personal(ConfiguredFact fact) {
        return fact.personal() == null ? null : fact.personal().name();
    }

    private void write(ConfiguredFact fact, int rank) throws SQLException {
        ObjectNode rest = ConfiguredRow.of(fact, rank);
        Present known = present.get(fact.name());
        if (known != null && isSame(known.rest(), rest)) {
            return;
        }
        ObjectNode row = rest.deepCopy();
        row.put("name", fact.name()).put("type", fact.type()).put("yearly", fact.yearly());
        row.put("personal", personal(fact));
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, row.toString());
            statement.executeUpdate();
        }
        journal.record(new JournalEntry(
                "fact-defined",
                SUBJECT,
                fact.name(),
                Optional.ofNullable(known)
                        .map(former -> former.rest().toString())
                        .orElse(null),
                row.toString(),
                null));
    }

    private void retire(String name, Present known) throws SQLException {
        if (known.rest().path("retired").asBoolean()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(RETIRE)) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
        journal.record(
                new JournalEntry("fact-retired", SUBJECT, name, known.rest().toString(), null, null));
    }

    /** Names of former codes are kept and are no difference; numbers compare by their value. */
    private static boolean isSame(ObjectNode known, ObjectNode wanted) {
        ObjectNode merged = wanted.deepCopy();
        ObjectNode names = known.path("code_names").deepCopy();
        wanted.path("code_names").properties().forEach(name -> names.set(name.getKey(), name.getValue()));
        merged.set("code_names", names);
        return known.equals(
                (left, right) -> left.isNumber() && right.isNumber()
                        ? left.decimalValue().compareTo(right.decimalValue())
                        : left.equals(right) ? 0 : 1,
                merged);
    }

    private static Map<String, Present> present(Connection connection) throws SQLException {
        Map<String, Present> present = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PRESENT)) {
            while (row.next()) {
                present.put(
                        row.getString(1),
                        new Present(row.getString(2), row.getBoolean(3), row.getString(4), tree(row.getString(5))));
            }
        }
        return present;
    }

    private static ObjectNode tree(@Nullable String json) {
        try {
            JsonNode read = Json.mapper().readTree(Objects.requireNonNull(json));
            return (ObjectNode) read;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database wrote no JSON", broken);
        }
    }
}
