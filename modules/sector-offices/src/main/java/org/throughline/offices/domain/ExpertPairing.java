package org.throughline.offices.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;

/**
 * An officer who learns a track from an expert for a time.
 *
 * @param version 0, and 1 once somebody ended it
 * @param by account of whoever entered it
 * @param ended null while nobody ended it; it may be over by its last day all the same
 */
public record ExpertPairing(
        UUID id,
        UUID expert,
        long version,
        Said said,
        String by,
        Instant at,
        @Nullable Ended ended) {

    /**
     * What is said of it.
     *
     * @param officer account
     * @param to the first day on which it no longer holds; null while no end is in sight
     */
    public record Said(
            TrackCode track,
            String officer,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Who ended it, and when. */
    public record Ended(String by, Instant at) {}

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(said.from()) && (said.to() == null || day.isBefore(said.to()));
    }

    /**
     * The same, ended.
     *
     * @param typed the first day on which it no longer holds, from its first day on; null or empty for today
     * @throws ProblemException {@link ExpertProblem#PAIRING_INVALID} with the fault
     */
    public ExpertPairing ended(@Nullable String typed, LocalDate today, String by, Instant at) {
        Findings findings = new Findings(ExpertProblem.TEXTS);
        LocalDate none = said.from().isAfter(today) ? said.from() : today;
        LocalDate day = findings.day("/to", typed);
        LocalDate to = Objects.requireNonNullElse(day, none);
        LocalDate planned = said.to();
        if (to.isBefore(said.from()) || (planned != null && to.isAfter(planned))) {
            findings.add("/to", "pairing-end");
        }
        findings.refuseIfAny(ExpertProblem.PAIRING_INVALID);
        Said shorter = new Said(said.track(), said.officer(), said.from(), to);
        return new ExpertPairing(id, expert, version + 1, shorter, this.by, this.at, new Ended(by, at));
    }

    /** The same, over on a day because the expert is; one that is ahead or over already ends where it would. */
    public ExpertPairing over(LocalDate day, String by, Instant at) {
        LocalDate planned = said.to();
        LocalDate latest = planned == null || planned.isAfter(day) ? day : planned;
        LocalDate to = latest.isBefore(said.from()) ? said.from() : latest;
        Said shorter = new Said(said.track(), said.officer(), said.from(), to);
        return new ExpertPairing(id, expert, version + 1, shorter, this.by, this.at, new Ended(by, at));
    }

    /**
     * A pairing as somebody typed it.
     *
     * @param from a day; null or empty for today
     */
    public record Entry(
            @Nullable String track,
            @Nullable String officer,
            @Nullable String from,
            @Nullable String to) {

        /**
         * Holds it against the rules.
         *
         * @throws ProblemException {@link ExpertProblem#PAIRING_INVALID} with every fault
         */
        public Said checked(Surroundings around) {
            Findings findings = new Findings(ExpertProblem.TEXTS);
            String code = Objects.requireNonNullElse(track, "");
            if (!around.hasTrack(code)) {
                findings.add("/track", "track");
            }
            String account = Objects.requireNonNullElse(officer, "").strip();
            if (!around.people().contains(account)) {
                findings.add("/officer", "person");
            }
            LocalDate typed = findings.day("/from", from);
            LocalDate begin = Objects.requireNonNullElse(typed, around.today());
            LocalDate end = findings.day("/to", to);
            if (end != null && !end.isAfter(begin)) {
                findings.add("/to", "order");
            }
            findings.refuseIfAny(ExpertProblem.PAIRING_INVALID);
            return new Said(new TrackCode(code), account, begin, end);
        }
    }
}
