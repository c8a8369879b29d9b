package org.throughline.exchange;

/** Which texts the database can keep: PostgreSQL has no NUL, and half a surrogate pair is no character. */
public final class StorableText {

    private StorableText() {}

    /** Whether the text has neither U+0000 nor a lone surrogate. */
    public static boolean holds(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isSurrogate(point));
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
