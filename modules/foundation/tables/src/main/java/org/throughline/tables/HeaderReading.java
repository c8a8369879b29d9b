package org.throughline.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes a header of the cells of a first row: tells names from data, passes over nameless columns at the end, and
 * leaves out the columns of {@link Rejects}.
 */
public final class HeaderReading {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{17}[0-9A-Z]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private final TableHeader header;
    private final int[] places;
    private final int width;
    private final int named;

    private HeaderReading(TableHeader header, int[] places, int width, int named) {
        this.header = header;
        this.places = places;
        this.width = width;
        this.named = named;
    }

    /**
     * Reads a header.
     *
     * @param hidden for each cell whether its column is not shown; shorter if none behind is hidden
     * @throws UnreadableFile if the row is none, or too wide
     */
    public static HeaderReading of(int line, List<Cell> cells, List<Boolean> hidden, ReadingLimits limits)
            throws UnreadableFile {
        int named = named(cells);
        check(line, cells.subList(0, named), limits);
        List<TableColumn> columns = new ArrayList<>();
        int[] places = new int[named];
        for (int place = 0; place < named; place++) {
            String name = cells.get(place).text().strip();
            if (!Rejects.COLUMNS.contains(name)) {
                places[columns.size()] = place;
                boolean shown = place >= hidden.size() || !hidden.get(place);
                columns.add(new TableColumn(columns.size() + 1, name, !shown));
            }
        }
        if (columns.isEmpty()) {
            throw noHeader(line);
        }
        return new HeaderReading(new TableHeader(line, columns), places, cells.size(), named);
    }

    private static int named(List<Cell> cells) {
        int named = cells.size();
        while (named > 0 && cells.get(named - 1).isBlank()) {
            named--;
        }
        return named;
    }

    private static void check(int line, List<Cell> named, ReadingLimits limits) throws UnreadableFile {
        if (named.size() > limits.columns()) {
            throw new UnreadableFile(
                    RefusalKind.TOO_MANY_COLUMNS,
                    Map.of("found", Integer.toString(named.size()), "limit", Integer.toString(limits.columns())));
        }
        if (isData(named)) {
            throw noHeader(line);
        }
    }

    private static UnreadableFile noHeader(int line) {
        return new UnreadableFile(RefusalKind.NO_HEADER, Map.of("line", Integer.toString(line)));
    }

    public TableHeader header() {
        return header;
    }

    /** How many cells the header's row has, nameless ones at the end included. */
    public int width() {
        return width;
    }

    /** Up to which cell of a row there can be something, counted from 1. */
    public int named() {
        return named;
    }

    /** The cells of the header's columns out of all cells of a row, of which there are at least {@link #named}. */
    public List<Cell> pick(List<Cell> cells) {
        List<Cell> picked = new ArrayList<>(header.columns().size());
        for (int column = 0; column < header.columns().size(); column++) {
            picked.add(cells.get(places[column]));
        }
        return picked;
    }

    /** A first row is data if it holds a credit code, or if most of what it holds are numbers and dates. */
    private static boolean isData(List<Cell> cells) {
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        long values = cells.stream().filter(HeaderReading::isValue).count();
        return cells.stream().anyMatch(cell -> isCode(cell.text().strip())) || values * 2 > filled;
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() > 8;
    }

    /** A number in a header is a year as a rule, and then a name. */
    private static boolean isValue(Cell cell) {
        String text = cell.text().strip();
        if (NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            return number.compareTo(FIRST_YEAR) < 0 || number.compareTo(LAST_YEAR) > 0;
        }
        return cell.kind() == CellKind.DATE || CellValues.date(cell).value().isPresent();
    }
}
