package org.throughline.offices.book;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.offices.domain.MandatePlan;
import org.throughline.offices.domain.PlanRecord;

/** What a plan stands on: all rows believed of its bureau, the open work each change touches, and the day. */
final class Ground {

    private final BeliefRows beliefs;
    private final TouchedWork work;
    private final LocalDate today;

    Ground(BeliefRows beliefs, TouchedWork work, LocalDate today) {
        this.beliefs = beliefs;
        this.work = work;
        this.today = today;
    }

    /** The digest of it. */
    String digest(List<Map<String, Long>> touched) throws SQLException {
        return Digest.of((beliefs.ground() + "\n" + touched).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a plan can no longer be carried out as it was seen: something moved, a day on which it was to begin has
     * passed, which would change the past, or a piece that was excepted is no longer open there.
     *
     * @param exceptions of the plan, by kind
     */
    boolean isLost(PlanRecord plan, MandatePlan changes, Map<String, Set<UUID>> exceptions) throws SQLException {
        boolean dayPassed = plan.changes().stream()
                .anyMatch(
                        change -> !change.corrects() && change.period().start().isBefore(today));
        List<TouchedWork.Touch> touches = work.touches(plan.bureau(), changes);
        return dayPassed
                || !digest(work.counts(changes, touches)).equals(plan.ground())
                || !work.moving(touches, exceptions).keySet().containsAll(TouchedWork.names(exceptions));
    }
}
