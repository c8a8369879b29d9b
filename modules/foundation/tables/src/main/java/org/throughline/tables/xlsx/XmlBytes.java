package org.throughline.tables.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** XML in UTF-8 on its way out: markup as it is, text escaped. */
final class XmlBytes {

    private static final int BUFFER = 1 << 16;
    /**
     * Such a sequence stands for a character in a workbook (ECMA-376, 22.9.2.19), so one that does not is escaped; also
     * one whose last sign is the first of an escape of ours.
     */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}[_\\x00-\\x1F])");

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    XmlBytes(OutputStream out) {
        this.out = out;
    }

    /** Markup of ASCII. */
    XmlBytes raw(String ascii) throws IOException {
        for (int at = 0; at < ascii.length(); at++) {
            put((byte) ascii.charAt(at));
        }
        return this;
    }

    XmlBytes raw(byte[] ascii) throws IOException {
        for (byte value : ascii) {
            put(value);
        }
        return this;
    }

    /** Characters between tags or in an attribute. */
    XmlBytes text(String text) throws IOException {
        String sound = text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
        for (int at = 0; at < sound.length(); at++) {
            char character = sound.charAt(at);
            if (character < 0x80) {
                ascii(character);
            } else if (!Character.isSurrogate(character)) {
                wide(character);
            } else if (at + 1 < sound.length() && Character.isSurrogatePair(character, sound.charAt(at + 1))) {
                raw(sound.substring(at, at + 2).getBytes(StandardCharsets.UTF_8));
                at++;
            }
        }
        return this;
    }

    private void ascii(char character) throws IOException {
        switch (character) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '"' -> raw("&quot;");
            case '\t', '\n' -> put((byte) character);
            default -> {
                if (character < ' ') {
                    raw(String.format(Locale.ROOT, "_x%04X_", (int) character));
                } else {
                    put((byte) character);
                }
            }
        }
    }

    /** Up to three bytes; the last two of the plane are no characters. */
    private void wide(char character) throws IOException {
        if (character >= 0xFFFE) {
            return;
        }
        if (character < 0x800) {
            put((byte) (0xC0 | (character >> 6)));
        } else {
            put((byte) (0xE0 | (character >> 12)));
            put((byte) (0x80 | ((character >> 6) & 0x3F)));
        }
        put((byte) (0x80 | (character & 0x3F)));
    }

    private void put(byte value) throws IOException {
        if (filled == buffer.length) {
            flush();
        }
        buffer[filled++] = value;
    }

    void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
