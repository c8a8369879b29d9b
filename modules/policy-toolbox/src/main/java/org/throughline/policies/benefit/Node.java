package org.throughline.policies.benefit;

import java.util.function.UnaryOperator;
import org.throughline.policies.facts.Measure;

/** A part of a formula. Immutable. */
sealed interface Node
        permits CodeTiers,
                Conditional,
                Constant,
                Excess,
                Extreme,
                Less,
                Limited,
                Matched,
                Multiple,
                OfCase,
                OfFirm,
                OptionTiers,
                PerFull,
                PerUnit,
                Quotient,
                Rate,
                StartingAt,
                Steps,
                Sum,
                TopUp {

    /** What it is counted in. */
    Measure measure();

    /** Between what it lies. */
    Extent in(Evaluation evaluation);

    /** The same with other numbers, which are met in the order in which they are written. */
    Node changed(UnaryOperator<Numeral> change);

    /** As the language writes it, in one way. */
    String text();

    /** What it is called, as part of a sentence. */
    String said(Saying saying);

    /** What is paid, if it is a payment, as part of a sentence. */
    default String paid(Saying saying) {
        return saying.say("paid", "what", said(saying));
    }

    /** Whether its saying has parts that have to be held together in a longer one. */
    default boolean isCompound() {
        return false;
    }

    /** Whether it has to stand in brackets beside a sign. */
    default boolean isJoined() {
        return false;
    }

    /** Before a plus or a minus, which go from left to right: a long sum needs no brackets within brackets. */
    default String textBeforeSign() {
        return this instanceof Sum || this instanceof Less ? text() : bracketed();
    }

    /** Beside a sign. */
    default String bracketed() {
        return isJoined() ? "(" + text() + ")" : text();
    }
}
