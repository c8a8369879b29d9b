package org.throughline.policies.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;

/** What is compared with bounds: a number that is worked out, or a day, counted from 1970. */
sealed interface Quantity {

    /** What of a firm it reads, each once. */
    List<Cell> cells();

    /** A number. */
    record Counted(Term term) implements Quantity {
        @Override
        public List<Cell> cells() {
            return term.cells();
        }
    }

    /** A day. */
    record Day(KnownFact fact) implements Quantity {
        @Override
        public List<Cell> cells() {
            return List.of(Cell.of(fact));
        }
    }

    /**
     * A comparison of one.
     *
     * @param bound for a day its distance from 1970
     */
    record Bounded(Quantity quantity, Comparison comparison, BigDecimal bound) {}

    /** What an atom compares; empty if it compares nothing. */
    static Optional<Bounded> of(Atom atom) {
        if (atom instanceof Atom.Compared compared) {
            return Optional.of(new Bounded(new Counted(compared.term()), compared.comparison(), compared.bound()));
        }
        if (atom instanceof Atom.DayCompared compared) {
            BigDecimal bound = BigDecimal.valueOf(compared.bound().toEpochDay());
            return Optional.of(new Bounded(new Day(compared.fact()), compared.comparison(), bound));
        }
        return Optional.empty();
    }
}
