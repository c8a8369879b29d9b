package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges single firms anew: one bit of each bitmap of the clauses that a change concerns, each condition once a firm. A
 * verdict is 0 for no, 1 for unknown, 2 for yes, so that all of some is the least of them and any of some the most.
 */
final class Rejudging {

    private static final int NO = 0;
    private static final int UNKNOWN = 1;
    private static final int YES = 2;

    private final Leaf[] leaves;
    private final Facts facts;
    private final Collection<Integer> rows;
    private final byte[] known;

    Rejudging(Index index, Collection<Integer> rows) {
        this.leaves = index.leaves();
        this.facts = index.facts();
        this.rows = rows;
        this.known = new byte[leaves.length];
    }

    /** What the clauses say after the change. */
    Map<String, Outcome> outcomes(Map<String, Outcome> before, Touched touched) {
        List<Edit> edits = new ArrayList<>();
        for (Outcome outcome : before.values()) {
            if (touched.concerns(outcome.program().facts())) {
                edits.add(new Edit(
                        outcome, outcome.certain().edit(), outcome.possible().edit()));
            }
        }
        for (int row : rows) {
            Arrays.fill(known, (byte) -1);
            boolean live = facts.live().has(row);
            for (Edit edit : edits) {
                edit.set(row, live ? verdict(edit.before.program().root(), row) : NO);
            }
        }
        Map<String, Outcome> after = new LinkedHashMap<>(before);
        edits.forEach(edit -> after.put(edit.before.program().clause().key(), edit.done()));
        return after;
    }

    private record Edit(Outcome before, RowSetEdit certain, RowSetEdit possible) {

        void set(int row, int verdict) {
            certain.set(row, verdict == YES);
            possible.set(row, verdict != NO);
        }

        Outcome done() {
            return new Outcome(before.program(), certain.done(), possible.done());
        }
    }

    private int verdict(Node node, int row) {
        int verdict = node.all() ? YES : NO;
        for (int literal : node.literals()) {
            int own = leaf(Node.number(literal), row);
            verdict = joined(node, verdict, Node.isOpposite(literal) ? YES - own : own);
        }
        for (Node part : node.parts()) {
            verdict = joined(node, verdict, verdict(part, row));
        }
        return verdict;
    }

    private static int joined(Node node, int one, int other) {
        return node.all() ? Math.min(one, other) : Math.max(one, other);
    }

    private int leaf(int number, int row) {
        if (known[number] < 0) {
            RowSet isKnown = leaves[number].known();
            boolean holds = leaves[number].isTrue(row);
            known[number] = (byte) (holds ? YES : isKnown == null || isKnown.has(row) ? NO : UNKNOWN);
        }
        return known[number];
    }
}
