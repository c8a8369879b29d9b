package org.throughline.tables;

/** What a file says a cell is. */
public enum CellKind {
    /** Nothing is in it. */
    EMPTY,
    /** Characters; all there is in CSV. */
    TEXT,
    /** A number of a workbook. */
    NUMBER,
    /** A number of a workbook that is shown as a date or a time. */
    DATE,
    /** True or false in a workbook. */
    BOOLEAN,
    /** What a workbook shows in place of a value, or a value in it that cannot be one. */
    ERROR
}
