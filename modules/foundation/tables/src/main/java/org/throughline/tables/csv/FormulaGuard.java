package org.throughline.tables.csv;

import java.util.regex.Pattern;

/**
 * The apostrophe before text in CSV that a spreadsheet would take for a formula; taken off again when it is read.
 *
 * <p>Text that has apostrophes before such a beginning gets one more, so that nothing is lost on the way.
 */
final class FormulaGuard {

    private static final char GUARD = '\'';
    private static final String BEGINNINGS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d,]*(\\.\\d+)?%?");

    private FormulaGuard() {}

    /** The text as it may stand in CSV; a number may begin with its sign. */
    static String guard(String text) {
        return isFormula(text, 0) && !NUMBER.matcher(text).matches() ? GUARD + text : text;
    }

    /** The text as it was before {@link #guard}. */
    static String unguard(String text) {
        return !text.isEmpty() && text.charAt(0) == GUARD && isFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
    }
}
