package org.throughline.policies.rehearsal;

import org.throughline.kernel.Money;

/**
 * How many firms and how much money.
 *
 * @param eligible firms that meet the clause
 * @param unknown firms of which too little is known to say
 * @param low what the first get at least
 * @param high what both get at most
 */
public record Tally(int eligible, int unknown, Money low, Money high) {

    /** Nobody and nothing. */
    public static final Tally NONE = new Tally(0, 0, Money.ZERO, Money.ZERO);
}
