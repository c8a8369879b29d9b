package org.throughline.policies.rehearsal;

import java.util.List;
import java.util.Map;
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

    /** The expression with other things in the place of conditions, wherever they stand. */
    Expression with(Map<Atom, Expression> others) {
        return expression.with(others);
    }
}
