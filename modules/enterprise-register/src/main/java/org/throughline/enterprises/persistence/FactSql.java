package org.throughline.enterprises.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.FactType;
import org.throughline.kernel.Uscc;

/** The statements that read and write facts. */
final class FactSql {

    private static final String VALUE = "coalesce(f.number::text, f.words, f.day::text, f.truth::text)";

    private static final String FACTS =
            "select f.definition_id, f.year, " + VALUE + ", r.source, f.as_of, r.recorded_at, r.recorded_by, r.reason,"
                    + " s.recorded_at, r.id from enterprises.fact f"
                    + " join enterprises.recording r on r.id = f.recording_id"
                    + " left join enterprises.recording s on s.id = f.superseded_by";

    private static final String FIRM = "with firm as (select id from enterprises.enterprise where uscc = ?) ";

    private static final String OF_FIRM = FACTS + " where f.enterprise_id = (select id from firm)";

    private static final String CURRENT = FACTS
            + " where f.superseded_by is null and f.enterprise_id = ? and f.definition_id = ?"
            + " and f.year is not distinct from ?";

    /** By fact, the latest year first, the latest belief first; by number, since a union has no other names. */
    private static final String IN_ORDER = " order by 1, 2 desc, 6 desc, 10 desc";

    private static final String CURRENT_OF_FIRM = FIRM + OF_FIRM + " and f.superseded_by is null" + IN_ORDER;

    /** In two parts, because each has an index of its own and neither index has both. */
    private static final String ALL_OF_FIRM = FIRM + OF_FIRM + " and f.superseded_by is null union all " + OF_FIRM
            + " and f.superseded_by is not null" + IN_ORDER;

    private static final String NEW_RECORDING =
            "insert into enterprises.recording (source, recorded_at, recorded_by, reason) values (?, ?, ?, ?)"
                    + " returning id";

    private static final String SUPERSEDE = "update enterprises.fact set superseded_by = ?"
            + " where superseded_by is null and enterprise_id = ? and definition_id = ?"
            + " and year is not distinct from ?";

    private static final String NEW_FACT =
            "insert into enterprises.fact (recording_id, enterprise_id, definition_id, year, as_of, number, words, day,"
                    + " truth) values (?, ?, ?, ?, ?, ?::numeric, ?, ?::date, ?::boolean)";

    private FactSql() {}

    static List<FactSummary> current(Connection connection, FactCatalogue.Entries catalogue, Uscc uscc)
            throws SQLException {
        return ofFirm(connection, CURRENT_OF_FIRM, catalogue, uscc);
    }

    static List<FactSummary> history(Connection connection, FactCatalogue.Entries catalogue, Uscc uscc)
            throws SQLException {
        return ofFirm(connection, ALL_OF_FIRM, catalogue, uscc);
    }

    private static List<FactSummary> ofFirm(
            Connection connection, String sql, FactCatalogue.Entries catalogue, Uscc uscc) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, uscc.value());
            List<FactSummary> facts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    facts.add(summary(row, catalogue));
                }
            }
            return facts;
        }
    }

    private static FactSummary summary(ResultSet row, FactCatalogue.Entries catalogue) throws SQLException {
        OffsetDateTime supersededAt = row.getObject(9, OffsetDateTime.class);
        return new FactSummary(
                catalogue.get(row.getShort(1)),
                row.getObject(2, Integer.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                supersededAt == null ? null : supersededAt.toInstant());
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

    static Optional<FactSummary> current(Connection connection, FactCatalogue.Entries catalogue, Key key)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CURRENT)) {
            key.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(summary(row, catalogue)) : Optional.empty();
            }
        }
    }

    /** Writes down who says what and why. */
    static int newRecording(Connection connection, FactSummary fact) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NEW_RECORDING)) {
            insert.setString(1, fact.source());
            insert.setTimestamp(2, Timestamp.from(fact.recordedAt()));
            insert.setString(3, fact.recordedBy());
            insert.setString(4, fact.reason());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    static void supersede(Connection connection, Key key, int recording) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SUPERSEDE)) {
            update.setInt(1, recording);
            key.bind(update, 2);
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
            insert.setString(7, words ? fact.value() : null);
            insert.setString(8, type == FactType.DATE ? fact.value() : null);
            insert.setString(9, type == FactType.BOOLEAN ? fact.value() : null);
            insert.executeUpdate();
        }
    }
}
