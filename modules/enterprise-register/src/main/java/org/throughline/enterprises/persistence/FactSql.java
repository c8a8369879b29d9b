package org.throughline.enterprises.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.FactType;
import org.throughline.enterprises.SealedValue;
import org.throughline.kernel.Uscc;

/** The statements that read and write facts. */
final class FactSql {

    private static final String VALUE = "coalesce(f.number::text, f.words, f.day::text, f.truth::text)";

    private static final String FACTS =
            "select f.definition_id, f.year, " + VALUE + ", r.source, f.as_of, r.recorded_at, r.recorded_by, r.reason,"
                    + " s.recorded_at, f.ends_on, f.latest, r.id, d.rank, d.retired, x.recorded_at, x.recorded_by, x.reason"
                    + " from enterprises.fact f"
                    + " join enterprises.fact_definition d on d.id = f.definition_id"
                    + " join enterprises.recording r on r.id = f.recording_id"
                    + " left join enterprises.recording s on s.id = f.superseded_by"
                    + " left join enterprises.erased_fact e on d.personal is not null and e.handle = f.words"
                    + " left join enterprises.recording x on x.id = e.recording_id";

    private static final String FIRM = "with firm as (select id from enterprises.enterprise where uscc = ?) ";

    private static final String OF_FIRM = FACTS + " where f.enterprise_id = (select id from firm)";

    private static final String OF_KEY =
            " and f.enterprise_id = ? and f.definition_id = ?" + " and f.year is not distinct from ?";

    /** In two parts, because each has an index of its own. */
    private static final String BELIEVED = FACTS + " where f.latest" + OF_KEY + " union all " + FACTS
            + " where not f.latest and f.superseded_by is null" + OF_KEY + " order by 5 desc";

    /**
     * By fact, the latest year first, within it what counts first and then the latest belief; by number, since a union
     * has no other names.
     */
    private static final String IN_ORDER = " order by 14, 13, 1, 2 desc, 11 desc, 6 desc, 12 desc";

    /** In two parts, because each has an index of its own and neither index has both. */
    private static final String ALL_OF_FIRM =
            FIRM + OF_FIRM + " and f.latest union all " + OF_FIRM + " and not f.latest" + IN_ORDER;

    private static final String NEW_RECORDING =
            "insert into enterprises.recording (source, recorded_at, recorded_by, reason) values (?, ?, ?, ?)"
                    + " returning id";

    private static final String MATTER = " and enterprise_id = ? and definition_id = ? and year is not distinct from ?";

    /** Of two partial indexes, as above. */
    private static final List<String> CORRECT = List.of(
            "update enterprises.fact set superseded_by = ?, latest = false where latest and as_of = ?" + MATTER,
            "update enterprises.fact set superseded_by = ? where not latest and superseded_by is null and as_of = ?"
                    + MATTER);

    private static final String OVERTAKE = "update enterprises.fact set latest = false where latest" + MATTER;

    private static final String NEW_FACT =
            "insert into enterprises.fact (recording_id, enterprise_id, definition_id, year, as_of, number, words, day,"
                    + " truth, ends_on, latest) values (?, ?, ?, ?, ?, ?::numeric, ?, ?::date, ?::boolean, ?, ?)";

    private FactSql() {}

    static List<FactSummary> history(Connection connection, FactCatalogue catalogue, Uscc uscc) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL_OF_FIRM)) {
            statement.setString(1, uscc.value());
            List<FactSummary> facts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    facts.add(summary(connection, row, catalogue));
                }
            }
            return facts;
        }
    }

    private static FactSummary summary(Connection connection, ResultSet row, FactCatalogue catalogue)
            throws SQLException {
        OffsetDateTime supersededAt = row.getObject(9, OffsetDateTime.class);
        FactDefinition definition = catalogue.definition(connection, row.getShort(1));
        return new FactSummary(
                definition,
                row.getObject(2, Integer.class),
                definition.isPersonal() ? SealedValue.SHOWN : row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                supersededAt == null ? null : supersededAt.toInstant(),
                row.getBoolean(11),
                definition.isPersonal() ? sealed(row) : null);
    }

    private static SealedValue sealed(ResultSet row) throws SQLException {
        OffsetDateTime erasedAt = row.getObject(15, OffsetDateTime.class);
        return new SealedValue(
                row.getString(3),
                erasedAt == null
                        ? null
                        : new SealedValue.Erasure(erasedAt.toInstant(), row.getString(16), row.getString(17)));
    }

    /** Which fact of which firm and year is meant. */
    record Key(UUID enterprise, short definition, @Nullable Integer year) {

        /** Sets its three values from parameter number {@code from} on. */
        void bind(PreparedStatement statement, int from) throws SQLException {
            statement.setObject(from, enterprise);
            statement.setShort(from + 1, definition);
            statement.setObject(from + 2, year, Types.SMALLINT);
        }
    }

    /** What is believed of a matter, for whatever days; the latest day first. */
    static List<FactSummary> believed(Connection connection, FactCatalogue catalogue, Key key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BELIEVED)) {
            key.bind(statement, 1);
            key.bind(statement, 4);
            List<FactSummary> believed = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    believed.add(summary(connection, row, catalogue));
                }
            }
            return believed;
        }
    }

    /** Writes down who says what and why. */
    static int newRecording(Connection connection, FactSummary fact) throws SQLException {
        return newRecording(connection, fact.source(), fact.recordedAt(), fact.recordedBy(), fact.reason());
    }

    static int newRecording(Connection connection, String source, Instant at, String by, @Nullable String reason)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NEW_RECORDING)) {
            insert.setString(1, source);
            insert.setTimestamp(2, Timestamp.from(at));
            insert.setString(3, by);
            insert.setString(4, reason);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Marks what is believed of a day as corrected by a recording. */
    static void correct(Connection connection, Key key, LocalDate day, int recording) throws SQLException {
        for (String sql : CORRECT) {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setInt(1, recording);
                update.setObject(2, day);
                key.bind(update, 3);
                update.executeUpdate();
            }
        }
    }

    /** What counted so far is the last word no more; it goes on to hold for its own days. */
    static void overtake(Connection connection, Key key) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(OVERTAKE)) {
            key.bind(update, 1);
            update.executeUpdate();
        }
    }

    static void insert(Connection connection, Key key, int recording, FactSummary fact) throws SQLException {
        FactType type = fact.definition().type();
        boolean number = type == FactType.INTEGER || type == FactType.DECIMAL;
        boolean words = type == FactType.CODE || type == FactType.STRING || type == FactType.TAGS;
        try (PreparedStatement insert = connection.prepareStatement(NEW_FACT)) {
            insert.setInt(1, recording);
            key.bind(insert, 2);
            insert.setObject(5, fact.asOf());
            insert.setString(6, number ? fact.value() : null);
            SealedValue sealed = fact.sealed();
            insert.setString(7, sealed != null ? sealed.handle() : words ? fact.value() : null);
            insert.setString(8, type == FactType.DATE ? fact.value() : null);
            insert.setString(9, type == FactType.BOOLEAN ? fact.value() : null);
            insert.setObject(10, fact.endsOn());
            insert.setBoolean(11, fact.current());
            insert.executeUpdate();
        }
    }
}
