package org.throughline.enterprises.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.throughline.tables.Cell;
import org.throughline.tables.TableFault;
import org.throughline.tables.TableRow;

/**
 * Rows of one import on their way into the database: the good ones to be merged, the others to be sent back. From the
 * first row to {@link #send} nothing else can be asked on the connection.
 */
final class Staging implements AutoCloseable {

    private static final String GOOD =
            "copy enterprises.import_row (import_id, line, as_of, day_named, year, doubtful, uscc, name, kind, industry, district,"
                    + " zone, said, cells) from stdin";
    private static final String BAD =
            "copy enterprises.import_reject (import_id, line, cells, whole, reasons) from stdin";

    private final UUID id;
    private final ColumnPlan plan;
    private final CopyManager copies;
    private final CopyRows good = new CopyRows(GOOD);
    private final CopyRows bad = new CopyRows(BAD);
    private int waiting;
    private int rejects;

    Staging(UUID id, Connection connection, ColumnPlan plan) throws SQLException {
        this.id = id;
        this.plan = plan;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    void take(TableRow whole, StagedRow row) throws SQLException {
        good.add(id)
                .add(row.line())
                .add(row.asOf())
                .add(row.dayNamed())
                .add(row.year())
                .add(row.doubtful());
        StagedRow.Details details = row.details();
        good.add(row.uscc()).add(details.name()).add(details.kind()).add(details.industry());
        good.add(details.district()).add(details.zone()).add(row.said());
        good.add(cells(whole)).endRow();
        good.flow(copies);
        waiting++;
    }

    void reject(TableRow row, List<RowReason> reasons) {
        reject(row.line(), cells(row), reasons);
    }

    /** Sends back a row of which only another row, or the register, showed that it cannot be taken. */
    void reject(int line, List<String> cells, List<RowReason> reasons) {
        bad.add(id).add(line).add(cells);
        bad.add((Object) null).add(RowReason.json(reasons)).endRow();
        rejects++;
    }

    void reject(TableFault row) {
        bad.add(id).add(row.line()).add((Object) null).add(storable(row.asItCame()));
        bad.add(RowReason.json(List.of(new RowReason("", row.reason())))).endRow();
        rejects++;
    }

    /** How many rows were taken and sent back since the last {@link #send}. */
    int held() {
        return waiting + rejects;
    }

    /**
     * Writes what was taken.
     *
     * @return how many of it were sent back
     */
    int send() throws SQLException {
        if (waiting > 0) {
            good.send(copies);
        }
        if (rejects > 0) {
            bad.send(copies);
        }
        int sent = rejects;
        waiting = 0;
        rejects = 0;
        return sent;
    }

    /** Gives up what was not sent; the transaction has failed then. */
    @Override
    public void close() throws SQLException {
        good.stop();
    }

    /** How many rows of an import stand staged. */
    static long staged(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from enterprises.import_row where import_id = ?")) {
            count.setObject(1, id);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Takes back everything that was staged and sent back. */
    static void forget(Connection connection, UUID id) throws SQLException {
        for (String table : List.of("import_row", "import_reject")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from enterprises." + table + " where import_id = ?")) {
                delete.setObject(1, id);
                delete.executeUpdate();
            }
        }
    }

    private List<String> cells(TableRow row) {
        return plan.kept(
                row.cells().stream().map(Cell::text).map(Staging::storable).toList());
    }

    /** What a text of the database can hold: the sign for NUL in its place. */
    private static String storable(String text) {
        return text.replace('\0', '\u2400');
    }
}
