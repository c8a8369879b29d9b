package org.throughline.audit;

/**
 * Puts on record what changes nothing: refusals, failed attempts to sign in, what was read in bulk and what was taken
 * away. Needs neither a transaction nor a signed-in user.
 *
 * <p>Of what happens again within the same minute the first has an entry of the journal at once, and the rest have one
 * together when the minute is over, with their number: a flood leaves few entries, and nothing goes uncounted. More
 * than {@value #MOST_APART} different things of one kind in a minute are counted as one.
 */
public interface AccessRecord {

    /** Different subjects, actors and filters of one kind that are told apart within a minute. */
    int MOST_APART = 500;

    /** A refusal, or an attempt to sign in that failed; where the journal is away the log has it instead. */
    void refused(Access access);

    /**
     * Rows of a list that are about to be given; nothing may be given that is not on record.
     *
     * @throws jakarta.persistence.PersistenceException if it cannot be put on record
     */
    void read(Access access, long rows);

    /**
     * An export that was made: an entry of its own each time, kind {@code exported}.
     *
     * @param access with the filter as its detail
     * @throws jakarta.persistence.PersistenceException if it cannot be put on record
     */
    void exported(Access access, long rows);
}
