package org.throughline.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a sorted list: the sort key of the last row seen. Opaque to clients, stable while rows are inserted.
 *
 * @param key the values of the sort columns in their order, at least one
 */
public record Cursor(List<String> key) {

    private static final char SEPARATOR = '\u001f';
    private static final int MAX_LENGTH = 2_000;

    public Cursor {
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("A cursor has at least one key");
        }
    }

    /** URL-safe form, without padding. */
    public String token() {
        String joined = String.join(String.valueOf(SEPARATOR), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor a client sent back; empty if it is not one with {@code parts} keys. */
    public static Optional<Cursor> parse(String token, int parts) {
        if (token.isEmpty() || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        List<String> key = split(new String(bytes, StandardCharsets.UTF_8));
        return key.size() == parts ? Optional.of(new Cursor(key)) : Optional.empty();
    }

    private static List<String> split(String joined) {
        List<String> key = new ArrayList<>();
        int from = 0;
        for (int at = joined.indexOf(SEPARATOR); at >= 0; at = joined.indexOf(SEPARATOR, from)) {
            key.add(joined.substring(from, at));
            from = at + 1;
        }
        key.add(joined.substring(from));
        return key;
    }
}
