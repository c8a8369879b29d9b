package org.throughline.offices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Phrase;

/**
 * A plan in sentences.
 *
 * @param changes one sentence each; empty if nothing has to change
 * @param problems why it cannot be applied; empty if it can
 * @param appliedAt null until it is applied
 * @param appliedBy null until it is applied
 * @param reason why it was applied; null if nobody said
 */
public record Rehearsal(
        UUID id,
        String bureau,
        List<Phrase> changes,
        List<Phrase> problems,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable String reason) {

    public Rehearsal {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
