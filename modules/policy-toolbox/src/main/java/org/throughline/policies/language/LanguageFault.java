package org.throughline.policies.language;

import java.util.Locale;
import java.util.Optional;
import org.throughline.kernel.Phrase;
import org.throughline.policies.expression.Position;

/**
 * Something in a source that cannot be taken as it stands.
 *
 * @param kind what sort of fault it is
 * @param at where
 * @param detail what is wrong and what would be right
 * @param suggestion what was probably meant, to be put in its place; empty if nothing is near
 */
public record LanguageFault(Kind kind, Position at, Phrase detail, Optional<String> suggestion) {

    /** The bundle its sentences stand in. */
    static final String TEXTS = "org.throughline.policies.texts";

    /** Sorts of faults. The sentence of each stands under {@code fault.<code>}. */
    public enum Kind {
        /** More characters than anybody reads. */
        TOO_LONG,
        /** Brackets within brackets beyond what anybody follows. */
        TOO_DEEP,
        /** A character that no text has: a control character, or half of a pair. */
        CHARACTER,
        /** It cannot be read on at this place. */
        SYNTAX,
        /** Nothing is asked. */
        EMPTY,
        /** No fact has this name. */
        UNKNOWN_NAME,
        /** There is no such function. */
        UNKNOWN_FUNCTION,
        /** The fact has no such code, tag, industry or division. */
        UNKNOWN_VALUE,
        /** Something of another type belongs here. */
        WRONG_TYPE,
        /** A function takes another number of things. */
        WRONG_COUNT,
        /** A year for a fact that has none. */
        YEAR_NEEDLESS,
        /** No year of which a fact can speak. */
        YEAR_WRONG,
        /** Years the wrong way round, too many, or not in the same form. */
        SPAN_WRONG,
        /** No calendar day. */
        DATE_WRONG,
        /** Things counted in different units are added or compared. */
        MEASURE_DIFFERS,
        /** The divisor is nought. */
        DIVIDES_BY_ZERO,
        /** A number that has no end behind the point, or more digits than count. */
        NUMBER_FORM,
        /** A payment that is counted in something else than money. */
        NOT_MONEY,
        /** A share that is not above nought, or more than the whole. */
        SHARE_WRONG,
        /** Nothing can be counted in steps of nought or less. */
        NOT_POSITIVE,
        /** It would pay below nought. */
        BELOW_ZERO,
        /** It would pay more than its cap. */
        ABOVE_CAP,
        /** The same tier twice. */
        TIER_TWICE,
        /** CEL knows it, this language does not. */
        NOT_SAYABLE,
        /** CEL's own check refuses what was read, which should not happen. */
        REFUSED;

        /** As the API says it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
