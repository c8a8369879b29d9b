package org.throughline.enterprises.domain;

import java.time.Instant;

/** Looks through the whole register for pairs of records that may be one firm. */
public interface PairSearch {

    /**
     * Whether there is something to look for.
     *
     * @param notSince a search before this moment was long ago
     */
    boolean isDue(Instant notSince);

    /**
     * Prepares some of the names that came since the last search.
     *
     * @return how many; 0 once all are prepared
     */
    int prepareNames();

    /**
     * Finds the pairs and forgets those that are none any more, but none that somebody has judged.
     *
     * @return how many there are, also judged ones
     */
    long pair(Instant now);
}
