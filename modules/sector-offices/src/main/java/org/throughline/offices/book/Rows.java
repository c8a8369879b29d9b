package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Statements on the connection of a transaction, with instants as the database takes them. */
final class Rows {

    private Rows() {}

    /** How one row is read. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, String sql, Reading<T> reading, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = prepared(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (row.next()) {
                list.add(reading.of(row));
            }
            return list;
        }
    }

    static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** One page of rows of which one more than its limit was asked for. */
    static <T> Page<T> page(List<T> rows, int limit, Function<T, List<String>> place) {
        boolean more = rows.size() > limit;
        List<T> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown, more ? new Cursor(place.apply(shown.get(limit - 1))) : null);
    }

    static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static List<UUID> identities(ResultSet row, int column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            statement.setObject(at + 1, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, values);
        return statement;
    }
}
