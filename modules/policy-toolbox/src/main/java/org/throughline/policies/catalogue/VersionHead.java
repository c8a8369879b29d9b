package org.throughline.policies.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.kernel.Period;

/**
 * A version of a policy without what it says.
 *
 * @param id UUID version 7
 * @param number counts the versions of a policy, from 1
 * @param revision counts the changes of this version, from 0
 * @param status as somebody left it; never {@link PolicyStatus#EXPIRED}, which follows from the day
 * @param validity the days on which it holds once it is issued
 * @param enteredBy account of a person or name of a client
 */
public record VersionHead(
        UUID id, int number, long revision, PolicyStatus status, Period validity, Instant enteredAt, String enteredBy) {

    /** Where it stands on a day. */
    public PolicyStatus statusOn(LocalDate day) {
        return status.on(day, validity);
    }

    /** Whether it is issued and holds on a day. */
    public boolean isInForce(LocalDate day) {
        return status == PolicyStatus.ISSUED && validity.contains(day);
    }

    /** The same with another status, changed once more. */
    public VersionHead as(PolicyStatus other) {
        return new VersionHead(id, number, revision + 1, other, validity, enteredAt, enteredBy);
    }

    /** The same with other days, changed once more. */
    public VersionHead valid(Period days) {
        return new VersionHead(id, number, revision + 1, status, days, enteredAt, enteredBy);
    }
}
