package org.throughline.offices.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;

/**
 * What an expert explained to us of a track on a day. Never changed, and never taken away: others rest on it.
 *
 * @param expert who may have been erased since
 * @param by account of whoever entered it
 */
public record ExpertSession(UUID id, UUID expert, Said said, String by, Instant at) {

    /** The most letters of what was said. */
    public static final int WORDS = 2000;

    /** The most letters of what follows. */
    public static final int FOLLOWS = 500;

    private static final int PEOPLE = 30;

    /**
     * What is said of it.
     *
     * @param participants accounts of those of us who took part, at least one
     * @param words what was said, in short
     * @param follows what is to be done about it; null for nothing
     */
    public record Said(
            TrackCode track,
            LocalDate heldOn,
            List<String> participants,
            String words,
            @Nullable String follows) {

        public Said {
            participants = List.copyOf(participants);
        }
    }

    /**
     * The same as somebody typed it.
     *
     * @param heldOn a day; null or empty for today
     */
    public record Entry(
            @Nullable String track,
            @Nullable String heldOn,
            List<String> participants,
            @Nullable String words,
            @Nullable String follows) {

        public Entry {
            participants = List.copyOf(participants);
        }

        /**
         * Holds it against the rules.
         *
         * @throws ProblemException {@link ExpertProblem#SESSION_INVALID} with every fault
         */
        public Said checked(Surroundings around) {
            Findings findings = new Findings(ExpertProblem.TEXTS);
            String code = Objects.requireNonNullElse(track, "");
            if (!around.hasTrack(code)) {
                findings.add("/track", "track");
            }
            LocalDate typed = findings.day("/heldOn", heldOn);
            LocalDate day = Objects.requireNonNullElse(typed, around.today());
            if (day.isAfter(around.today())) {
                findings.add("/heldOn", "later");
            }
            List<String> people = people(around, findings);
            String told = findings.words("/words", words, WORDS);
            String next = findings.wordsOrNone("/follows", follows, FOLLOWS);
            findings.refuseIfAny(ExpertProblem.SESSION_INVALID);
            return new Said(new TrackCode(code), day, people, told, next);
        }

        private List<String> people(Surroundings around, Findings findings) {
            List<String> people = new ArrayList<>();
            for (int place = 0; place < participants.size(); place++) {
                String account = participants.get(place);
                if (!around.people().contains(account)) {
                    findings.add("/participants/" + place, "person");
                } else if (!people.contains(account)) {
                    people.add(account);
                }
            }
            if (participants.isEmpty() || participants.size() > PEOPLE) {
                findings.add("/participants", "participants");
            }
            return people;
        }
    }
}
