package org.throughline.policies.matching;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;

/**
 * A fact that has a number for each year.
 *
 * @param years a column for each year of which anything has been known, the earliest first; not written to
 */
record YearlyFact(KnownFact fact, NavigableMap<Integer, OfYear> years) implements FactColumn {

    /** The numbers of one year. */
    record OfYear(RowSet present, PackedColumn numbers) {

        static final OfYear NOTHING = new OfYear(RowSet.EMPTY, PackedColumn.EMPTY);
    }

    /** The numbers of a year; none of a year of which nothing is known. */
    OfYear year(int year) {
        return years.getOrDefault(year, OfYear.NOTHING);
    }

    @Override
    public FactColumnEdit edit(int rows) {
        return new Edit(this, rows);
    }

    private static final class Edit implements FactColumnEdit {

        private final YearlyFact before;
        private final int rows;
        private final NavigableMap<Integer, YearEdit> edits = new TreeMap<>();

        Edit(YearlyFact before, int rows) {
            this.before = before;
            this.rows = rows;
        }

        private record YearEdit(RowSetEdit present, PackedColumn.Edit numbers) {}

        private YearEdit year(int year) {
            return edits.computeIfAbsent(year, one -> {
                OfYear known = before.year(one);
                return new YearEdit(known.present().edit(), known.numbers().edit(rows));
            });
        }

        @Override
        public void set(int row, int year, Statement statement) {
            long raw = Scaled.raw(before.fact, statement);
            YearEdit edit = year(year);
            edit.present.set(row, true);
            edit.numbers.set(row, raw);
        }

        @Override
        public void clear(int row) {
            before.years.keySet().forEach(year -> clear(row, year));
            edits.values().forEach(edit -> edit.present.set(row, false));
        }

        @Override
        public void clear(int row, int year) {
            year(year).present.set(row, false);
        }

        @Override
        public FactColumn done() {
            NavigableMap<Integer, OfYear> years = new TreeMap<>(before.years);
            for (Map.Entry<Integer, YearEdit> edit : edits.entrySet()) {
                YearEdit of = edit.getValue();
                years.put(edit.getKey(), new OfYear(of.present.done(), of.numbers.done()));
            }
            return new YearlyFact(before.fact, years);
        }
    }
}
