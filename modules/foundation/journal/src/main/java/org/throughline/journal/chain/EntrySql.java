package org.throughline.journal.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.cryptography.HashAlgorithm;
import org.throughline.journal.JournalRecord;

/** Entries as rows. */
public final class EntrySql {

    /** The columns that {@link #content} reads, in its order. */
    static final String CONTENT =
            "e.at, e.actor, e.post, e.kind, e.subject_type, e.subject_id, e.state_before, e.state_after, e.reason,"
                    + " e.request_id, e.address";

    private static final int CONTENT_COLUMNS = 11;

    private static final String INSERT =
            "insert into journal.entry (id, at, actor, post, kind, subject_type, subject_id, state_before, state_after,"
                    + " reason, request_id, address, digest_algorithm, digest)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** What {@link #record} reads, to be narrowed: entries as {@code e} with their links as {@code s}. */
    public static final String RECORDS = "select e.id, s.position, s.sealed_at, e.digest, e.digest_algorithm, "
            + CONTENT + " from journal.entry e left join journal.seal s on s.entry_id = e.id";

    private static final int BEFORE_CONTENT = 5;

    private EntrySql() {}

    /** Adds an entry on the connection of the caller's transaction. */
    public static void insert(Connection connection, UUID id, EntryContent content, HashAlgorithm hash)
            throws SQLException {
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
            insert.setString(13, hash.id());
            insert.setBytes(14, content.digest(hash));
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

    /**
     * What {@link #content} would give, as the bytes that are hashed. Text comes from the driver in UTF-8, in which it
     * goes into them; made into words and back it would cost as much as all the rest.
     */
    static byte[] canonical(ResultSet row, int first) throws SQLException {
        CanonicalBytes bytes = CanonicalBytes.of(EntryContent.LAYOUT).instant(instant(row, first));
        for (int column = 1; column < CONTENT_COLUMNS; column++) {
            bytes.optional(row.getBytes(first + column));
        }
        return bytes.toArray();
    }

    /** The entry of a row of {@link #RECORDS}. */
    public static JournalRecord record(ResultSet row) throws SQLException {
        EntryContent content = content(row, BEFORE_CONTENT + 1);
        @Nullable OffsetDateTime sealed = row.getObject(3, OffsetDateTime.class);
        EntryContent.Who who = content.who();
        EntryContent.What what = content.what();
        return new JournalRecord(
                row.getObject(1, UUID.class),
                row.getObject(2, Long.class),
                sealed == null ? null : sealed.toInstant(),
                content.at(),
                new JournalRecord.Who(who.actor(), who.post(), who.requestId(), who.address()),
                new JournalRecord.Change(
                        what.kind(), what.subjectType(), what.subjectId(), what.before(), what.after(), what.reason()),
                HexFormat.of().formatHex(row.getBytes(4)),
                row.getString(5));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
