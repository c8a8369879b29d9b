package org.throughline.policies.faces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.rows.RowReading;
import org.throughline.policies.rows.RowSheet;
import org.throughline.policies.rows.RowSheet.Match;

/**
 * Rows as they stand in their controls, with what its buttons do to them.
 *
 * @param match name of a {@link Match}
 */
public record SheetForm(String match, List<Line> lines) {

    /** Controls of a line begin with this and its place. */
    static final String LINES = "lines-";

    private static final String ROWS = "-rows-";

    public SheetForm {
        lines = List.copyOf(lines);
    }

    /**
     * A row, or rows that count as one.
     *
     * @param group whether it is a group
     * @param match of a group
     * @param rows one, unless it is a group
     */
    public record Line(boolean group, String match, List<RowForm> rows) {
        public Line {
            rows = List.copyOf(rows);
        }

        static Line of(RowForm row) {
            return new Line(false, "", List.of(row));
        }

        private Line with(List<RowForm> others) {
            return new Line(group, match, others);
        }
    }

    /** No rows. */
    static SheetForm empty() {
        return new SheetForm(Match.ALL.name(), List.of());
    }

    /** The rows as they are kept. */
    static SheetForm of(RowSheet sheet, Vocabulary vocabulary) {
        List<Line> lines = new ArrayList<>();
        for (RowSheet.Line line : sheet.lines()) {
            if (line instanceof RowSheet.Group group) {
                lines.add(new Line(
                        true,
                        group.match().name(),
                        group.rows().stream()
                                .map(row -> RowForm.of(row, vocabulary))
                                .toList()));
            } else {
                lines.add(Line.of(RowForm.of((RowSheet.Row) line, vocabulary)));
            }
        }
        return new SheetForm(sheet.match().name(), lines);
    }

    /** The rows that were sent. */
    static SheetForm sent(Sent sent) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at <= RowReading.MOST && sent.has(LINES + at); at++) {
            String prefix = LINES + at;
            if (!sent.text(prefix).equals("group")) {
                lines.add(Line.of(RowForm.sent(prefix, sent)));
                continue;
            }
            List<RowForm> rows = new ArrayList<>();
            for (int row = 0; row <= RowReading.MOST && sent.has(prefix + ROWS + row); row++) {
                rows.add(RowForm.sent(prefix + ROWS + row, sent));
            }
            lines.add(new Line(true, sent.text(prefix + "-match"), rows));
        }
        return new SheetForm(sent.text("match"), lines);
    }

    /** As the language takes them. */
    RowSheet sheet(Vocabulary vocabulary) {
        List<RowSheet.Line> read = new ArrayList<>();
        for (Line line : lines) {
            List<RowSheet.Row> rows =
                    line.rows().stream().map(row -> row.row(vocabulary)).toList();
            read.add(line.group() ? new RowSheet.Group(read(line.match()), rows) : rows.get(0));
        }
        return new RowSheet(read(match), read);
    }

    private static Match read(String match) {
        return Arrays.stream(Match.values())
                .filter(one -> one.name().equals(match))
                .findFirst()
                .orElse(Match.ALL);
    }

    /** With one more row about a fact. */
    SheetForm plus(KnownFact fact) {
        return plus(Line.of(RowForm.about(fact)));
    }

    /** With a group that begins with a row about a fact. */
    SheetForm plusGroup(KnownFact fact) {
        return plus(new Line(true, Match.ANY.name(), List.of(RowForm.about(fact))));
    }

    private SheetForm plus(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new SheetForm(match, more);
    }

    /** With one more row about a fact in a group. */
    SheetForm plus(int place, KnownFact fact) {
        List<RowForm> rows = new ArrayList<>(lines.get(place).rows());
        rows.add(RowForm.about(fact));
        return with(place, rows);
    }

    /** Without a line. */
    SheetForm without(int place) {
        List<Line> fewer = new ArrayList<>(lines);
        fewer.remove(place);
        return new SheetForm(match, fewer);
    }

    /** Without a row of a group; a group goes with its last row. */
    SheetForm without(int place, int row) {
        List<RowForm> rows = new ArrayList<>(lines.get(place).rows());
        rows.remove(row);
        return rows.isEmpty() ? without(place) : with(place, rows);
    }

    private SheetForm with(int place, List<RowForm> rows) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(place, changed.get(place).with(rows));
        return new SheetForm(match, changed);
    }
}
