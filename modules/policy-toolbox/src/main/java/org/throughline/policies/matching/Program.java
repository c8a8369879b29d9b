package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.policies.expression.Expression;

/**
 * A clause as it is carried out.
 *
 * @param facts the names of the facts it reads
 * @param repeated the numbers of conditions that stand in it more than once
 */
record Program(Clause clause, Node root, Set<String> facts, Set<Integer> repeated) {

    static Program of(Clause clause, Atoms atoms) {
        Set<String> facts = new HashSet<>();
        for (Expression.Condition condition : clause.eligibility().conditions()) {
            facts.addAll(Atoms.facts(condition.atom()));
        }
        Node root = Node.of(clause.eligibility(), atoms);
        Set<Integer> seen = new HashSet<>();
        Set<Integer> repeated = new HashSet<>();
        for (int literal : literals(root)) {
            if (!seen.add(Node.number(literal))) {
                repeated.add(Node.number(literal));
            }
        }
        return new Program(clause, root, Set.copyOf(facts), Set.copyOf(repeated));
    }

    /** All conditions in it, each as often as it stands there. */
    List<Integer> literals() {
        return literals(root);
    }

    private static List<Integer> literals(Node node) {
        List<Integer> found = new ArrayList<>(node.literals());
        node.parts().forEach(part -> found.addAll(literals(part)));
        return found;
    }
}
