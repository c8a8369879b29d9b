package org.throughline.tables.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that workbooks write as {@code _x000D_} (ECMA-376, 22.9.2.19). */
final class EscapedText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private EscapedText() {}

    static String read(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL))))
                : text;
    }
}
