package org.throughline.tables.xlsx;

/** Numbers of rows, columns, strings and styles as they stand in a sheet. */
final class SheetNumbers {

    static final int MOST_COLUMNS = 16_384;

    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;

    private SheetNumbers() {}

    /** A number of digits, or -1 if it is none or above a limit. */
    static int natural(String digits, int limit) {
        long number = digits.isEmpty() ? -1 : 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
            if (number > limit) {
                return -1;
            }
        }
        return (int) number;
    }

    /** The column of a reference such as {@code AB12}, counted from 1; -1 if there is none in it. */
    static int column(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && at <= MOST_LETTERS && isLetter(reference.charAt(at))) {
            column = column * LETTERS + reference.charAt(at) - 'A' + 1;
            at++;
        }
        return column == 0 || column > MOST_COLUMNS ? -1 : column;
    }

    /** The row of such a reference, or -1. */
    static int row(String reference) {
        int at = 0;
        while (at < reference.length() && isLetter(reference.charAt(at))) {
            at++;
        }
        return natural(reference.substring(at), SheetXml.MOST_ROWS);
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }
}
