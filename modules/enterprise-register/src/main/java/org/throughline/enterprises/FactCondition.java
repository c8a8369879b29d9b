package org.throughline.enterprises;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One condition on what counts today of a fact of a firm: not what was corrected, nor what has run out.
 *
 * @param year the calendar year asked about; null for a fact that is not yearly, and for the latest year that is known
 *     of each firm of one that is
 */
public record FactCondition(FactDefinition fact, @Nullable Integer year, FactTest test) implements Serializable {

    /** The most conditions of one question. */
    public static final int MOST = 12;

    /** As addresses and the API have it, such as {@code revenue.2025:20000000..}. */
    public String text() {
        return fact.name() + (year == null ? "" : "." + year) + ":" + test.text();
    }
}
