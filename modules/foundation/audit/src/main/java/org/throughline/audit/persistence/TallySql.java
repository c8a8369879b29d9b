package org.throughline.audit.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.audit.Access;

/**
 * Counts as rows.
 *
 * <p>Nobody waits for the disk for a count: a server that dies loses none, a database that loses its power the last
 * half second of them at most. Changes are never written so.
 */
final class TallySql {

    private static final String NO_WAIT = "set_config('synchronous_commit', 'off', true) is not null";

    private static final String AGAIN = "update audit.tally set times = times + 1, row_count = row_count + ?,"
            + " last_at = greatest(last_at, ?), place = ? where minute = ? and key = ? and " + NO_WAIT;

    private static final String APART = "select count(*) from audit.tally where minute = ? and kind = ?";

    private static final String FIRST = """
            insert into audit.tally (minute, key, kind, subject_type, subject, actor, post, address, request_id, detail,
                place, times, row_count, first_at, last_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)
            on conflict (minute, key) do update
                set times = tally.times + 1, row_count = tally.row_count + ?,
                    last_at = greatest(tally.last_at, excluded.last_at), place = excluded.place
            returning times = 0
            """;

    private static final String CLOSE =
            "delete from audit.tally where minute < ? returning kind, subject_type, subject,"
                    + " actor, post, address, request_id, detail, place, times, row_count, first_at, last_at";

    private TallySql() {}

    /** Counts one more of what happened before in this minute; false if it has not. */
    static boolean again(Connection connection, Access access, long rows, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(AGAIN)) {
            update.setLong(1, rows);
            update.setObject(2, time(now));
            update.setString(3, access.place());
            update.setObject(4, time(minute(now)));
            update.setBytes(5, key(access));
            return update.executeUpdate() > 0;
        }
    }

    /** How many different things of a kind there are in this minute so far. */
    static long apart(Connection connection, String kind, Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(APART)) {
            query.setObject(1, time(minute(now)));
            query.setString(2, kind);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Notes what has not happened in this minute yet; false if somebody else did meanwhile, and it was counted. */
    static boolean first(Connection connection, Access access, @Nullable String requestId, long rows, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FIRST)) {
            insert.setObject(1, time(minute(now)));
            insert.setBytes(2, key(access));
            int at = 3;
            for (@Nullable String value : texts(access, requestId)) {
                insert.setString(at++, value);
            }
            insert.setObject(12, time(now));
            insert.setObject(13, time(now));
            insert.setLong(14, rows);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Removes the counts of minutes that are over; the caller reads {@link Closed} from each row. */
    static PreparedStatement close(Connection connection, Instant now) throws SQLException {
        PreparedStatement delete = connection.prepareStatement(CLOSE);
        delete.setObject(1, time(minute(now)));
        return delete;
    }

    /** A count of a minute that is over, which may be of nothing: then its one entry is written already. */
    record Closed(Access access, @Nullable String requestId, Count count) {

        static Closed of(ResultSet row) throws SQLException {
            Access.Asker who = new Access.Asker(row.getString(4), row.getString(5), row.getString(6));
            Access access = new Access(
                    row.getString(1), row.getString(2), row.getString(3), who, row.getString(8), row.getString(9));
            Count count = new Count(row.getLong(10), row.getLong(11), instant(row, 12), instant(row, 13));
            return new Closed(access, row.getString(7), count);
        }
    }

    private static List<@Nullable String> texts(Access access, @Nullable String requestId) {
        return Arrays.asList(
                access.kind(),
                access.subjectType(),
                access.subject(),
                access.who().actor(),
                access.who().post(),
                access.who().address(),
                requestId,
                access.detail(),
                access.place());
    }

    private static byte[] key(Access access) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List.of(
                            access.kind(),
                            access.subjectType(),
                            access.subject(),
                            access.who().actor(),
                            access.who().address(),
                            access.detail())
                    .forEach(part -> {
                        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                        digest.update(ByteBuffer.allocate(Integer.BYTES)
                                .putInt(bytes.length)
                                .array());
                        digest.update(bytes);
                    });
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    private static Instant minute(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
