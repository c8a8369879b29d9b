package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Cell;

/** The distinct conditions of all clauses, each with its number from 0. Never changes. */
final class Atoms {

    private final List<Atom> atoms;
    private final Map<Atom, Integer> numbers = new HashMap<>();
    private final Map<String, List<Integer>> byFact = new HashMap<>();

    private Atoms(Set<Atom> atoms) {
        this.atoms = List.copyOf(atoms);
        for (int number = 0; number < this.atoms.size(); number++) {
            Atom atom = this.atoms.get(number);
            numbers.put(atom, number);
            for (String fact : facts(atom)) {
                byFact.computeIfAbsent(fact, name -> new ArrayList<>()).add(number);
            }
        }
    }

    static Atoms of(Collection<Clause> clauses) {
        Set<Atom> atoms = new LinkedHashSet<>();
        clauses.forEach(clause -> collect(clause, atoms));
        return new Atoms(atoms);
    }

    /** These, with the same numbers, and those of one more clause; the same if it has no others. */
    Atoms with(Clause clause) {
        Set<Atom> own = new LinkedHashSet<>();
        collect(clause, own);
        if (numbers.keySet().containsAll(own)) {
            return this;
        }
        Set<Atom> all = new LinkedHashSet<>(atoms);
        all.addAll(own);
        return new Atoms(all);
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

    List<Atom> all() {
        return atoms;
    }

    int size() {
        return atoms.size();
    }

    int number(Atom atom) {
        Integer number = numbers.get(atom);
        if (number == null) {
            throw new IllegalArgumentException("Of no clause: " + atom);
        }
        return number;
    }

    /** The numbers of those that read a fact. */
    List<Integer> reading(String fact) {
        return byFact.getOrDefault(fact, List.of());
    }
}
