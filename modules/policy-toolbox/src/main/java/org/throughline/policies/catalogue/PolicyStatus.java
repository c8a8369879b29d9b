package org.throughline.policies.catalogue;

import java.time.LocalDate;
import java.util.Set;
import org.throughline.kernel.Period;

/** Where a version of a policy stands. */
public enum PolicyStatus {
    /** Being written; only now can it be changed. */
    DRAFT,
    /** Out for opinions, 征求意见. */
    CONSULTATION,
    /** Before whoever decides about it, 送审. */
    REVIEW,
    /** Decided and published; in force on the days of its validity. */
    ISSUED,
    /** Issued and not granted for the time being, 暂停执行. */
    SUSPENDED,
    /** Its validity is over. Follows from the day; nobody brings it about. */
    EXPIRED,
    /** Taken back, 废止. */
    REPEALED;

    /** What somebody may make of it. */
    public Set<PolicyStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(CONSULTATION, REVIEW);
            case CONSULTATION -> Set.of(DRAFT, REVIEW);
            case REVIEW -> Set.of(DRAFT, ISSUED);
            case ISSUED -> Set.of(SUSPENDED, REPEALED);
            case SUSPENDED -> Set.of(ISSUED, REPEALED);
            case EXPIRED, REPEALED -> Set.of();
        };
    }

    /** Whether its days are taken: no other version of the policy may be valid on one of them. */
    public boolean takesItsDays() {
        return this == ISSUED || this == SUSPENDED;
    }

    /** What it counts as on a day: what was issued has expired from the end of its validity on. */
    public PolicyStatus on(LocalDate day, Period validity) {
        boolean over = validity.end() != null && !day.isBefore(validity.end());
        return over && takesItsDays() ? EXPIRED : this;
    }
}
