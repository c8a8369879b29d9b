package org.throughline.notices.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a message is tried: after a minute, then after twice as long each time up to six hours, for five days in
 * all, as mail servers do among themselves.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1">RFC 5321, 4.5.4.1, sending strategy</a>
 */
public final class Patience {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;
    private static final int TRIES = 28;

    private Patience() {}

    /** Whether it was tried often enough before this try: those before it died without a word. */
    public static boolean isOver(int tries) {
        return tries > TRIES;
    }

    /** The pause after so many tries; empty when it is time to give up. */
    public static Optional<Duration> after(int tries) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        Duration doubled = SHORTEST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        return Optional.of(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
