package org.throughline.policies.rehearsal;

import org.throughline.kernel.Money;

/**
 * How money is spread over the firms that meet a clause: each figure is what some firm gets, the first from which on at
 * least a quarter, a half or three quarters of all get no more.
 *
 * @param capped firms that would get more without a cap
 */
public record Spread(Money least, Money lowerQuartile, Money median, Money upperQuartile, Money most, int capped) {}
