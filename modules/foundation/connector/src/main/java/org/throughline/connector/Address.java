package org.throughline.connector;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The path of a request as it came, still escaped.
 *
 * @param path without the query; the escapes are those of RFC 3986, section 2.1, and stand for UTF-8
 */
record Address(String path) {

    private static final String API = "/api/";
    private static final String NOWHERE = "unreadable-address";
    private static final char ESCAPE = '%';
    private static final int HEX_DIGITS = 2;

    /** Whether every escape is one, the bytes are UTF-8, no control character is in it and it leads nowhere upwards. */
    boolean isReadable() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        for (int at = 0; at < path.length(); at++) {
            char letter = path.charAt(at);
            if (letter == ESCAPE) {
                if (!isEscape(at)) {
                    return false;
                }
                bytes.write(HexFormat.fromHexDigits(path, at + 1, at + 1 + HEX_DIGITS));
                at += HEX_DIGITS;
            } else {
                bytes.writeBytes(String.valueOf(letter).getBytes(StandardCharsets.UTF_8));
            }
        }
        return isPath(bytes.toByteArray());
    }

    /** An address on the same side, API or pages, that nothing answers to. */
    Address nowhere() {
        return new Address(path.startsWith(API) ? API + "v1/" + NOWHERE : "/" + NOWHERE);
    }

    private boolean isEscape(int at) {
        return at + HEX_DIGITS < path.length()
                && HexFormat.isHexDigit(path.charAt(at + 1))
                && HexFormat.isHexDigit(path.charAt(at + HEX_DIGITS));
    }

    private static boolean isPath(byte[] bytes) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return decoded.chars().noneMatch(Character::isISOControl)
                    && Arrays.stream(decoded.split("[/\\\\]")).noneMatch(".."::equals);
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
