package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.policies.facts.Cell;

/**
 * Exactly the facts whose absence matters: wherever a clause is unknown, all that its unknown parts lack, and of those
 * all that their unknown parts lack, down to the conditions. Nothing is missing of what cannot change the verdict.
 */
public final class Missing {

    private final Matching matching;

    Missing(Matching matching) {
        this.matching = matching;
    }

    /** Is told what is missing, piece by piece. */
    public interface Visitor {
        /**
         * Some firms that lack a cell, which matters for a clause.
         *
         * @param firstRow the row of the lowest bit of the first word
         * @param rows bitmap words; the array is used again, also for what lies behind them
         * @param from the first of its words that count
         * @param to the end of those
         */
        void missing(String clause, Cell cell, int firstRow, long[] rows, int from, int to);
    }

    /** Tells what is missing of all firms for all clauses, each piece of a clause and a cell once. */
    public void each(Visitor visitor) {
        each(matching.outcomes(), visitor);
    }

    /** Of one clause: for each cell the firms that lack it where that matters; none that nobody lacks. */
    public Map<Cell, RowSet> of(String clause) {
        Map<Cell, RowSetEdit> found = new LinkedHashMap<>();
        each(List.of(matching.outcome(clause)), (key, cell, firstRow, rows, from, to) -> {
            RowSetEdit edit = found.computeIfAbsent(cell, one -> RowSet.EMPTY.edit());
            for (int word = from; word < to; word++) {
                edit.word(RowSet.blockOf(firstRow), word, rows[word]);
            }
        });
        Map<Cell, RowSet> missing = new LinkedHashMap<>();
        found.forEach((cell, edit) -> missing.put(cell, edit.done()));
        return missing;
    }

    /** What is missing of one firm for one clause; empty unless that is unknown. */
    public Set<Cell> of(String clause, int row) {
        Outcome outcome = matching.outcome(clause);
        Set<Cell> cells = new LinkedHashSet<>();
        if (outcome.possible().has(row) && !outcome.certain().has(row)) {
            Strip strip = new Strip(matching.index());
            strip.to(RowSet.blockOf(row), RowSet.word(row), RowSet.word(row) + 1);
            new Descent(matching.index(), outcome).visit(strip, (key, cell, first, rows, from, to) -> {
                if (((rows[from] >>> row) & 1) != 0) {
                    cells.add(cell);
                }
            });
        }
        return cells;
    }

    private void each(Iterable<Outcome> outcomes, Visitor visitor) {
        List<Descent> descents = new ArrayList<>();
        outcomes.forEach(outcome -> descents.add(new Descent(matching.index(), outcome)));
        new Sweep(matching.index()).each(strip -> descents.forEach(descent -> descent.visit(strip, visitor)));
    }
}
