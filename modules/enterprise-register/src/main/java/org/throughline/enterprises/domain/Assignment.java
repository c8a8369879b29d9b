package org.throughline.enterprises.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;

/**
 * Somebody of an organisation serves a firm: the face it knows, from a day on.
 *
 * @param id UUID version 7
 * @param version counts changes, from 0
 * @param organisation code of the organisation; never of an office of it
 * @param person account of whoever serves
 * @param former account of whoever served before, if the firm was handed over; null otherwise
 * @param reason why it was handed over; may be null where it was not
 * @param end null while nobody ended it
 */
public record Assignment(
        UUID id,
        FirmInPlace firm,
        long version,
        String organisation,
        String person,
        LocalDate from,
        @Nullable String former,
        @Nullable String reason,
        Instant givenAt,
        String givenBy,
        @Nullable End end) {

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    /** The most days before or after today on which one begins. */
    public static final int FURTHEST = 366;

    /**
     * That it ended.
     *
     * @param day the first day on which the person serves no more; not before the first one
     * @param handedOn whether somebody else goes on
     */
    public record End(LocalDate day, Instant at, String by, String why, boolean handedOn) {}

    /** Whether the person serves the firm on this day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (end == null || day.isBefore(end.day()));
    }

    /** The first day that somebody else could serve from if this one goes: today, or the first day if that is later. */
    public LocalDate freeFrom(LocalDate today) {
        return from.isAfter(today) ? from : today;
    }

    /**
     * The next version, ended.
     *
     * @throws ProblemException {@link AssignmentProblem#OVER}
     */
    public Assignment ended(LocalDate today, Instant at, String by, String why, boolean handedOn) {
        if (end != null) {
            throw new ProblemException(AssignmentProblem.OVER, Map.of("person", person));
        }
        return new Assignment(
                id,
                firm,
                version + 1,
                organisation,
                person,
                from,
                former,
                reason,
                givenAt,
                givenBy,
                new End(freeFrom(today), at, by, why, handedOn));
    }
}
