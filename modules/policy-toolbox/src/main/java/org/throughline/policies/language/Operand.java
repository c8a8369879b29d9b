package org.throughline.policies.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.KnownFact;

/** What a part of a source turned out to be. */
sealed interface Operand {

    /** Something that was refused already: nothing more is said of what it stands in. */
    record Refused() implements Operand {}

    /** A number that stands in the source. */
    record Amount(BigDecimal number) implements Operand {}

    /** A number of the firm. */
    record Counted(Term term) implements Operand {}

    /** A yearly fact, before its year: beside a number it is that of the latest year known. */
    record Series(KnownFact fact) implements Operand {}

    /** A day that stands in the source. */
    record Date(LocalDate day) implements Operand {}

    /** A word that stands in the source. */
    record Word(String word) implements Operand {}

    /** Words that stand in the source; at least one. */
    record Words(List<String> words) implements Operand {}

    /** Numbers that stand in the source; at least one. */
    record Amounts(List<BigDecimal> numbers) implements Operand {}

    /** A fact that is no number and no truth. */
    record Plain(KnownFact fact) implements Operand {}

    /** A condition. */
    record Asked(Expression expression) implements Operand {}

    /** The key of what it is called. */
    default String kind() {
        if (this instanceof Plain plain) {
            return plain.fact().type().getClass().getSimpleName();
        }
        return getClass().getSimpleName();
    }
}
