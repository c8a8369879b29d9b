package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.policies.expression.Expression;

/**
 * A part of a clause to be carried out: all or any of some conditions and further nodes. Negations have been moved down
 * to the conditions, which in strong Kleene logic changes nothing, and nodes of one kind in one another are one.
 *
 * @param all whether all have to be so; of nothing always so, else never
 * @param literals conditions, each as twice its number, plus 1 for its opposite; each once
 * @param slot where its bitmaps are kept while its clause is carried out; 0 for the whole clause
 */
record Node(boolean all, List<Integer> literals, List<Node> parts, int slot) {

    static int number(int literal) {
        return literal >> 1;
    }

    static boolean isOpposite(int literal) {
        return (literal & 1) != 0;
    }

    /** What a clause asks. */
    static Node of(Expression expression, Atoms atoms) {
        return new Builder(atoms).node(expression, false);
    }

    private static final class Builder {

        private final Atoms atoms;
        private int slots;

        Builder(Atoms atoms) {
            this.atoms = atoms;
        }

        Node node(Expression expression, boolean opposite) {
            boolean all = isAll(expression, opposite);
            int slot = slots++;
            Set<Integer> literals = new LinkedHashSet<>();
            List<Node> parts = new ArrayList<>();
            collect(expression, opposite, all, literals, parts);
            return new Node(all, List.copyOf(literals), List.copyOf(parts), slot);
        }

        private static boolean isAll(Expression expression, boolean opposite) {
            if (expression instanceof Expression.Not not) {
                return isAll(not.part(), !opposite);
            }
            if (expression instanceof Expression.Constant constant) {
                return constant.value() != opposite;
            }
            return expression instanceof Expression.Or == opposite;
        }

        private void collect(
                Expression expression, boolean opposite, boolean all, Set<Integer> literals, List<Node> parts) {
            if (expression instanceof Expression.Not not) {
                collect(not.part(), !opposite, all, literals, parts);
            } else if (expression instanceof Expression.Condition condition) {
                literals.add(atoms.number(condition.atom()) * 2 + (opposite ? 1 : 0));
            } else if (!(expression instanceof Expression.Constant) && isAll(expression, opposite) != all) {
                parts.add(node(expression, opposite));
            } else if (expression instanceof Expression.And and) {
                and.parts().forEach(part -> collect(part, opposite, all, literals, parts));
            } else if (expression instanceof Expression.Or or) {
                or.parts().forEach(part -> collect(part, opposite, all, literals, parts));
            }
        }
    }
}
