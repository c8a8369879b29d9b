package org.throughline.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that changed nothing and is to be known all the same. Any text will do: what the journal cannot keep is
 * replaced by a question mark, and what is too long is cut off.
 *
 * @param kind what happened, in kebab-case, such as {@code sign-in-failed}
 * @param subjectType what was asked for: {@code account}, {@code client}, {@code resource} or {@code list}
 * @param subject by what name; such as {@code GET /api/v1/journal}
 * @param who asked
 * @param detail a JSON object with what else makes two occurrences different, such as a filter
 * @param place where in a list reading began, as a cursor; null at its beginning and where there is no list
 */
public record Access(
        String kind,
        String subjectType,
        String subject,
        Asker who,
        String detail,
        @Nullable String place) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAIL = 4_000;
    private static final char INSTEAD = '?';

    public Access {
        subject = subject.isEmpty() ? "-" : storable(subject, LONGEST_SUBJECT);
        detail = detail.length() > LONGEST_DETAIL ? "{\"cutOff\":true}" : storable(detail, LONGEST_DETAIL);
    }

    /**
     * Whoever asked.
     *
     * @param actor account or client; {@code anonymous} before the way in
     * @param post in which a person asked; empty for none
     * @param address network address
     */
    public record Asker(String actor, String post, String address) {

        public Asker {
            actor = storable(actor, LONGEST_SUBJECT);
        }
    }

    /** The same as one of many that nobody can tell apart any more. */
    public Access amongOthers() {
        return new Access(kind, subjectType, "*", new Asker("*", "", "*"), "{}", null);
    }

    private static String storable(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .map(point -> point == 0 || (Character.isBmpCodePoint(point) && Character.isSurrogate((char) point))
                        ? INSTEAD
                        : point)
                .takeWhile(point -> kept.length() + Character.charCount(point) <= longest)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
