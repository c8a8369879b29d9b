package org.throughline.enterprises.persistence;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;
import org.throughline.enterprises.domain.DuplicateProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;

/** Statements of a merge on the connection of its transaction. */
final class MergeRows {

    private MergeRows() {}

    /** What rows are read as. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> all(EntityManager entities, String sql, Row<T> reading, Object... values) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                set(query, values);
                List<T> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(reading.of(row));
                    }
                }
                return found;
            }
        });
    }

    static List<String> texts(EntityManager entities, String sql, Object... values) {
        return all(entities, sql, row -> row.getString(1), values);
    }

    static long number(EntityManager entities, String sql, Object... values) {
        return all(entities, sql, row -> row.getLong(1), values).get(0);
    }

    /** Carries out a statement and tells how many rows it concerned. */
    static long run(EntityManager entities, String sql, Object... values) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                set(statement, values);
                return statement.executeLargeUpdate();
            }
        });
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    /** A text in both languages, with what differs between them. */
    static BilingualText told(String key, Function<Locale, Map<String, String>> values) {
        return new BilingualText(
                new Phrase(DuplicateProblem.TEXTS, key, values.apply(Locale.SIMPLIFIED_CHINESE))
                        .in(Locale.SIMPLIFIED_CHINESE),
                new Phrase(DuplicateProblem.TEXTS, key, values.apply(Locale.ENGLISH)).in(Locale.ENGLISH));
    }

    static BilingualText told(String key, Map<String, String> values) {
        return told(key, language -> values);
    }
}
