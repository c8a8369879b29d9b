package org.throughline.policies.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.throughline.policies.facts.Assessment;

/**
 * Every firm held against every clause: which meet it, which may, for one version of facts and one day. Never changes;
 * a changed fact or clause makes another one that shares with this what stays the same, and says the same as a full
 * match. What it keeps of verdicts are sets of rows of {@link #facts}.
 */
public final class Matching {

    /** From this part of all rows on, a full match costs less than looking at each of them. */
    private static final int SHARE = 32;

    private final Index index;
    private final Map<String, Outcome> outcomes;

    private Matching(Index index, Map<String, Outcome> outcomes) {
        this.index = index;
        this.outcomes = Collections.unmodifiableMap(outcomes);
    }

    /**
     * Holds all firms against these clauses.
     *
     * @throws IllegalArgumentException if two have one key
     */
    public static Matching of(Facts facts, Assessment assessment, Collection<Clause> clauses) {
        Atoms atoms = Atoms.of(clauses);
        List<Program> programs =
                clauses.stream().map(clause -> Program.of(clause, atoms)).toList();
        Matching matching = full(Index.of(facts, assessment, atoms), programs);
        if (matching.outcomes.size() != clauses.size()) {
            throw new IllegalArgumentException("Two clauses with one key");
        }
        return matching;
    }

    private static Matching full(Index index, Collection<Program> programs) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : new Sweep(index).outcomes(programs)) {
            outcomes.put(outcome.program().clause().key(), outcome);
        }
        return new Matching(index, outcomes);
    }

    /** The same match once more, from its conditions on: what a full match costs while facts lie in columns. */
    public Matching again() {
        return full(index, programs());
    }

    /**
     * This match after a change of facts: looks at the firms and conditions that it touched and at nothing else.
     *
     * @throws IllegalArgumentException unless the change began with the facts of this match
     */
    public Matching after(Change change) {
        if (change.before().version() != facts().version()) {
            throw new IllegalArgumentException("A change of other facts");
        }
        Touched touched = new Touched(change);
        NavigableSet<Integer> rows = touched.rows();
        if (rows.size() > change.after().rows() / SHARE + 1) {
            return of(change.after(), assessment(), clauses());
        }
        Index now = index.after(touched, change.after());
        return new Matching(now, new Rejudging(now, rows).outcomes(outcomes, touched));
    }

    /**
     * This match with one clause more, or with another text of one: works out its new conditions and itself. A bound
     * that no clause has used yet is looked up in the columns until {@link #settled}.
     */
    public Matching with(Clause clause) {
        Atoms atoms = index.atoms().with(clause);
        Index now = atoms.size() == index.atoms().size() ? index : index.with(atoms);
        Program program = Program.of(clause, atoms);
        Map<String, Outcome> all = new LinkedHashMap<>(outcomes);
        all.put(clause.key(), new Sweep(now).outcomes(List.of(program)).get(0));
        return new Matching(now, all);
    }

    /** This match without a clause. */
    public Matching without(String key) {
        Map<String, Outcome> all = new LinkedHashMap<>(outcomes);
        all.remove(key);
        return new Matching(index, all);
    }

    /**
     * The same verdicts with every bound among the ranks of its quantity, and without conditions that no clause asks
     * any more. Quantities whose bounds are what they were are not ranked again.
     */
    public Matching settled() {
        Atoms atoms = Atoms.of(clauses());
        if (index.isSettled() && atoms.size() == index.atoms().size()) {
            return this;
        }
        Index anew = index.settled(atoms);
        Map<String, Outcome> all = new LinkedHashMap<>();
        outcomes.forEach((key, outcome) -> all.put(
                key,
                new Outcome(Program.of(outcome.program().clause(), atoms), outcome.certain(), outcome.possible())));
        return new Matching(anew, all);
    }

    /** The facts it stands on. */
    public Facts facts() {
        return index.facts();
    }

    /** The day it is for. */
    public Assessment assessment() {
        return index.assessment();
    }

    /** The keys of its clauses. */
    public Set<String> keys() {
        return outcomes.keySet();
    }

    /** Its clauses. */
    public List<Clause> clauses() {
        return programs().stream().map(Program::clause).toList();
    }

    /** The firms that meet a clause, whatever is still missing. */
    public RowSet eligible(String key) {
        return outcome(key).certain();
    }

    /** The firms for which it depends on what is missing whether they meet a clause. */
    public RowSet unknown(String key) {
        return outcome(key).unknown();
    }

    /** What is missing of the firms of which too little is known. */
    public Missing missing() {
        return new Missing(this);
    }

    /** What keeps firms from clauses. */
    public Obstacles obstacles() {
        return new Obstacles(this);
    }

    Index index() {
        return index;
    }

    List<Program> programs() {
        return outcomes.values().stream().map(Outcome::program).toList();
    }

    Collection<Outcome> outcomes() {
        return outcomes.values();
    }

    Outcome outcome(String key) {
        Outcome outcome = outcomes.get(key);
        if (outcome == null) {
            throw new IllegalArgumentException("No such clause: " + key);
        }
        return outcome;
    }
}
