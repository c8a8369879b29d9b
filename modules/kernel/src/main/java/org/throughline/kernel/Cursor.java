package org.throughline.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a sorted list: the sort key of the last row seen. Opaque to clients, stable while rows are inserted.
 *
 * <p>It is not secret and not signed: it only says where to go on, and every page is read anew under the caller's own
 * reach. A list that can be sorted in several ways puts the name of its order first. Keys that a client made up come
 * back as text, so whoever reads a number or an identity from one must expect that it is none.
 *
 * @param key the values of the sort columns in their order, at least one; 1,400 bytes of UTF-8 in all, with neither NUL
 *     nor half a surrogate pair, none of which a database would take
 */
public record Cursor(List<String> key) {

    private static final int MAX_BYTES = 1_400;
    private static final int MAX_TOKEN = (MAX_BYTES * 4 + 2) / 3;
    private static final char LENGTH_END = ':';

    public Cursor {
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("A cursor has at least one key");
        }
        if (key.stream().anyMatch(part -> part.indexOf('\0') >= 0)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(joined(key))
                || joined(key).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("Not keys of a cursor: " + key);
        }
    }

    /** URL-safe form, without padding. */
    public String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined(key).getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor a client sent back; empty if it is not, character for character, a token of {@code parts} keys. */
    public static Optional<Cursor> parse(String token, int parts) {
        if (token.isEmpty() || token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        List<String> key;
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            key = split(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            return Optional.empty();
        }
        if (key.size() != parts || key.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new Cursor(key)).filter(cursor -> cursor.token().equals(token));
    }

    /** Every part with its length in front, so that no part can be mistaken for two. */
    private static String joined(List<String> key) {
        StringBuilder joined = new StringBuilder();
        key.forEach(part -> joined.append(part.length()).append(LENGTH_END).append(part));
        return joined.toString();
    }

    private static List<String> split(String joined) {
        List<String> key = new ArrayList<>();
        int from = 0;
        while (from < joined.length()) {
            int colon = joined.indexOf(LENGTH_END, from);
            if (colon < 0) {
                throw new IllegalArgumentException("No length");
            }
            int length = Integer.parseUnsignedInt(joined, from, colon, 10);
            if (length < 0 || length > joined.length() - colon - 1) {
                throw new IllegalArgumentException("Cut short");
            }
            from = colon + 1 + length;
            key.add(joined.substring(colon + 1, from));
        }
        return key;
    }
}
