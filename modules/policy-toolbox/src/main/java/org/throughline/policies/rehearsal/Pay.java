package org.throughline.policies.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * What one firm gets, as far as it can be said.
 *
 * @param low fen at least, not below nought
 * @param high fen at most; null if nothing bounds it
 * @param capped whether it is the most that the formula pays anybody, of a formula that does not pay all the same
 */
public record Pay(long low, @Nullable Long high, boolean capped) {}
