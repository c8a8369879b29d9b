package org.throughline.enterprises.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;

/**
 * One organisation asks another to do something for a firm.
 *
 * @param id UUID version 7, sorts by time
 * @param firm whom it is about
 * @param version counts changes, from 0
 * @param sender code of the organisation that asks
 * @param receiver code of the organisation that is asked; another
 * @param overAt when it was answered, returned or withdrawn; null before
 */
public record Referral(
        UUID id,
        FirmInPlace firm,
        long version,
        String sender,
        String receiver,
        Matter matter,
        Term term,
        ReferralState state,
        ReferralStep made,
        @Nullable Instant overAt) {

    /**
     * What it is about.
     *
     * @param asked what is to be done
     * @param reason why by them
     * @param promised what the firm was told; null if nothing
     */
    public record Matter(
            String asked, String reason, @Nullable String promised) {

        /** The most characters of each text. */
        public static final int MOST = 500;
    }

    /**
     * By when an answer is due.
     *
     * @param workingDays how many working days after the day of asking
     * @param due the last day on which an answer is in time, by the calendar of the day of asking
     */
    public record Term(int workingDays, LocalDate due) {

        /** What somebody gets who says nothing. */
        public static final int USUAL = 5;

        /** About a quarter of a year; what takes longer wants a project and no referral. */
        public static final int LONGEST = 60;
    }

    /**
     * The next version.
     *
     * @throws ProblemException {@link ReferralProblem#ACCEPTED} or {@link ReferralProblem#OVER} if nothing leads there
     */
    public Referral moved(ReferralState to, Instant at) {
        if (!state.leadsTo(to)) {
            throw new ProblemException(
                    state.over() ? ReferralProblem.OVER : ReferralProblem.ACCEPTED, Map.of("state", state.name()));
        }
        return new Referral(id, firm, version + 1, sender, receiver, matter, term, to, made, to.over() ? at : null);
    }

    /** The next version, in which another organisation stands where this one did; nothing else changes. */
    public Referral passed(String former, String next) {
        return new Referral(
                id,
                firm,
                version + 1,
                sender.equals(former) ? next : sender,
                receiver.equals(former) ? next : receiver,
                matter,
                term,
                state,
                made,
                overAt);
    }

    /** The organisation that alone can bring it into a state: the sender withdraws, the receiver does all else. */
    public String mover(ReferralState to) {
        return to == ReferralState.WITHDRAWN ? sender : receiver;
    }

    /** Whether an answer should have come by this day. */
    public boolean overdueOn(LocalDate day) {
        return !state.over() && day.isAfter(term.due());
    }
}
