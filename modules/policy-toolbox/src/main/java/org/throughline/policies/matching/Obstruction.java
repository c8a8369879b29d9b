package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes down a clause from where it is certainly not met, with the rows in which the clause would be met if this node
 * were. All of a conjunction have to hold, so that its part alone is in the way where at most one is missing: parts
 * that do not hold are counted up to two. Of a disjunction any part is enough. In all these rows the node is certainly
 * false, so that nothing unknown is ever counted as being in the way.
 *
 * <p>A condition that stands more than once in a clause is turned round in all places at once, and the clause carried
 * out again.
 */
final class Obstruction {

    private final Index index;
    private final Outcome outcome;
    private final Obstacles.Visitor visitor;
    private final Map<Integer, int[]> counts = new LinkedHashMap<>();
    private long[] once = RowSet.NOTHING;
    private long[] room = RowSet.NOTHING;

    Obstruction(Index index, Outcome outcome, Obstacles.Visitor visitor) {
        this.index = index;
        this.outcome = outcome;
        this.visitor = visitor;
        outcome.program().literals().forEach(literal -> counts.putIfAbsent(Node.number(literal), new int[2]));
    }

    String key() {
        return outcome.program().clause().key();
    }

    /** What has been counted so far. */
    List<Obstacles.Obstacle> obstacles() {
        List<Obstacles.Obstacle> obstacles = new ArrayList<>();
        counts.forEach((number, count) ->
                obstacles.add(new Obstacles.Obstacle(index.atoms().asked(number).atom(), count[0], count[1])));
        return obstacles;
    }

    void visit(Strip strip) {
        Node root = outcome.program().root();
        int from = strip.from();
        int to = strip.to();
        long[] shut = wanted(root, strip);
        System.arraycopy(strip.live(), from, shut, from, to - from);
        Lanes.andNot(shut, outcome.possible().block(strip.block()), from, to);
        if (Lanes.isEmpty(shut, from, to)) {
            return;
        }
        once = strip.room(0);
        room = strip.room(1);
        strip.parts(root);
        countFailing(shut, strip);
        descend(root, shut, strip);
        for (int number : outcome.program().repeated()) {
            turn(number, shut, strip);
        }
    }

    /** Where the clause would be met if a node were. */
    private static long[] wanted(Node node, Strip strip) {
        return strip.room(3 + 2 * node.slot());
    }

    /** Where at least two parts of a node do not hold. */
    private static long[] twice(Node node, Strip strip) {
        return strip.room(4 + 2 * node.slot());
    }

    private void countFailing(long[] shut, Strip strip) {
        int before = -1;
        for (int literal : outcome.program().literals().stream().sorted().toList()) {
            if (Node.number(literal) != before) {
                holds(literal ^ 1, strip);
                Lanes.and(room, shut, strip.from(), strip.to());
                count(Node.number(literal))[0] += Lanes.count(room, strip.from(), strip.to());
            }
            before = Node.number(literal);
        }
    }

    private int[] count(int number) {
        return counts.getOrDefault(number, new int[2]);
    }

    /** Where a condition, or its opposite, certainly is so. */
    private void holds(int literal, Strip strip) {
        int number = Node.number(literal);
        long[] k = strip.known(number);
        if (Node.isOpposite(literal)) {
            if (k == null) {
                Arrays.fill(room, strip.from(), strip.to(), -1);
            } else {
                System.arraycopy(k, strip.from(), room, strip.from(), strip.to() - strip.from());
            }
            Lanes.andNot(room, strip.truth(number), strip.from(), strip.to());
        } else {
            System.arraycopy(strip.truth(number), strip.from(), room, strip.from(), strip.to() - strip.from());
        }
    }

    private void descend(Node node, long[] shut, Strip strip) {
        long[] two = twice(node, strip);
        if (node.all()) {
            countMissing(node, two, strip);
        } else {
            Arrays.fill(two, strip.from(), strip.to(), 0);
        }
        for (int literal : node.literals()) {
            if (!outcome.program().repeated().contains(Node.number(literal))) {
                holds(literal, strip);
                Lanes.alone(room, shut, two, strip.from(), strip.to());
                tell(Node.number(literal), strip);
            }
        }
        for (Node part : node.parts()) {
            long[] down = wanted(part, strip);
            System.arraycopy(strip.certain(part), strip.from(), down, strip.from(), strip.to() - strip.from());
            Lanes.alone(down, shut, two, strip.from(), strip.to());
            descend(part, down, strip);
        }
    }

    private void countMissing(Node node, long[] two, Strip strip) {
        int from = strip.from();
        int to = strip.to();
        Arrays.fill(once, from, to, 0);
        Arrays.fill(two, from, to, 0);
        for (int literal : node.literals()) {
            holds(literal, strip);
            Lanes.miss(once, two, room, from, to);
        }
        for (Node part : node.parts()) {
            Lanes.miss(once, two, strip.certain(part), from, to);
        }
    }

    private void turn(int number, long[] shut, Strip strip) {
        holds(number * 2 + 1, strip);
        long[] turned = strip.room(2);
        System.arraycopy(room, strip.from(), turned, strip.from(), strip.to() - strip.from());
        strip.pretend(number, turned);
        strip.run(outcome.program().root());
        System.arraycopy(strip.certain(outcome.program().root()), 0, room, 0, room.length);
        strip.forget(number);
        Lanes.and(room, shut, strip.from(), strip.to());
        tell(number, strip);
    }

    private void tell(int number, Strip strip) {
        int alone = Lanes.count(room, strip.from(), strip.to());
        if (alone > 0) {
            count(number)[1] += alone;
            visitor.alone(
                    key(),
                    index.atoms().asked(number).atom(),
                    strip.block() * RowSet.ROWS,
                    room,
                    strip.from(),
                    strip.to());
        }
    }
}
