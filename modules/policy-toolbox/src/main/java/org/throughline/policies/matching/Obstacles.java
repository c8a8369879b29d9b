package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.policies.expression.Atom;

/**
 * What keeps firms from clauses, as far as it is known: of firms that certainly do not meet a clause, the conditions
 * that are not as the clause wants them, and those which alone keep them from it.
 */
public final class Obstacles {

    private final Matching matching;

    Obstacles(Matching matching) {
        this.matching = matching;
    }

    /**
     * A condition that is in the way of firms that do not meet the clause.
     *
     * @param failing how many do not have it as the clause wants it
     * @param alone for how many that is all: were it the other way round for them, they would certainly meet the
     *     clause. With several such conditions of a disjunction each counts
     */
    public record Obstacle(Atom condition, int failing, int alone) {}

    /** Is told of near misses, piece by piece. */
    public interface Visitor {
        /**
         * Some firms that one condition alone keeps from a clause.
         *
         * @param firstRow the row of the lowest bit of the first word
         * @param rows bitmap words; the array is used again, also for what lies behind them
         * @param from the first of its words that count
         * @param to the end of those
         */
        void alone(String clause, Atom condition, int firstRow, long[] rows, int from, int to);
    }

    /** All near misses of all clauses, each piece of a clause and a condition once. */
    public void each(Visitor visitor) {
        obstruct(matching.outcomes(), visitor);
    }

    /** For each clause its conditions in their order. */
    public Map<String, List<Obstacle>> all() {
        Map<String, List<Obstacle>> found = new LinkedHashMap<>();
        obstruct(matching.outcomes(), (clause, condition, first, rows, from, to) -> {})
                .forEach(one -> found.put(one.key(), one.obstacles()));
        return found;
    }

    /** The conditions of a clause in their order. */
    public List<Obstacle> of(String clause) {
        return obstruct(List.of(matching.outcome(clause)), (key, condition, first, rows, from, to) -> {})
                .get(0)
                .obstacles();
    }

    /** The condition of a clause that shuts most firms out; empty if it shuts nobody out. */
    public Optional<Obstacle> highest(String clause) {
        return of(clause).stream()
                .filter(obstacle -> obstacle.failing() > 0)
                .max(Comparator.comparingInt(Obstacle::failing).thenComparingInt(Obstacle::alone));
    }

    /**
     * The near misses of a clause: for each condition the firms that it alone keeps from it; none that keeps nobody.
     */
    public Map<Atom, RowSet> near(String clause) {
        Map<Atom, RowSetEdit> found = new LinkedHashMap<>();
        obstruct(List.of(matching.outcome(clause)), (key, condition, firstRow, rows, from, to) -> {
            RowSetEdit edit = found.computeIfAbsent(condition, one -> RowSet.EMPTY.edit());
            for (int word = from; word < to; word++) {
                edit.word(RowSet.blockOf(firstRow), word, rows[word]);
            }
        });
        Map<Atom, RowSet> near = new LinkedHashMap<>();
        found.forEach((condition, edit) -> near.put(condition, edit.done()));
        return near;
    }

    private List<Obstruction> obstruct(Iterable<Outcome> outcomes, Visitor visitor) {
        List<Obstruction> obstructions = new ArrayList<>();
        outcomes.forEach(outcome -> obstructions.add(new Obstruction(matching.index(), outcome, visitor)));
        new Sweep(matching.index()).each(strip -> obstructions.forEach(obstruction -> obstruction.visit(strip)));
        return obstructions;
    }
}
