package org.throughline.policies.facts;

import java.util.List;
import org.throughline.kernel.BilingualText;

/** What kind of value a fact has; nothing else can be asked about. A yearly fact has one such value a year. */
public sealed interface ValueType {

    /** A number: only these can be counted with, and only these are yearly. */
    sealed interface Numeric extends ValueType {

        /** What it is counted in; {@link Measure#NONE} for a bare number. */
        Measure measure();
    }

    /** An exact decimal number: up to 18 digits before the point and 6 behind it. */
    record Decimal(Measure measure) implements Numeric {}

    /** A whole number of up to 18 digits. */
    record Whole(Measure measure) implements Numeric {}

    /** A calendar day. */
    record Day() implements ValueType {}

    /** Yes or no. */
    record Truth() implements ValueType {}

    /** One code of a list. Its sort has no order that counts. */
    record Code(List<Choice> choices) implements ValueType {
        public Code {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Any number of tags at once.
     *
     * @param choices those that can be asked for; empty if any word can
     */
    record Tags(List<Choice> choices) implements ValueType {
        public Tags {
            choices = List.copyOf(choices);
        }
    }

    /** Free text. */
    record Text() implements ValueType {}

    /** A code of the national classification of industries, asked for by its beginning: {@code C}, {@code C34}. */
    record Industry(List<Choice> choices) implements ValueType {
        public Industry {
            choices = List.copyOf(choices);
        }
    }

    /** A code of an administrative division, asked for by its beginning: {@code 33}, {@code 3303}, {@code 330302}. */
    record Division(List<Choice> choices) implements ValueType {
        public Division {
            choices = List.copyOf(choices);
        }
    }

    /** A value with its name. */
    record Choice(String value, BilingualText name) {}

    /** The values it is limited to, with their names; empty if it is not limited. */
    default List<Choice> named() {
        if (this instanceof Code code) {
            return code.choices();
        }
        if (this instanceof Tags tags) {
            return tags.choices();
        }
        if (this instanceof Industry industry) {
            return industry.choices();
        }
        return this instanceof Division division ? division.choices() : List.of();
    }
}
