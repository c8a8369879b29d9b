package org.throughline.offices.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something seen of a track's technology: a paper, a product, a new model.
 *
 * @param by account of whoever entered it
 */
public record WatchEntry(UUID id, Said said, String by, Instant at) {

    /** The most letters of its title. */
    public static final int TITLE = 200;

    /** The most letters of its words. */
    public static final int WORDS = 2000;

    /** The most letters of its source. */
    public static final int SOURCE = 500;

    /**
     * What is said of it.
     *
     * @param source where it was seen, as text that nothing is fetched from; null if nobody said
     * @param seenOn the day on which it was seen
     */
    public record Said(String title, String words, @Nullable String source, LocalDate seenOn) {}

    /**
     * The same as somebody typed it.
     *
     * @param source null or empty if nobody says
     * @param seenOn null or empty for today; not later
     */
    public record Typed(
            @Nullable String title,
            @Nullable String words,
            @Nullable String source,
            @Nullable String seenOn) {

        /**
         * Holds it against the rules.
         *
         * @throws org.throughline.kernel.ProblemException {@link TrackProblem#WATCH_INVALID} with every fault
         */
        public Said checked(LocalDate today) {
            Findings findings = new Findings();
            String called = findings.words("/title", title, TITLE);
            String told = findings.words("/words", words, WORDS);
            String where = findings.wordsOrNone("/source", source, SOURCE);
            LocalDate day = findings.day("/seenOn", seenOn);
            LocalDate seen = day == null ? today : day;
            if (seen.isAfter(today)) {
                findings.add("/seenOn", "seen-later");
            }
            findings.refuseIfAny(TrackProblem.WATCH_INVALID);
            return new Said(called, told, where, seen);
        }
    }
}
