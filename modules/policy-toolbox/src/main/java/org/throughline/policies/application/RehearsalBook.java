package org.throughline.policies.application;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Page;
import org.throughline.policies.rehearsal.KeptRehearsal;

/** The rehearsals that were kept; within the transaction at hand. */
public interface RehearsalBook {

    /** Sort keys of the list. */
    int CURSOR_PARTS = 1;

    /** Keeps one with all that it found. */
    void add(KeptRehearsal rehearsal, String result);

    Optional<KeptRehearsal> find(UUID id);

    /** All that one found, as it was kept; empty if there is no such rehearsal. */
    Optional<String> result(UUID id);

    /**
     * One stretch of the list, the latest first.
     *
     * @param policy of whose clauses they are; null for all
     * @param after the last one of the page before; null for the beginning
     */
    Page<KeptRehearsal> page(@Nullable String policy, int limit, @Nullable UUID after);
}
