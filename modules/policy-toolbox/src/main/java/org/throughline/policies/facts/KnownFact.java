package org.throughline.policies.facts;

import org.throughline.kernel.BilingualText;

/**
 * A fact that conditions can be about.
 *
 * @param name as the language writes it: camel case, such as {@code rdExpenditure}
 * @param label what people call it
 * @param yearly whether it has a value for each calendar year; of numbers only
 * @param absenceMeansNo whether a firm of which nothing is known counts as having said no; of truths, codes and tags
 *     only, and then no code is its code and no tag is among its tags
 */
public record KnownFact(String name, BilingualText label, ValueType type, boolean yearly, boolean absenceMeansNo) {

    public KnownFact {
        if (yearly && !(type instanceof ValueType.Numeric)) {
            throw new IllegalArgumentException("Only numbers are yearly: " + name);
        }
        if (absenceMeansNo && !isHeld(type)) {
            throw new IllegalArgumentException("Absence of it says nothing: " + name);
        }
    }

    /**
     * Whether it is something that a firm has or has not from a day on, such as a qualification. What stands in its
     * record is not: nobody says since when.
     */
    public boolean isHeld() {
        return isHeld(type) && !Vocabulary.isOfRecord(name);
    }

    private static boolean isHeld(ValueType type) {
        return type instanceof ValueType.Truth || type instanceof ValueType.Code || type instanceof ValueType.Tags;
    }
}
