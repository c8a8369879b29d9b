package org.throughline.enterprises.bulk;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.TableFault;
import org.throughline.tables.TableFile;
import org.throughline.tables.TableLine;
import org.throughline.tables.TableRow;
import org.throughline.tables.UnreadableFile;

/**
 * The rows of a file, so many in one transaction: each is read and checked while the server still writes down those
 * before it.
 */
final class Portions {

    private static final int ROWS = 10_000;

    private final ImportRow row;
    private final TableFile table;
    private final RowCheck check;
    private @Nullable TableLine next;
    private @Nullable UnreadableFile broken;

    Portions(ImportRow row, TableFile table, RowCheck check) throws IOException {
        this.row = row;
        this.table = table;
        this.check = check;
        Optional<TableLine> first = table.next();
        while (first.isPresent() && first.get().line() <= row.lastLine()) {
            first = table.next();
        }
        next = first.orElse(null);
    }

    /**
     * Whether any rows are left.
     *
     * @throws UnreadableFile if the file broke off within the portion before
     */
    boolean more() throws UnreadableFile {
        if (broken != null) {
            throw broken;
        }
        return next != null;
    }

    /** Stages one portion. */
    void stage(Connection connection) throws SQLException, IOException {
        try (Staging staging = new Staging(row.id(), connection, check.plan())) {
            int line = 0;
            for (TableLine each = next; each != null && staging.held() < ROWS; each = following()) {
                line = each.line();
                take(each, staging);
            }
            int rows = staging.held();
            new ImportBook(connection).advance(row.id(), rows, staging.send(), line);
        }
    }

    /** A file that breaks off is said after the transaction: what was read before it is as good as any. */
    private @Nullable TableLine following() throws IOException {
        try {
            next = table.next().orElse(null);
        } catch (UnreadableFile unreadable) {
            broken = unreadable;
            next = null;
        }
        return next;
    }

    private void take(TableLine line, Staging staging) throws SQLException {
        if (line instanceof TableRow whole) {
            List<RowReason> reasons = new ArrayList<>();
            StagedRow staged = check.check(whole, reasons);
            if (reasons.isEmpty()) {
                staging.take(whole, staged);
            } else {
                staging.reject(whole, reasons);
            }
        } else if (line instanceof TableFault fault) {
            staging.reject(fault);
        }
    }
}
