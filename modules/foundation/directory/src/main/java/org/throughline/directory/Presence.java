package org.throughline.directory;

import java.time.Instant;
import java.util.Optional;

/** Whether the person of the request at hand is really there. */
public interface Presence {

    /** When they last showed a secret; empty for a system, which cannot sign, and before login. */
    Optional<Instant> proven();
}
