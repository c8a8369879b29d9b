package org.throughline.jobs;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
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

    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A place that this list gave out; null for anything else, which is the beginning. */
    public static @Nullable Cursor place(@Nullable String token) {
        return token == null
                ? null
                : Cursor.parse(token, CURSOR_PARTS)
                        .filter(place -> place.key().stream().allMatch(StorableText::holds))
                        .filter(place -> IDENTITY.matcher(place.key().get(0)).matches())
                        .orElse(null);
    }

    /** Whose jobs a list has. */
    public enum Whose {
        /** Those that the caller asked for. */
        OWN,
        /** Those of everybody. */
        ALL
    }
}
