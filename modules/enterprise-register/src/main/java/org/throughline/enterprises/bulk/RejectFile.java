package org.throughline.enterprises.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.enterprises.ImportReject;
import org.throughline.tables.Cell;
import org.throughline.tables.Rejects;
import org.throughline.tables.TableColumn;
import org.throughline.tables.TableFault;
import org.throughline.tables.TableFaultKind;
import org.throughline.tables.TableFormat;
import org.throughline.tables.TableHeader;
import org.throughline.tables.TableRow;
import org.throughline.tables.TableWriter;

/** The rows that an import sends back, as a file that can be corrected and imported. */
final class RejectFile {

    private static final int PORTION = 2_000;
    private static final byte[] NOTHING_ELSE = {};

    private static final String ROWS =
            "select line, cells, whole, reasons from enterprises.import_reject where import_id = ? order by line";

    private static final String SOME = "select line, cells, whole, reasons from enterprises.import_reject"
            + " where import_id = ? and line > ? order by line limit ?";

    private RejectFile() {}

    /** The rows behind a line, at most so many. */
    static List<ImportReject> page(Connection connection, UUID id, int after, int most) throws SQLException {
        List<ImportReject> page = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SOME)) {
            select.setObject(1, id);
            select.setInt(2, after);
            select.setInt(3, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Array cells = row.getArray(2);
                    page.add(new ImportReject(
                            row.getInt(1),
                            cells == null ? List.of(row.getString(3)) : List.of((String[]) cells.getArray()),
                            RowReason.ofJson(row.getString(4)).stream()
                                    .map(RowReason::told)
                                    .toList()));
                }
            }
        }
        return page;
    }

    /** Writes it; without rows it is a header. */
    static void write(
            Connection connection,
            UUID id,
            List<String> headers,
            TableFormat.Kind kind,
            OutputStream target,
            Locale language)
            throws SQLException, IOException {
        TableHeader header = new TableHeader(
                1,
                IntStream.range(0, headers.size())
                        .mapToObj(at -> new TableColumn(at + 1, headers.get(at), false))
                        .toList());
        try (TableWriter table = TableWriter.of(kind, target, Rejects.plan("rejects", header));
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setObject(1, id);
            select.setFetchSize(PORTION);
            Rejects rejects = new Rejects(table, header);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    add(rejects, row, language);
                }
            }
            table.finish();
        }
    }

    private static void add(Rejects rejects, ResultSet row, Locale language) throws SQLException, IOException {
        int line = row.getInt(1);
        Array cells = row.getArray(2);
        String reason = RowReason.sentence(RowReason.ofJson(row.getString(4)), language);
        if (cells == null) {
            rejects.add(
                    new TableFault(TableFaultKind.MORE_CELLS, line, 0, row.getString(3), NOTHING_ELSE, Map.of()),
                    reason);
        } else {
            List<Cell> texts =
                    Arrays.stream((String[]) cells.getArray()).map(Cell::ofText).toList();
            rejects.add(TableRow.ofText(line, texts, ""), reason);
        }
    }
}
