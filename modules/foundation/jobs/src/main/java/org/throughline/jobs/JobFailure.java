package org.throughline.jobs;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Phrase;

/**
 * Why a job failed.
 *
 * @param problem code of the problem, as at the API; {@code server-fault} for a fault of ours
 * @param words what happened, for whoever asked
 * @param incident number under which the log has the cause; null for a refusal, which says all there is to say
 */
public record JobFailure(
        String problem, Phrase words, @Nullable String incident) {}
