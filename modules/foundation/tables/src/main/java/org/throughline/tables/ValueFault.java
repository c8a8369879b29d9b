package org.throughline.tables;

import java.util.Locale;

/** Why the text of a cell is not the value its column asks for. */
public enum ValueFault {
    /** No number. */
    NOT_A_NUMBER,
    /** A number with a unit behind it; units belong into the header. */
    UNIT_IN_NUMBER,
    /** A number of which only the first digits are left, such as 9.13303E+17. */
    DIGITS_LOST,
    /** Commas where they part no thousands. */
    MISPLACED_COMMA,
    /** A number with more digits than are taken. */
    TOO_MANY_DIGITS,
    /** A fraction where a whole number is asked for. */
    NOT_WHOLE,
    /** No date. */
    NOT_A_DATE,
    /** A day that no calendar has. */
    NO_SUCH_DAY,
    /** A month or a year without a day. */
    NO_DAY,
    /** A time of day with the date. */
    TIME_OF_DAY,
    /** A number that a workbook would show as a date. */
    SERIAL_NUMBER,
    /** Neither yes nor no. */
    NOT_A_BOOLEAN,
    /** What a workbook shows in place of a value. */
    ERROR_VALUE;

    /** Stable code, such as {@code not-a-number}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "value." + code();
    }
}
