package org.throughline.journal.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Entries as rows. */
public final class EntrySql {

    /** The columns that {@link #content} reads, in its order. */
    static final String CONTENT =
            "e.at, e.actor, e.post, e.kind, e.subject_type, e.subject_id, e.state_before, e.state_after, e.reason,"
                    + " e.request_id, e.address";

    private static final String INSERT =
            "insert into journal.entry (id, at, actor, post, kind, subject_type, subject_id, state_before, state_after,"
                    + " reason, request_id, address, digest_algorithm, digest)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private EntrySql() {}

    /** Adds an entry on the connection of the caller's transaction. */
    public static void insert(Connection connection, UUID id, EntryContent content) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, content.at().atOffset(ZoneOffset.UTC));
            insert.setString(3, content.who().actor());
            insert.setString(4, content.who().post());
            insert.setString(5, content.what().kind());
            insert.setString(6, content.what().subjectType());
            insert.setString(7, content.what().subjectId());
            insert.setString(8, content.what().before());
            insert.setString(9, content.what().after());
            insert.setString(10, content.what().reason());
            insert.setString(11, content.who().requestId());
            insert.setString(12, content.who().address());
            insert.setString(13, HashAlgorithm.PRESENT.id());
            insert.setBytes(14, content.digest(HashAlgorithm.PRESENT));
            insert.executeUpdate();
        }
    }

    /** Reads {@link #CONTENT} from column {@code first} on; for a row that has an entry. */
    static EntryContent content(ResultSet row, int first) throws SQLException {
        return new EntryContent(
                instant(row, first),
                new EntryContent.Who(
                        row.getString(first + 1),
                        row.getString(first + 2),
                        row.getString(first + 9),
                        row.getString(first + 10)),
                new EntryContent.What(
                        row.getString(first + 3),
                        row.getString(first + 4),
                        row.getString(first + 5),
                        row.getString(first + 6),
                        row.getString(first + 7),
                        row.getString(first + 8)));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
