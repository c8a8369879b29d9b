package org.throughline.jobs;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;

/**
 * One stretch of a list of jobs, the one asked for last first.
 *
 * @param whose one's own or, for administrators, those of everybody
 * @param state only jobs that stand there; null for all
 * @param kind only jobs of this kind; null for all
 * @param limit 1 to 500
 * @param after where a former stretch ended; null for the first one
 */
public record JobQuery(
        Whose whose,
        @Nullable JobState state,
        @Nullable String kind,
        int limit,
        @Nullable Cursor after) {

    /** Number of sort keys of the list: the identity of a job. */
    public static final int CURSOR_PARTS = 1;

    /** Whose jobs a list has. */
    public enum Whose {
        /** Those that the caller asked for. */
        OWN,
        /** Those of everybody. */
        ALL
    }
}
