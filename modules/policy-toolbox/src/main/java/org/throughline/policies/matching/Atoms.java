package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Cell;

/**
 * The distinct conditions of all clauses, the quantities they compare and the cells they read, each with its number
 * from 0. Never changes.
 */
final class Atoms {

    private final List<Asked> all = new ArrayList<>();
    private final Map<Atom, Integer> numbers = new HashMap<>();
    private final Map<Cell, Integer> cells = new HashMap<>();
    private final List<Cell> read = new ArrayList<>();
    private final Map<Quantity, Integer> quantities = new LinkedHashMap<>();
    private final Map<String, List<Integer>> byFact = new HashMap<>();

    private Atoms(Iterable<Asked> before, Set<Atom> more) {
        before.forEach(asked -> put(asked.atom()));
        more.forEach(this::put);
    }

    private void put(Atom atom) {
        if (numbers.putIfAbsent(atom, all.size()) != null) {
            return;
        }
        for (String fact : facts(atom)) {
            byFact.computeIfAbsent(fact, name -> new ArrayList<>()).add(all.size());
        }
        List<Integer> own = numbers(atom.cells());
        Quantity.Bounded bounded = Quantity.of(atom).orElse(null);
        if (bounded == null) {
            boolean definite =
                    atom instanceof Atom.Known || atom.cells().get(0).fact().absenceMeansNo();
            all.add(new Asked(atom, own, List.of(), definite, null, -1));
        } else {
            int quantity = quantities.computeIfAbsent(bounded.quantity(), one -> quantities.size());
            all.add(new Asked(atom, own, numbers(Formula.under(bounded.quantity())), false, bounded, quantity));
        }
    }

    private List<Integer> numbers(List<Cell> own) {
        return own.stream().map(this::entered).toList();
    }

    private int entered(Cell cell) {
        Integer number = cells.putIfAbsent(cell, read.size());
        if (number == null) {
            read.add(cell);
        }
        return number == null ? read.size() - 1 : number;
    }

    static Atoms of(Collection<Clause> clauses) {
        Set<Atom> atoms = new LinkedHashSet<>();
        clauses.forEach(clause -> collect(clause, atoms));
        return new Atoms(List.of(), atoms);
    }

    /** These, with the same numbers, and those of one more clause; the same if it has no others. */
    Atoms with(Clause clause) {
        Set<Atom> own = new LinkedHashSet<>();
        collect(clause, own);
        return numbers.keySet().containsAll(own) ? this : new Atoms(all, own);
    }

    private static void collect(Clause clause, Set<Atom> into) {
        for (Expression.Condition condition : clause.eligibility().conditions()) {
            into.add(condition.atom());
        }
    }

    /** The names of the facts that an atom reads. */
    static Set<String> facts(Atom atom) {
        Set<String> facts = new LinkedHashSet<>();
        for (Cell cell : atom.cells()) {
            facts.add(cell.fact().name());
        }
        return facts;
    }

    /** By their numbers. */
    List<Asked> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    /** By their numbers. */
    List<Cell> cells() {
        return read;
    }

    Cell cell(int number) {
        return read.get(number);
    }

    /** By their numbers. */
    List<Quantity> quantities() {
        return List.copyOf(quantities.keySet());
    }

    int number(Cell cell) {
        return known(cells.get(cell), cell);
    }

    int number(Quantity quantity) {
        return known(quantities.get(quantity), quantity);
    }

    Asked asked(int number) {
        return all.get(number);
    }

    int number(Atom atom) {
        return known(numbers.get(atom), atom);
    }

    private static int known(@Nullable Integer number, Object asked) {
        if (number == null) {
            throw new IllegalArgumentException("Of no clause: " + asked);
        }
        return number;
    }

    /** The numbers of those that read a fact. */
    List<Integer> reading(String fact) {
        return byFact.getOrDefault(fact, List.of());
    }
}
