package org.throughline.tables;

/** What a table file gives next: a row, or a fault of a row that cannot be read. */
public sealed interface TableLine permits TableRow, TableFault {

    /** Number of the row where a person would find it, counted from 1: of its first line in CSV, of the row in XLSX. */
    int line();

    /** The row as it came, whole; see each kind for what that is. */
    String asItCame();
}
