package org.throughline.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of a keyboard set to Chinese, which YAML takes for something else and complains of in riddles. */
final class TypingSlip {

    static final char WIDE_COLON = '\uFF1A';

    private static final Pattern TAB = Pattern.compile("^[ -]*(\\t)");
    private static final Pattern COLON = Pattern.compile("^\\s*(?:- +)?[\\w-]+ *(" + WIDE_COLON + ")");
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int APART = FIRST_WIDE - '!';

    private TypingSlip() {}

    /** Notes tabs and wide colons at their places; true if there is any. */
    static boolean tell(SourceFile source, Faults faults) {
        boolean told = false;
        String[] lines = source.text().split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            told |= tell(TAB.matcher(lines[i]), "tab", source, i, faults);
            told |= tell(COLON.matcher(lines[i]), "wide-colon", source, i, faults);
        }
        return told;
    }

    private static boolean tell(Matcher slip, String key, SourceFile source, int line, Faults faults) {
        boolean found = slip.find();
        if (found) {
            faults.add(source.name(), new Faults.Position(line + 1, slip.start(1) + 1), key);
        }
        return found;
    }

    /** A code with plain signs in place of wide ones and without Chinese quotation marks. */
    static String plain(String code) {
        StringBuilder plain = new StringBuilder();
        code.codePoints().filter(sign -> "“”‘’".indexOf(sign) < 0).forEach(sign -> {
            boolean wide = sign >= FIRST_WIDE && sign <= LAST_WIDE;
            plain.appendCodePoint(wide ? sign - APART : sign);
        });
        return plain.toString();
    }
}
