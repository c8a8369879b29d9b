package org.throughline.policies.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is asked of a firm, in strong Kleene logic. Trees are made by {@link #and}, {@link #or} and {@link #not}, which
 * keep them in their normal form: no constant inside another node, no conjunction directly in a conjunction, no
 * disjunction directly in a disjunction, no negation of a negation.
 */
public sealed interface Expression {

    /**
     * All of them.
     *
     * @param parts at least two
     */
    record And(List<Expression> parts) implements Expression {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least one of them.
     *
     * @param parts at least two
     */
    record Or(List<Expression> parts) implements Expression {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The opposite; of something unknown unknown. */
    record Not(Expression part) implements Expression {}

    /** Always so, or never; stands alone. */
    record Constant(boolean value) implements Expression {}

    /**
     * A condition that is looked at as a whole. Conditions that ask the same have equal atoms wherever they stand.
     *
     * @param at where it stands in the source
     */
    record Condition(Atom atom, Position at) implements Expression {}

    /** All of these, in normal form; always so if there are none. */
    static Expression and(List<Expression> parts) {
        List<Expression> flat = parts.stream()
                .flatMap(part -> part instanceof And and ? and.parts().stream() : Stream.of(part))
                .filter(part -> !part.equals(new Constant(true)))
                .toList();
        if (flat.contains(new Constant(false))) {
            return new Constant(false);
        }
        return flat.isEmpty() ? new Constant(true) : flat.size() == 1 ? flat.get(0) : new And(flat);
    }

    /** Any of these, in normal form; never so if there are none. */
    static Expression or(List<Expression> parts) {
        List<Expression> flat = parts.stream()
                .flatMap(part -> part instanceof Or or ? or.parts().stream() : Stream.of(part))
                .filter(part -> !part.equals(new Constant(false)))
                .toList();
        if (flat.contains(new Constant(true))) {
            return new Constant(true);
        }
        return flat.isEmpty() ? new Constant(false) : flat.size() == 1 ? flat.get(0) : new Or(flat);
    }

    /** The opposite, in normal form. */
    static Expression not(Expression part) {
        if (part instanceof Not not) {
            return not.part();
        }
        return part instanceof Constant constant ? new Constant(!constant.value()) : new Not(part);
    }

    /** A condition that stands in no source. */
    static Expression of(Atom atom) {
        return new Condition(atom, Position.NOWHERE);
    }

    /** Its conditions in the order of the source; the same one more than once if it stands there more than once. */
    default List<Condition> conditions() {
        List<Condition> found = new ArrayList<>();
        collect(this, found);
        return found;
    }

    /** The same without the places where its conditions stood: equal for sources that differ in layout only. */
    default Expression bare() {
        if (this instanceof And and) {
            return new And(and.parts().stream().map(Expression::bare).toList());
        }
        if (this instanceof Or or) {
            return new Or(or.parts().stream().map(Expression::bare).toList());
        }
        if (this instanceof Not not) {
            return new Not(not.part().bare());
        }
        return this instanceof Condition condition ? of(condition.atom()) : this;
    }

    /** The same with other things in the place of conditions, wherever they stand. */
    default Expression with(Map<Atom, Expression> others) {
        if (this instanceof And and) {
            return and(and.parts().stream().map(part -> part.with(others)).toList());
        }
        if (this instanceof Or or) {
            return or(or.parts().stream().map(part -> part.with(others)).toList());
        }
        if (this instanceof Not not) {
            return not(not.part().with(others));
        }
        return this instanceof Condition condition ? others.getOrDefault(condition.atom(), this) : this;
    }

    private static void collect(Expression expression, List<Condition> into) {
        if (expression instanceof And and) {
            and.parts().forEach(part -> collect(part, into));
        } else if (expression instanceof Or or) {
            or.parts().forEach(part -> collect(part, into));
        } else if (expression instanceof Not not) {
            collect(not.part(), into);
        } else if (expression instanceof Condition condition) {
            into.add(condition);
        }
    }
}
