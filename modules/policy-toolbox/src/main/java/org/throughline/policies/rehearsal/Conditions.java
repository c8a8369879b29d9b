package org.throughline.policies.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;

/** The distinct conditions of an expression, numbered from 1 in their order. */
record Conditions(Expression expression, List<Atom> atoms) {

    static Conditions of(Expression expression) {
        return new Conditions(
                expression,
                expression.conditions().stream()
                        .map(Expression.Condition::atom)
                        .distinct()
                        .toList());
    }

    /** Whether a condition is asked for, or its opposite; by where it stands first. */
    boolean isWanted(Atom atom) {
        return wanted(expression, atom, true).orElse(true);
    }

    private static Optional<Boolean> wanted(Expression within, Atom atom, boolean wanted) {
        if (within instanceof Expression.Not not) {
            return wanted(not.part(), atom, !wanted);
        }
        List<Expression> parts = within instanceof Expression.And and
                ? and.parts()
                : within instanceof Expression.Or or ? or.parts() : List.of();
        boolean here = within instanceof Expression.Condition condition
                && condition.atom().equals(atom);
        return here
                ? Optional.of(wanted)
                : parts.stream()
                        .flatMap(part -> wanted(part, atom, wanted).stream())
                        .findFirst();
    }

    /** The expression with other things in the place of conditions, wherever they stand. */
    Expression with(Map<Atom, Expression> others) {
        return expression.with(others);
    }
}
