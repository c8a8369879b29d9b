package org.throughline.policies.runs;

import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.policies.verdict.Gap;

/**
 * A firm that one condition alone keeps from a clause.
 *
 * @param clause its name
 * @param firm as the register has it now
 * @param condition as the language writes it
 * @param wanted whether it has to be so; its opposite otherwise
 * @param value what it saw, as text; null if that cannot be read any more
 * @param gap how far the firm is from it; null for what is met or not
 */
public record NearMiss(
        String clause,
        EnterpriseSummary firm,
        String condition,
        boolean wanted,
        @Nullable String value,
        @Nullable Gap gap) {}
