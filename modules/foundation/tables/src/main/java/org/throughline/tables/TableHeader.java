package org.throughline.tables;

import java.util.List;

/**
 * The row that names the columns.
 *
 * @param line where it stands, counted from 1
 * @param columns at least one; those a file of rejects adds are left out
 */
public record TableHeader(int line, List<TableColumn> columns) {

    public TableHeader {
        columns = List.copyOf(columns);
    }

    public List<String> names() {
        return columns.stream().map(TableColumn::name).toList();
    }
}
