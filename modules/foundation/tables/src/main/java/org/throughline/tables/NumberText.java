package org.throughline.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people write them; what could mean two numbers is a fault. */
final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern COMMAS = Pattern.compile("[+-]?[\\d,]+(\\.\\d*)?");
    private static final Pattern SHORTENED = Pattern.compile("[+-]?\\d(\\.\\d+)?[Ee]\\+\\d{1,3}");
    private static final Pattern UNIT =
            Pattern.compile("(?:¥|RMB|CNY|\\$)\\s*[+-]?[\\d,.]+\\s*(?:[\\p{IsHan}]*|[A-Za-z]*)"
                    + "|[+-]?[\\d,.]+\\s*(?:[\\p{IsHan}‰]+|[A-Za-z]+)");
    private static final int MOST_DIGITS = 38;
    private static final char MINUS = '\u2212';

    private NumberText() {}

    /** Whether it is what a workbook shows of a number too long for its cell. */
    static boolean isShortened(String text) {
        return SHORTENED.matcher(text).matches();
    }

    /**
     * Reads folded text.
     *
     * @param told the text as it came, for the fault
     */
    static ValueReading<BigDecimal> read(String text, String told) {
        boolean percent = text.endsWith("%");
        String number = (percent ? text.substring(0, text.length() - 1).stripTrailing() : text).replace(MINUS, '-');
        if (PLAIN.matcher(number).matches() || GROUPED.matcher(number).matches()) {
            String digits = number.replace(",", "");
            if (digits.length() > MOST_DIGITS) {
                return ValueReading.fault(ValueFault.TOO_MANY_DIGITS, told);
            }
            BigDecimal value = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
            return ValueReading.of(percent ? value.movePointLeft(2) : value);
        }
        return ValueReading.fault(fault(text), told);
    }

    private static ValueFault fault(String text) {
        if (isShortened(text)) {
            return ValueFault.DIGITS_LOST;
        }
        if (COMMAS.matcher(text).matches()) {
            return ValueFault.MISPLACED_COMMA;
        }
        boolean unit = UNIT.matcher(text).matches() && text.chars().anyMatch(Character::isDigit);
        return unit ? ValueFault.UNIT_IN_NUMBER : ValueFault.NOT_A_NUMBER;
    }
}
