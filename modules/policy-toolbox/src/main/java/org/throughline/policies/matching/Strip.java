package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries clauses out over some words of one block. Each condition is worked out when the first clause asks for it and
 * then lies ready for the others. Not to be shared between threads.
 *
 * <p>After {@link #run} the bitmaps of each node lie in its slot, those of the clause in slot 0: {@code t} where it is
 * certainly true, {@code p} where it is possibly true. Outside the words it was set to, nothing in them means anything.
 */
final class Strip {

    private final Index index;
    private final Leaf[] leaves;
    private final long[][] truths;
    private final long[][] rooms;
    private final int[] loaded;
    private final List<long[]> certain = new ArrayList<>();
    private final List<long[]> possible = new ArrayList<>();
    private final List<long[]> spare = new ArrayList<>();
    private int moment;
    private int block;
    private int from;
    private int to;
    private long[] live = RowSet.NOTHING;

    Strip(Index index) {
        this.index = index;
        this.leaves = index.leaves();
        this.truths = new long[leaves.length][];
        this.rooms = new long[leaves.length][];
        this.loaded = new int[leaves.length];
    }

    /** Sets it to some words of a block. */
    void to(int newBlock, int newFrom, int newTo) {
        block = newBlock;
        from = newFrom;
        to = newTo;
        live = index.facts().live().block(newBlock);
        moment++;
    }

    int block() {
        return block;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The rows of firms there are. */
    long[] live() {
        return live;
    }

    /** Where a node is certainly true. */
    long[] certain(Node node) {
        return certain.get(node.slot());
    }

    /** Where a node is possibly true. */
    long[] possible(Node node) {
        return possible.get(node.slot());
    }

    /** Where a condition is true. */
    long[] truth(int number) {
        if (loaded[number] != moment) {
            if (leaves[number] instanceof Leaf.Ranked && rooms[number] == null) {
                rooms[number] = new long[RowSet.WORDS];
            }
            truths[number] = leaves[number].load(block, rooms[number], from, to);
            loaded[number] = moment;
        }
        return truths[number];
    }

    /** Where a condition is known; null if that is everywhere. */
    long @Nullable [] known(int number) {
        RowSet known = leaves[number].known();
        return known == null ? null : known.block(block);
    }

    /** Lets a condition be something else until the strip is set to other words. */
    void pretend(int number, long[] truth) {
        truths[number] = truth;
        loaded[number] = moment;
    }

    /** Takes that back. */
    void forget(int number) {
        loaded[number] = 0;
    }

    /** Carries a clause out: its verdicts on the firms there are, in arrays that are written to. */
    void run(Node root, long[] t, long[] p) {
        if (root.all()) {
            System.arraycopy(live, from, t, from, to - from);
            System.arraycopy(live, from, p, from, to - from);
            combine(root, t, p);
        } else {
            Arrays.fill(t, from, to, 0);
            Arrays.fill(p, from, to, 0);
            combine(root, t, p);
            Lanes.and(t, live, from, to);
            Lanes.and(p, live, from, to);
        }
    }

    /** Carries a clause out into its slots. */
    void run(Node root) {
        run(root, slot(certain, 0), slot(possible, 0));
    }

    /**
     * Room for whoever visits the strip, to be used until the next visitor: few arrays that stay near the processor.
     */
    long[] room(int number) {
        return slot(spare, number);
    }

    private static long[] slot(List<long[]> slots, int number) {
        while (slots.size() <= number) {
            slots.add(new long[RowSet.WORDS]);
        }
        return slots.get(number);
    }

    /** Carries out what stands in the parts of a node, and not the node itself. */
    void parts(Node node) {
        for (Node part : node.parts()) {
            long[] t = slot(certain, part.slot());
            long[] p = slot(possible, part.slot());
            Arrays.fill(t, from, to, part.all() ? -1 : 0);
            Arrays.fill(p, from, to, part.all() ? -1 : 0);
            combine(part, t, p);
        }
    }

    private void combine(Node node, long[] t, long[] p) {
        for (int literal : node.literals()) {
            combine(node.all(), literal, t, p);
        }
        parts(node);
        for (Node part : node.parts()) {
            long[] partT = certain(part);
            long[] partP = possible(part);
            if (node.all()) {
                Lanes.and(t, partT, from, to);
                Lanes.and(p, partP, from, to);
            } else {
                Lanes.or(t, partT, from, to);
                Lanes.or(p, partP, from, to);
            }
        }
    }

    private void combine(boolean all, int literal, long[] t, long[] p) {
        int number = Node.number(literal);
        long[] a = truth(number);
        long[] k = known(number);
        if (k == null) {
            definite(all, Node.isOpposite(literal), a, t);
            definite(all, Node.isOpposite(literal), a, p);
        } else if (all && Node.isOpposite(literal)) {
            Lanes.andNot(t, p, a, k, from, to);
        } else if (all) {
            Lanes.and(t, p, a, k, from, to);
        } else if (Node.isOpposite(literal)) {
            Lanes.orNot(t, p, a, k, from, to);
        } else {
            Lanes.or(t, p, a, k, from, to);
        }
    }

    private void definite(boolean all, boolean opposite, long[] a, long[] into) {
        if (all && opposite) {
            Lanes.andNot(into, a, from, to);
        } else if (all) {
            Lanes.and(into, a, from, to);
        } else if (opposite) {
            Lanes.orNot(into, a, from, to);
        } else {
            Lanes.or(into, a, from, to);
        }
    }
}
