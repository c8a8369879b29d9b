package org.throughline.policies.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * A draft with its numbers where they stand now, as it is written.
 *
 * @param benefit null if it pays nothing, or nobody knows yet
 */
public record Turned(String eligibility, @Nullable String benefit) {}
