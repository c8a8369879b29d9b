package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.policies.facts.Cell;

/** Goes down a clause from where it is unknown: what is unknown in an unknown node matters. */
final class Descent {

    private final Outcome outcome;
    private final List<Cell> cells = new ArrayList<>();
    private final List<RowSet> known = new ArrayList<>();
    private final Map<Integer, Lacks> lacks = new LinkedHashMap<>();
    /** Of which cells something has been written in this strip. */
    private final BitSet begun = new BitSet();


    /**
     * What a condition can lack.
     *
     * @param places of its cells in the list of the clause's cells
     * @param under those of them that have to be above nought
     */
    private record Lacks(int[] places, Set<Integer> under) {}

    Descent(Index index, Outcome outcome) {
        this.outcome = outcome;
        for (int literal : outcome.program().literals()) {
            Leaf leaf = index.leaves()[Node.number(literal)];
            if (leaf.known() != null) {
                lacks.put(Node.number(literal), lacks(leaf, index));
            }
        }
    }

    private Lacks lacks(Leaf leaf, Index index) {
        int[] places = leaf.atom().cells().stream()
                .mapToInt(cell -> place(cell, index))
                .toArray();
        Set<Integer> under = new HashSet<>();
        Quantity.of(leaf.atom())
                .ifPresent(bounded -> Formula.under(bounded.quantity()).forEach(cell -> under.add(place(cell, index))));
        return new Lacks(places, under);
    }

    private int place(Cell cell, Index index) {
        if (!cells.contains(cell)) {
            cells.add(cell);
            known.add(index.known(cell));
        }
        return cells.indexOf(cell);
    }

    /** Tells of the rows of a strip. */
    void visit(Strip strip, Missing.Visitor visitor) {
        Program program = outcome.program();
        int from = strip.from();
        int to = strip.to();
        long[] unknown = reached(program.root(), strip);
        long[] possible = outcome.possible().block(strip.block());
        Lanes.between(unknown, possible, outcome.certain().block(strip.block()), from, to);
        if (Lanes.isEmpty(unknown, from, to)) {
            return;
        }
        strip.parts(program.root());
        begun.clear();
        descend(program.root(), unknown, strip);
        for (int place = 0; place < cells.size(); place++) {
            if (begun.get(place) && !Lanes.isEmpty(strip.room(place), from, to)) {
                int first = strip.block() * RowSet.ROWS;
                visitor.missing(program.clause().key(), cells.get(place), first, strip.room(place), from, to);
            }
        }
    }

    /** Where a node is unknown and that matters: behind the room for its cells and for one thing more. */
    private long[] reached(Node node, Strip strip) {
        return strip.room(cells.size() + 1 + node.slot());
    }

    private void descend(Node node, long[] unknown, Strip strip) {
        for (int literal : node.literals()) {
            Lacks lack = lacks.get(Node.number(literal));
            long[] k = strip.known(Node.number(literal));
            if (lack != null && k != null) {
                lack(lack, unknown, k, strip);
            }
        }
        for (Node part : node.parts()) {
            long[] down = reached(part, strip);
            Lanes.between(down, unknown, strip.possible(part), strip.certain(part), strip.from(), strip.to());
            descend(part, down, strip);
        }
    }

    private void lack(int place, long[] unknown, long[] k, Strip strip) {
        if (begun.get(place)) {
            Lanes.lack(strip.room(place), unknown, k, strip.from(), strip.to());
        } else {
            Lanes.lacking(strip.room(place), unknown, k, strip.from(), strip.to());
            begun.set(place);
        }
    }

    private void lack(Lacks lack, long[] unknown, long[] k, Strip strip) {
        int from = strip.from();
        int to = strip.to();
        if (lack.places.length == 1 && lack.under.isEmpty()) {
            lack(lack.places[0], unknown, k, strip);
            return;
        }
        long[] defined = strip.room(cells.size());
        Arrays.fill(defined, from, to, -1);
        for (int place : lack.places) {
            long[] held = known.get(place).block(strip.block());
            lack(place, unknown, held, strip);
            Lanes.and(defined, held, from, to);
        }
        for (int place : lack.under) {
            Lanes.undefined(strip.room(place), unknown, defined, k, from, to);
        }
    }
}
