package org.throughline.policies.rehearsal;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;

/**
 * A number of a draft that can be moved.
 *
 * @param kind what it is a number of
 * @param name by which a move names it: of a condition its number among the distinct ones, from 1
 * @param words what it is
 * @param unit what it is counted in; null for a bare number or a day
 * @param share whether it is a part of a whole, which people read in per cent
 * @param value where it is
 * @param least how far down a slider goes
 * @param most how far up
 * @param step in which steps
 */
public record Slide(
        Kind kind,
        String name,
        BilingualText words,
        @Nullable BilingualText unit,
        boolean share,
        String value,
        String least,
        String most,
        String step) {

    /** What a number belongs to. */
    public enum Kind {
        /** The bound of a condition that compares numbers. */
        BOUND,
        /** The bound of a condition that compares days; its step is in days. */
        DAY,
        /** A number of the benefit. */
        PARAMETER
    }
}
