package org.throughline.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * A person signed in with one browser, on whichever node they are served.
 *
 * @param id by what name others may end it; no secret, and of no use for signing in
 * @param account name they signed in with, in lower case
 * @param stage what is still asked of them
 * @param begun when they signed in; the absolute limit counts from here
 * @param seen when they last asked for something, to the minute; the idle limit counts from here
 * @param proven when they last showed a secret
 * @param address network address they signed in from
 * @param agent what their browser called itself then; at most 200 characters, none of them a control character
 */
public record Session(
        UUID id,
        String account,
        Stage stage,
        Instant begun,
        Instant seen,
        Instant proven,
        String address,
        String agent) {

    /** What is still asked of somebody whose password was right. */
    public enum Stage {
        /** Nothing: every page they have the right for is open. */
        OPEN,
        /** Their second factor; until then they count as nobody. */
        FACTOR,
        /** To set up a second factor, since the house requires one. */
        ENROL,
        /** A new password, since theirs is too old or was given to them by somebody. */
        PASSWORD
    }
}
