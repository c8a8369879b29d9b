package org.throughline.offices.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Fault;

/**
 * A plan as it is kept.
 *
 * @param version 0 as it was made, one more with each choice, submission and application
 * @param plannedOn the day in Shanghai by which it judges what is past
 * @param preparedBy whoever planned, chose or submitted, without repetition
 * @param ground digest of all that it stands on
 * @param after the whole of what is to be believed
 * @param touched open work that each change touches, counted by kind, in the order of the changes; kinds are sorted
 * @param affected the same of the whole plan; also kinds of which it touches nothing
 * @param problems why it cannot be applied; empty if it can
 * @param undoes the plan that it takes back; null for any other
 * @param transfer the transfer of an organisation that it is a part of; null for any other
 * @param wish what it was made of; null for one that takes another back
 * @param submission null unless somebody asked for approval since it was last changed
 * @param returned null unless a second person sent it back since it was last submitted
 * @param application null until it is applied
 */
public record PlanRecord(
        UUID id,
        long version,
        String bureau,
        LocalDate plannedOn,
        Instant plannedAt,
        String plannedBy,
        List<String> preparedBy,
        String ground,
        Coverage after,
        List<MandateChange> changes,
        List<Map<String, Long>> touched,
        Map<String, Long> affected,
        List<Fault> problems,
        @Nullable UUID undoes,
        @Nullable UUID transfer,
        @Nullable Wish wish,
        @Nullable Submission submission,
        @Nullable Return returned,
        @Nullable Application application) {

    public PlanRecord {
        preparedBy = List.copyOf(preparedBy);
        changes = List.copyOf(changes);
        touched = List.copyOf(touched);
        problems = List.copyOf(problems);
    }

    /** What has become of a plan. */
    public enum State {
        /** It was made, and nobody has asked for more. */
        PROPOSED,
        /** It waits for a second person to approve it. */
        SUBMITTED,
        /** It was carried out. */
        APPLIED
    }

    public State state() {
        if (application != null) {
            return State.APPLIED;
        }
        return submission == null ? State.PROPOSED : State.SUBMITTED;
    }

    /** Accounts of everybody who had a hand in it, maybe repeated. */
    public Stream<String> people() {
        return Stream.of(
                        Stream.of(plannedBy),
                        preparedBy.stream(),
                        Stream.ofNullable(submission).map(Submission::by),
                        Stream.ofNullable(returned).map(Return::by),
                        Stream.ofNullable(application).map(Application::by))
                .flatMap(people -> people);
    }

    /** Open work that one change touches, by kind; empty where it touches none. */
    public Map<String, Long> touchedBy(int change) {
        return change < touched.size() ? touched.get(change) : Map.of();
    }

    /** When approval was asked for, by whom and why. */
    public record Submission(Instant at, String by, String reason) {}

    /** When a second person sent it back, who and why. */
    public record Return(Instant at, String by, String reason) {}

    /** When a plan was carried out, by whom and why. */
    public record Application(
            Instant at, String by, @Nullable String reason) {}
}
