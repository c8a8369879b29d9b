package org.throughline.tables.csv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.throughline.tables.Cell;
import org.throughline.tables.HeaderReading;
import org.throughline.tables.ReadingChoice;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.RefusalKind;
import org.throughline.tables.UnreadableFile;

/**
 * The header of a text file, and the separator that shows in it.
 *
 * @param separator a comma, a semicolon or a tab: the one that parts the header into most cells; a comma in case of
 *     doubt
 */
record CsvHeader(HeaderReading reading, char separator) {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    /** A header with line breaks in its names ends soon; a mark that never closes must not take rows along. */
    private static final int MOST_LINES = 10;
    /** How Excel is told the separator, in a line before the header. */
    private static final String TOLD = "sep=";

    static CsvHeader find(RawLines lines, LineText text, ReadingChoice choice, ReadingLimits limits)
            throws IOException {
        RawLine line = first(lines, choice);
        String row = readable(line, text);
        char separator = 0;
        if (row.startsWith(TOLD)
                && row.length() == TOLD.length() + 1
                && choice.headerLine().isEmpty()) {
            separator = row.charAt(TOLD.length());
            line = first(lines, choice);
            row = readable(line, text);
        }
        char parts = separator == 0 ? separator(row) : separator;
        List<String> names = names(line, row, new CellSplitter(parts), lines, text);
        List<Cell> cells = names.stream().map(Cell::ofText).toList();
        return new CsvHeader(HeaderReading.of(line.number(), cells, List.of(), limits), parts);
    }

    private static RawLine first(RawLines lines, ReadingChoice choice) throws IOException {
        int wanted = choice.headerLine().orElse(0);
        RawLine line = lines.take();
        while (line != null && (line.number() < wanted || line.isBlank())) {
            line = lines.take();
        }
        if (line == null) {
            throw new UnreadableFile(RefusalKind.EMPTY);
        }
        return line;
    }

    private static String readable(RawLine line, LineText text) throws UnreadableFile {
        String row = text.decode(line.bytes()).orElse(null);
        if (row == null || line.cut()) {
            throw unreadable(line);
        }
        if (row.chars().anyMatch(CsvHeader::isControl)) {
            throw new UnreadableFile(RefusalKind.NO_TEXT);
        }
        return row;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\t';
    }

    private static UnreadableFile unreadable(RawLine line) {
        return new UnreadableFile(RefusalKind.UNREADABLE_HEADER, Map.of("line", Integer.toString(line.number())));
    }

    private static char separator(String row) {
        char most = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (new CellSplitter(separator).lenientCount(row) > new CellSplitter(most).lenientCount(row)) {
                most = separator;
            }
        }
        return most;
    }

    private static List<String> names(RawLine line, String row, CellSplitter splitter, RawLines lines, LineText text)
            throws IOException {
        CellSplitter.Split split = splitter.split(row);
        String end = line.end();
        for (int more = 1; split.end() == CellSplitter.End.OPEN && more < MOST_LINES; more++) {
            RawLine next = lines.take();
            if (next == null) {
                throw unreadable(line);
            }
            split = splitter.goOn(split, end, readable(next, text));
            end = next.end();
        }
        if (split.end() != CellSplitter.End.WHOLE) {
            throw unreadable(line);
        }
        return split.cells();
    }
}
