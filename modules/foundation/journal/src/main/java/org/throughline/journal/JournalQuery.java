package org.throughline.journal;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;

/**
 * One stretch of the journal.
 *
 * @param limit how many entries at most, 1 to 500
 * @param after the place to go on from, as a former stretch of the same order gave it; null for the beginning
 */
public record JournalQuery(
        JournalFilter filter,
        Order order,
        int limit,
        @Nullable Cursor after) {

    /** How many values a cursor of the journal has: the name of the order and the identity of an entry. */
    public static final int CURSOR_PARTS = 2;

    private static final int MAX_LIMIT = 500;

    public JournalQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A stretch has 1 to " + MAX_LIMIT + " entries, not " + limit);
        }
    }

    /** By time of writing, which is not quite the order of the chain: that is the order of commits. */
    public enum Order {
        /** What was written first comes first; a new entry stands at the end. */
        OLDEST,
        /** What was written last comes first. */
        NEWEST
    }
}
