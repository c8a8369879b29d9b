package org.throughline.tables;

import java.util.Optional;

/**
 * One cell as a person sees it, and what the file says of it.
 *
 * @param text as written; of a number in a workbook its plain decimal form without exponent or separators, of a date
 *     ISO 8601 ({@code 2026-03-01} or {@code 2026-03-01T08:30:00}), of a boolean {@code TRUE} or {@code FALSE}, of an
 *     error what the workbook shows ({@code #N/A}); never null, empty if there is nothing
 * @param kind what the file says the text is; a CSV file says nothing, so there all is text or empty
 * @param formula whether the text is what a formula last gave
 * @param percent whether the workbook shows the number with a percent sign; the text is the number itself
 * @param merged the cells this one is merged with; all of them have the text of the first
 */
public record Cell(String text, CellKind kind, boolean formula, boolean percent, Optional<CellRange> merged) {

    /** A cell with nothing in it. */
    public static final Cell EMPTY = new Cell("", CellKind.EMPTY, false, false, Optional.empty());

    /** A cell of a file that says nothing of its cells. */
    public static Cell ofText(String text) {
        return text.isEmpty() ? EMPTY : of(text, CellKind.TEXT);
    }

    /** A cell of which nothing is to be said but its kind. */
    public static Cell of(String text, CellKind kind) {
        return new Cell(text, kind, false, false, Optional.empty());
    }

    /** Whether there is nothing to see in it. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** The same cell in a merged range. */
    public Cell in(CellRange range) {
        return new Cell(text, kind, formula, percent, Optional.of(range));
    }
}
