package org.throughline.offices.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Fault;

/**
 * A plan as it is kept.
 *
 * @param version 0, and 1 when it has been applied
 * @param plannedOn the day in Shanghai by which it judges what is past
 * @param ground digest of all that it stands on
 * @param after the whole of what is to be believed
 * @param affected open work that it touches, counted by kind; sorted by kind
 * @param problems why it cannot be applied; empty if it can
 * @param undoes the plan that it takes back; null for any other
 * @param application null until it is applied
 */
public record PlanRecord(
        UUID id,
        long version,
        String bureau,
        LocalDate plannedOn,
        Instant plannedAt,
        String plannedBy,
        String ground,
        Coverage after,
        List<MandateChange> changes,
        Map<String, Long> affected,
        List<Fault> problems,
        @Nullable UUID undoes,
        @Nullable Application application) {

    public PlanRecord {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** When a plan was carried out, by whom and why. */
    public record Application(
            Instant at, String by, @Nullable String reason) {}
}
