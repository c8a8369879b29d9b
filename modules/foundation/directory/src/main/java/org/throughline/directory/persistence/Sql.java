package org.throughline.directory.persistence;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Single statements on a data source: each in the transaction at hand, or for itself where there is none. */
final class Sql {

    private final DataSource source;

    private Sql(DataSource source) {
        this.source = source;
    }

    static Sql on(DataSource source) {
        return new Sql(source);
    }

    /** What a row is read as. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** How many rows a statement changed. */
    int change(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new PersistenceException(refused);
        }
    }

    /** The rows of a query, in their order. */
    <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException unreadable) {
            throw new PersistenceException(unreadable);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant moment ? Timestamp.from(moment) : values[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }
}
