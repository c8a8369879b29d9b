package org.throughline.tables.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;

/** Turns the bytes of lines into characters, strictly, and shows the bytes that are none. */
final class LineText {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7E;

    private final CharsetDecoder decoder;
    private final CharsetDecoder other;

    LineText(Encoding encoding) {
        decoder = strict(encoding.charset());
        other = strict(encoding.other());
    }

    /** The characters, or empty if some bytes are none. */
    Optional<String> decode(byte[] bytes) {
        return decode(decoder, bytes);
    }

    /**
     * Something a person can work with, whatever the bytes are: the characters of the file's encoding, else those of
     * the other one, else each byte that is not ASCII as {@code \xHH}.
     */
    String show(byte[] bytes) {
        return decode(bytes).or(() -> decode(other, bytes)).orElseGet(() -> escaped(bytes));
    }

    private static Optional<String> decode(CharsetDecoder strict, byte[] bytes) {
        try {
            return Optional.of(strict.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notCharacters) {
            return Optional.empty();
        }
    }

    private static String escaped(byte[] bytes) {
        StringBuilder shown = new StringBuilder(bytes.length);
        for (byte value : bytes) {
            if ((value >= FIRST_PRINTABLE && value <= LAST_PRINTABLE) || value == '\t') {
                shown.append((char) value);
            } else {
                shown.append(String.format(Locale.ROOT, "\\x%02X", value & 0xFF));
            }
        }
        return shown.toString();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
