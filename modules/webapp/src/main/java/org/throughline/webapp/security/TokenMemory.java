package org.throughline.webapp.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.throughline.cryptography.HashAlgorithm;

/**
 * Tokens whose signature was checked already, so that a client that calls a hundred times a second has it checked once
 * a quarter of an hour. Whether a token has run out, and whether the key that signed it still counts, is asked each
 * time; what its bearer may do is not kept here.
 *
 * <p>Kept under their SHA-256: who reads the memory of the server finds no token in it.
 */
final class TokenMemory {

    private final Map<ByteBuffer, Proven> known = new ConcurrentHashMap<>();
    private final int most;

    /** @param most how many are kept; when there are more, those that have run out go, or else all */
    TokenMemory(int most) {
        this.most = most;
    }

    /**
     * What a token was proven to say.
     *
     * @param key the name of the key that signed it
     * @param until the moment from which it holds no more
     */
    record Proven(Tokens.Bearer bearer, String key, Instant until) {}

    /** What the token says if it was proven before and still holds; the name of its key is given to {@code counts}. */
    Optional<Tokens.Bearer> recall(String token, Instant now, Predicate<String> counts) {
        Proven proven = known.get(digest(token));
        return proven != null && now.isBefore(proven.until()) && counts.test(proven.key())
                ? Optional.of(proven.bearer())
                : Optional.empty();
    }

    void keep(String token, Proven proven, Instant now) {
        if (known.size() >= most) {
            known.values().removeIf(old -> !now.isBefore(old.until()));
        }
        if (known.size() >= most) {
            known.clear();
        }
        known.put(digest(token), proven);
    }

    private static ByteBuffer digest(String token) {
        return ByteBuffer.wrap(HashAlgorithm.SHA_256.hash(token.getBytes(StandardCharsets.UTF_8)));
    }
}
