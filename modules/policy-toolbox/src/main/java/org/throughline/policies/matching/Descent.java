package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes down a clause from where it is unknown: what is unknown in an unknown node matters. */
final class Descent {

    private final Outcome outcome;
    private final Atoms atoms;
    /** The numbers of the cells that the clause reads, each in its place. */
    private final List<Integer> cells = new ArrayList<>();

    private final List<RowSet> known = new ArrayList<>();
    private final Map<Integer, Lacks> lacks = new HashMap<>();
    /** Of which cells something has been written in this strip. */
    private final BitSet begun = new BitSet();

    /**
     * What a condition can lack.
     *
     * @param places of its cells
     * @param under those of them that have to be above nought
     */
    private record Lacks(List<Integer> places, List<Integer> under) {}

    Descent(Index index, Outcome outcome) {
        this.outcome = outcome;
        this.atoms = index.atoms();
        for (int literal : outcome.program().literals()) {
            Asked asked = atoms.asked(Node.number(literal));
            if (!asked.isDefinite()) {
                lacks.put(Node.number(literal), new Lacks(places(asked.cells(), index), places(asked.under(), index)));
            }
        }
    }

    private List<Integer> places(List<Integer> numbers, Index index) {
        for (int cell : numbers) {
            if (!cells.contains(cell)) {
                cells.add(cell);
                known.add(index.known(cell));
            }
        }
        return numbers.stream().map(cells::indexOf).toList();
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
                visitor.missing(
                        program.clause().key(), atoms.cell(cells.get(place)), first, strip.room(place), from, to);
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
        if (lack.places.size() == 1 && lack.under.isEmpty()) {
            lack(lack.places.get(0), unknown, k, strip);
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
