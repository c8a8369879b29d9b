package org.throughline.policies.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;

/**
 * The smallest thing that is true, false or unknown of a firm. Atoms that ask the same are equal: numbers without
 * needless noughts, values sorted, beginnings without those that others contain.
 */
public sealed interface Atom {

    /** What of a firm it reads, each once. */
    List<Cell> cells();

    /**
     * A number against a bound. Unknown if the number is: if one of its cells is, or if it divides by what is not above
     * nought.
     *
     * @param bound in the measure of the term
     */
    record Compared(Term term, Comparison comparison, BigDecimal bound) implements Atom {
        public Compared {
            bound = Numbers.plain(bound);
        }

        @Override
        public List<Cell> cells() {
            return term.cells();
        }
    }

    /** A day against another; later is more. */
    record DayCompared(KnownFact fact, Comparison comparison, LocalDate bound) implements Atom {
        @Override
        public List<Cell> cells() {
            return List.of(Cell.of(fact));
        }
    }

    /** A truth is so. False if absence of the fact means no. */
    record Holds(KnownFact fact, Moment on) implements Atom {
        @Override
        public List<Cell> cells() {
            return List.of(Cell.of(fact, on));
        }
    }

    /**
     * A code or text is one of these, or one of these is among the tags. False if absence of the fact means no.
     *
     * @param values sorted, at least one
     */
    record AnyOf(KnownFact fact, List<String> values, Moment on) implements Atom {
        public AnyOf {
            values = List.copyOf(new TreeSet<>(values));
        }

        @Override
        public List<Cell> cells() {
            return List.of(Cell.of(fact, on));
        }
    }

    /**
     * An industry or division is one of these or a part of one.
     *
     * @param codes sorted, at least one, none of them within another
     */
    record Within(KnownFact fact, List<String> codes) implements Atom {
        public Within {
            TreeSet<String> all = new TreeSet<>(codes);
            codes = all.stream()
                    .filter(code -> all.stream().noneMatch(other -> !other.equals(code) && code.startsWith(other)))
                    .toList();
        }

        @Override
        public List<Cell> cells() {
            return List.of(Cell.of(fact));
        }
    }

    /**
     * A text begins with something, or has it in it; small and capital letters differ.
     *
     * @param atStart whether it has to stand at the beginning
     */
    record TextHas(KnownFact fact, String part, boolean atStart) implements Atom {
        @Override
        public List<Cell> cells() {
            return List.of(Cell.of(fact));
        }
    }

    /** Something is known of the firm; never unknown itself. Always so if absence of the fact means no. */
    record Known(Cell cell) implements Atom {
        @Override
        public List<Cell> cells() {
            return List.of(cell);
        }
    }
}
