package org.throughline.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.kernel.Watermark;

/**
 * What a written table is like before its first row.
 *
 * @param title name of the sheet, and of the document
 * @param columns from left to right
 * @param mark who takes it and when: in a workbook at the foot of every page, in the properties and the notes; in CSV
 *     in the last line
 * @param notesTitle name of the sheet of notes
 * @param notes what stands there above the mark, such as the filter
 */
public record TablePlan(
        String title, List<PlannedColumn> columns, Optional<Watermark> mark, String notesTitle, List<Note> notes) {

    /** How the line begins that closes a CSV with its mark; a reader passes it over. */
    public static final String MARK = "#水印 ";

    private static final int USUAL_WIDTH = 16;

    public TablePlan {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /**
     * A column to be.
     *
     * @param name in the header
     * @param width in a workbook, in characters of Latin script; a Chinese one takes two
     */
    public record PlannedColumn(String name, int width) {}

    /** One line of the sheet of notes, such as "Filter" and what it was. */
    public record Note(String name, String value) {}

    /** A table of columns of the usual width, without mark and notes. */
    public static TablePlan of(String title, String... columns) {
        return new TablePlan(
                title,
                Stream.of(columns)
                        .map(name -> new PlannedColumn(name, USUAL_WIDTH))
                        .toList(),
                Optional.empty(),
                "",
                List.of());
    }

    /** The same with a mark and notes. */
    public TablePlan marked(Watermark by, String sheet, List<Note> lines) {
        return new TablePlan(title, columns, Optional.of(by), sheet, lines);
    }
}
