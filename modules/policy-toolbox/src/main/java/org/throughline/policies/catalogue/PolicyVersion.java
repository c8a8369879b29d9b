package org.throughline.policies.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy with what it says. Once issued it says the same for ever: what was granted under it was granted
 * for that.
 *
 * @param policy code of the policy
 * @param text what it says as a whole; null if only its clauses are here
 * @param clauses in the order in which they stand in it
 * @param moves what became of it, the latest first
 */
public record PolicyVersion(
        String policy, VersionHead head, @Nullable String text, List<PolicyClause> clauses, List<Move> moves) {

    public PolicyVersion {
        clauses = List.copyOf(clauses);
        moves = List.copyOf(moves);
    }

    /**
     * One step from status to status.
     *
     * @param reason in the words of whoever did it
     * @param by account of a person or name of a client
     */
    public record Move(PolicyStatus from, PolicyStatus to, String reason, Instant at, String by) {}
}
