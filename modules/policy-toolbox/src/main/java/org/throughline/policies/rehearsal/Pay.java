package org.throughline.policies.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * What one firm gets, as far as it can be said.
 *
 * @param low fen at least, not below nought
 * @param high fen at most; null if nothing bounds it
 * @param capped whether a cap makes it less than it would be
 */
public record Pay(long low, @Nullable Long high, boolean capped) {}
