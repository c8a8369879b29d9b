package org.throughline.policies.faces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.throughline.policies.faces.MatchedFirms.Line;
import org.throughline.policies.faces.MatchedFirms.Listed;
import org.throughline.policies.verdict.Gap;
import org.throughline.tables.TablePlan.PlannedColumn;
import org.throughline.tables.TableWriter;

/** What stands in the table of a list of firms, from left to right: of near misses each kind of gap by itself. */
final class MatchedColumns {

    private static final int WIDE = 34;
    private static final int MIDDLE = 22;
    private static final int NARROW = 14;
    private static final int DIGITS = 6;

    private final List<Column> columns = new ArrayList<>();

    private MatchedColumns() {}

    /** Writes one cell of a firm. */
    @FunctionalInterface
    private interface Writing {
        void of(Line line, TableWriter table) throws IOException;
    }

    /** The same of how far a firm is from what it lacks. */
    @FunctionalInterface
    private interface GapWriting<G extends Gap> {
        void of(G gap, TableWriter table) throws IOException;
    }

    private record Column(String name, int width, Writing cell) {}

    static MatchedColumns of(Listed listed) {
        MatchedColumns all = new MatchedColumns();
        all.add("firm", WIDE, (line, table) -> table.text(line.firm().name()));
        all.add("uscc", MIDDLE, (line, table) -> table.text(line.firm().uscc().value()));
        all.add(
                "district",
                NARROW,
                (line, table) -> table.text(line.firm().district().value()));
        if (listed == Listed.NEAR) {
            all.add("condition", WIDE, (line, table) -> table.text(line.obstacle()));
            all.gaps();
        }
        if (listed != Listed.ELIGIBLE) {
            all.add("told", WIDE, (line, table) -> table.text(String.join("\n", line.told())));
        }
        return all;
    }

    private void gaps() {
        gap("value", Gap.Amount.class, (gap, table) -> table.number(gap.value().rounded(DIGITS)));
        gap("bound", Gap.Amount.class, (gap, table) -> table.number(gap.bound()));
        gap("by", Gap.Amount.class, (gap, table) -> table.number(gap.by().rounded(DIGITS)));
        gap("days", Gap.Days.class, (gap, table) -> table.number(gap.days()));
        gap("met", Gap.MetOn.class, (gap, table) -> table.date(gap.day()));
    }

    private void add(String name, int width, Writing cell) {
        columns.add(new Column(name, width, cell));
    }

    private <G extends Gap> void gap(String name, Class<G> kind, GapWriting<G> cell) {
        add(name, NARROW, (line, table) -> {
            if (kind.isInstance(line.gap())) {
                cell.of(kind.cast(line.gap()), table);
            } else {
                table.blank();
            }
        });
    }

    /** The head, in the words of whoever takes it. */
    List<PlannedColumn> head(PolicyReader reader) {
        return columns.stream()
                .map(column -> new PlannedColumn(reader.say("table." + column.name), column.width))
                .toList();
    }

    void write(Line line, TableWriter table) throws IOException {
        for (Column column : columns) {
            column.cell.of(line, table);
        }
        table.endRow();
    }
}
