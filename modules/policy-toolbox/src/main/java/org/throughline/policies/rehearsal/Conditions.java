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
        return with(expression, others);
    }

    private static Expression with(Expression expression, Map<Atom, Expression> others) {
        if (expression instanceof Expression.And and) {
            return Expression.and(
                    and.parts().stream().map(part -> with(part, others)).toList());
        }
        if (expression instanceof Expression.Or or) {
            return Expression.or(
                    or.parts().stream().map(part -> with(part, others)).toList());
        }
        if (expression instanceof Expression.Not not) {
            return Expression.not(with(not.part(), others));
        }
        return expression instanceof Expression.Condition condition
                ? others.getOrDefault(condition.atom(), expression)
                : expression;
    }
}
