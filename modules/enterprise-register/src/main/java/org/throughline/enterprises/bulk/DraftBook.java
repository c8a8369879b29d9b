package org.throughline.enterprises.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.enterprises.ImportDraft;
import org.throughline.enterprises.ImportOrder;

/** The table of lists that are looked at, on the connection of the caller's transaction; each belongs to one person. */
final class DraftBook {

    private static final String BEGIN =
            "insert into enterprises.import_draft (file_id, source, as_of, day_named, reason, sheet, header_line, chosen, kept_by,"
                    + " kept_at) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)";

    private static final String FIND =
            "select d.file_id, f.name as file_name, f.bytes, d.source, d.as_of, d.day_named, d.reason, d.sheet, d.header_line,"
                    + " d.chosen, d.kept_at from enterprises.import_draft d join enterprises.import_file f"
                    + " on f.id = d.file_id where d.kept_by = ?";

    private static final String CHOOSE = "update enterprises.import_draft set sheet = ?, header_line = ?,"
            + " chosen = ?::jsonb where file_id = ? and kept_by = ?";

    /** Those that this person began before the newest few. */
    private static final String CROWDED = "delete from enterprises.import_file where id in (select file_id"
            + " from enterprises.import_draft where kept_by = ? order by kept_at desc, file_id desc offset ?)";

    private static final String ABANDONED = "delete from enterprises.import_file f using enterprises.import_draft d"
            + " where d.file_id = f.id and d.kept_at < ?";

    private final Connection connection;
    private final Sql sql;

    DraftBook(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /** Writes one down and forgets those of the same person that are too many. */
    void begin(UUID file, ImportOrder order, String by, Instant at, int most) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setObject(1, file);
            insert.setString(2, order.source());
            insert.setObject(3, order.asOf());
            insert.setBoolean(4, order.dayNamed());
            insert.setString(5, order.reason());
            insert.setString(6, order.sheet());
            insert.setObject(7, order.headerLine());
            insert.setString(8, ImportBook.json(order.columns()));
            insert.setString(9, by);
            insert.setTimestamp(10, Timestamp.from(at));
            insert.executeUpdate();
        }
        sql.run(CROWDED, by, most);
    }

    Optional<ImportDraft> find(UUID file, String by) throws SQLException {
        return all(FIND + " and d.file_id = ?", by, file).stream().findFirst();
    }

    /** The same, held until the end of the transaction: a list is imported once, however often it is asked for. */
    Optional<ImportDraft> hold(UUID file, String by) throws SQLException {
        return all(FIND + " and d.file_id = ? for update of d", by, file).stream()
                .findFirst();
    }

    /** Those of a person, the one begun last first. */
    List<ImportDraft> of(String by) throws SQLException {
        return all(FIND + " order by d.kept_at desc, d.file_id desc", by);
    }

    private List<ImportDraft> all(String query, Object... values) throws SQLException {
        List<ImportDraft> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ImportDraft(
                            row.getObject("file_id", UUID.class),
                            ImportBook.order(row),
                            row.getLong("bytes"),
                            row.getTimestamp("kept_at").toInstant()));
                }
            }
        }
        return found;
    }

    void choose(ImportDraft draft, String by) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHOOSE)) {
            update.setString(1, draft.order().sheet());
            update.setObject(2, draft.order().headerLine());
            update.setString(3, ImportBook.json(draft.order().columns()));
            update.setObject(4, draft.id());
            update.setString(5, by);
            update.executeUpdate();
        }
    }

    /** The list is imported now; its file stays. */
    void end(UUID file) throws SQLException {
        sql.run("delete from enterprises.import_draft where file_id = ?", file);
    }

    /** Nobody wants it any more. */
    void discard(UUID file) throws SQLException {
        sql.run("delete from enterprises.import_file where id = ?", file);
    }

    void clear(Instant before) throws SQLException {
        sql.run(ABANDONED, Timestamp.from(before));
    }
}
