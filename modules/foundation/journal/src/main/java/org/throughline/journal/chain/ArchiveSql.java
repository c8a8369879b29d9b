package org.throughline.journal.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the database remembers of archives, and the taking out of what lies in one. */
final class ArchiveSql {

    private static final String ALL = "select file, first_position, last_position, last_hash, hash_algorithm, hash"
            + " from journal.archive order by first_position";

    /** The newest link always stays: the next one is chained to it. */
    private static final String END = """
            select least((select min(position) from journal.seal where sealed_at >= ?),
                (select max(position) from journal.seal)) - 1
            """;

    private static final String INSERT =
            "insert into journal.archive (file, first_position, last_position, last_hash, hash_algorithm, hash,"
                    + " archived_at) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String TAKE_OUT = """
            with gone as (
                delete from journal.seal where position between ? and ? returning entry_id)
            delete from journal.entry e using gone where e.id = gone.entry_id
            """;

    private ArchiveSql() {}

    /** Lets nobody else archive until the transaction ends; readers go on. */
    static void claim(Connection owner) throws SQLException {
        LinkSql.execute(owner, "lock table journal.archive in share row exclusive mode");
    }

    static List<ArchivedStretch> all(Connection connection) throws SQLException {
        List<ArchivedStretch> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                found.add(new ArchivedStretch(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getBytes(4),
                        row.getString(5),
                        row.getBytes(6)));
            }
        }
        return found;
    }

    /** The last position that lies in an archive; 0 if none does. */
    static long lastPosition(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(last_position), 0) from journal.archive")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The last position that may go into an archive: everything up to it was sealed before an instant; 0 for none. */
    static long endBefore(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(END)) {
            query.setObject(1, before.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                @Nullable Long end = row.getObject(1, Long.class);
                return end == null ? 0 : end;
            }
        }
    }

    static void remember(Connection owner, ArchivedStretch stretch, Instant at) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(INSERT)) {
            insert.setString(1, stretch.file());
            insert.setLong(2, stretch.first());
            insert.setLong(3, stretch.last());
            insert.setBytes(4, stretch.lastHash());
            insert.setString(5, stretch.algorithm());
            insert.setBytes(6, stretch.hash());
            insert.setObject(7, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Deletes the links of a stretch and their entries; gives the number of entries. */
    static long takeOut(Connection owner, ArchivedStretch stretch) throws SQLException {
        try (PreparedStatement delete = owner.prepareStatement(TAKE_OUT)) {
            delete.setLong(1, stretch.first());
            delete.setLong(2, stretch.last());
            return delete.executeLargeUpdate();
        }
    }
}
