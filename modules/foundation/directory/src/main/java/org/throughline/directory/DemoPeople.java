package org.throughline.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.kernel.TimeOrderedUuid;

/**
 * The invented people and API clients of the demo; all share one secret.
 *
 * <p>People: {@code director}, {@code office1} … {@code office4}, {@code officer11} … {@code officer42},
 * {@code general}, {@code coordinator}, {@code policy}, {@code steward}, {@code reviewer-data}, {@code reviewer-model},
 * {@code reviewer-algorithm}, {@code reviewer-ethics}, {@code ecology}, {@code economy}, {@code longwan},
 * {@code auditor}, {@code security}, {@code system}. Clients: {@code province}, {@code longwan}, {@code readonly}.
 */
public final class DemoPeople {

    private static final String PEOPLE = "demo-people.csv";
    private static final String CLIENTS = "demo-clients.csv";

    private DemoPeople() {}

    /**
     * Enters the people and clients, or gives those already there this secret. To be called as the owner of the
     * database or as the application, after the migrations and in a transaction of the caller's (nothing is committed
     * here).
     *
     * @param secret at least one character, never logged
     */
    public static void seed(Connection connection, String secret, Clock clock) throws SQLException {
        // One hash for all: everybody knows that the secret is shared, and one costs a third of a second.
        String kept = SecretHash.of(secret);
        insert(
                connection,
                clock,
                kept,
                "insert into directory.account (id, name, name_zh, name_en, post_zh, post_en, rights, secret)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (name) do update set secret = excluded.secret,"
                        + " failed_attempts = 0, blocked_until = null",
                rows(PEOPLE));
        insert(
                connection,
                clock,
                kept,
                "insert into directory.api_client"
                        + " (id, name, organisation_zh, organisation_en, district, scopes, secret)"
                        + " values (?, ?, ?, ?, nullif(?, ''), ?, ?) on conflict (name) do update set"
                        + " secret = excluded.secret, failed_attempts = 0, blocked_until = null",
                rows(CLIENTS));
    }

    /** Each row: the columns as text, then the rights as the last one. */
    private static void insert(Connection connection, Clock clock, String kept, String sql, List<String[]> rows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String[] row : rows) {
                insert.setObject(1, TimeOrderedUuid.next(clock));
                for (int column = 0; column < row.length - 1; column++) {
                    insert.setString(column + 2, row[column].strip());
                }
                Array rights = connection.createArrayOf(
                        "text", rights(row[row.length - 1].strip()).toArray());
                insert.setArray(row.length + 1, rights);
                insert.setString(row.length + 2, kept);
                insert.addBatch();
                rights.free();
            }
            insert.executeBatch();
        }
    }

    /** {@code all} and {@code reading} stand for many; a minus sign takes one away again. */
    private static Set<String> rights(String words) {
        Set<String> rights = new LinkedHashSet<>();
        for (String word : words.split(" ", -1)) {
            switch (word) {
                case "all" -> rights.addAll(Rights.all());
                case "reading" -> rights.addAll(Rights.reading());
                default -> add(rights, word);
            }
        }
        return rights;
    }

    private static void add(Set<String> rights, String word) {
        String right = word.startsWith("-") ? word.substring(1) : word;
        if (!Rights.all().contains(right)) {
            throw new IllegalStateException("There is no right " + right);
        }
        if (word.startsWith("-")) {
            rights.remove(right);
        } else {
            rights.add(right);
        }
    }

    private static List<String[]> rows(String file) {
        try (InputStream stream = DemoPeople.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The list of the demo, " + file + ", is missing");
            }
            return Arrays.stream(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of the demo, " + file + ", cannot be read", unreadable);
        }
    }
}
