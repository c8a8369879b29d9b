package org.throughline.offices.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Fault;

/**
 * A transfer of all that an organisation holds, as it is kept.
 *
 * @param version 0 as it was made, 1 once it was applied
 * @param plannedOn the day in Shanghai by which it judges what is past
 * @param ground digest of what lies with the giver as such
 * @param affected what passes, counted by kind
 * @param ends what does not pass but ends, counted by kind
 * @param problems why it cannot be applied; empty if it can
 * @param application null until it is applied
 * @param completedAt when the last of it passed; null until its day
 */
public record TransferRecord(
        UUID id,
        long version,
        TransferOrder order,
        LocalDate plannedOn,
        Instant plannedAt,
        String plannedBy,
        String ground,
        Map<String, Long> affected,
        Map<String, Long> ends,
        List<Fault> problems,
        @Nullable Application application,
        @Nullable Instant completedAt) {

    public TransferRecord {
        problems = List.copyOf(problems);
    }

    /** What has become of it. */
    public enum State {
        /** It was made, and nobody has asked for more. */
        PROPOSED,
        /** It was applied, and its day has not come. */
        APPLIED,
        /** All has passed. */
        COMPLETED
    }

    /** What has become of it. */
    public State state() {
        if (application == null) {
            return State.PROPOSED;
        }
        return completedAt == null ? State.APPLIED : State.COMPLETED;
    }

    /** When it was applied, by whom and why. */
    public record Application(Instant at, String by, String reason) {}
}
