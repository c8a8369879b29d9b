package org.throughline.journal;

import org.jspecify.annotations.Nullable;

/**
 * One change as whoever makes it tells it.
 *
 * @param kind what was done, a past participle in kebab-case such as {@code enterprise-registered}; 1 to 64 characters
 * @param subjectType what it was done to, such as {@code enterprise}; 1 to 64 characters
 * @param subjectId by what name the subject is asked for, such as a credit code; 1 to 200 characters
 * @param before state before the change as a JSON text; null for what is new
 * @param after state after the change as a JSON text; null for what is gone
 * @param reason why, in the words of whoever did it; null where none was asked for
 */
public record JournalEntry(
        String kind,
        String subjectType,
        String subjectId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    private static final int MAX_WORD = 64;
    private static final int MAX_ID = 200;

    public JournalEntry {
        check("kind", kind, MAX_WORD);
        check("subjectType", subjectType, MAX_WORD);
        check("subjectId", subjectId, MAX_ID);
    }

    /** A subject that came into being. */
    public static JournalEntry created(String kind, String subjectType, String subjectId, String after) {
        return new JournalEntry(kind, subjectType, subjectId, null, after, null);
    }

    /** The same entry with the reason that was given. */
    public JournalEntry because(@Nullable String words) {
        return new JournalEntry(kind, subjectType, subjectId, before, after, words);
    }

    private static void check(String name, String value, int max) {
        if (value.isEmpty() || value.length() > max) {
            throw new IllegalArgumentException(name + " has 1 to " + max + " characters: " + value);
        }
    }
}
