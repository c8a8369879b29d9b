package org.throughline.journal.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed word, kept outside the database, that the chain reached a position with a hash.
 *
 * <p>As a line: {@code position=60 hash=SHA-256:<hex> at=<RFC 3339> key=<id of the key>
 * signature=<algorithm>:<base64>}.
 *
 * @param algorithm identifier of the algorithm of {@code hash}
 * @param at when it was signed, to the microsecond
 * @param key the key that signed, as its {@link CheckpointKey#id()}
 * @param signatureAlgorithm identifier of the algorithm of {@code signature}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record Checkpoint(
        long position,
        String algorithm,
        byte[] hash,
        Instant at,
        String key,
        String signatureAlgorithm,
        byte[] signature) {

    private static final String LAYOUT = "throughline-journal-checkpoint-1";
    private static final Pattern LINE =
            Pattern.compile("position=([1-9]\\d{0,17}) hash=([A-Z0-9-]{1,20}):([0-9a-f]{2,256})"
                    + " at=(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?Z) key=([0-9a-f]{16})"
                    + " signature=([A-Z0-9-]{1,20}):([A-Za-z0-9+/]+=*)");

    /** What the signature is over. */
    byte[] bytes() {
        return CanonicalBytes.of(LAYOUT)
                .number(position)
                .text(algorithm)
                .raw(hash)
                .instant(at)
                .text(key)
                .text(signatureAlgorithm)
                .toArray();
    }

    Checkpoint signed(byte[] made) {
        return new Checkpoint(position, algorithm, hash, at, key, signatureAlgorithm, made);
    }

    String line() {
        return "position=" + position + " hash=" + algorithm + ":"
                + HexFormat.of().formatHex(hash) + " at=" + at
                + " key=" + key + " signature=" + signatureAlgorithm + ":"
                + Base64.getEncoder().encodeToString(signature);
    }

    /** The checkpoint that a line holds; empty if it holds none. */
    static Optional<Checkpoint> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || parts.group(3).length() % 2 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Checkpoint(
                    Long.parseLong(parts.group(1)),
                    parts.group(2),
                    HexFormat.of().parseHex(parts.group(3)),
                    Instant.parse(parts.group(4)),
                    parts.group(5),
                    parts.group(6),
                    Base64.getDecoder().decode(parts.group(7))));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
