package org.throughline.tables.csv;

/**
 * One line of a file, undecoded.
 *
 * <p>Lines can be parted before they are decoded, and a bad byte stays in its line: neither in UTF-8 nor in GB 18030 is
 * a line end, a separator or a quotation mark ever the second byte of a character.
 *
 * @param number counted from 1
 * @param bytes without the line end
 * @param end the line end as it stands in the file; empty in the last line
 * @param cut whether the line is longer than the limit and only its beginning is here
 */
@SuppressWarnings("ArrayRecordComponent")
record RawLine(int number, byte[] bytes, String end, boolean cut) {

    boolean has(char sought) {
        for (byte value : bytes) {
            if (value == sought) {
                return true;
            }
        }
        return false;
    }

    boolean isBlank() {
        for (byte value : bytes) {
            if (value != ' ' && value != '\t') {
                return false;
            }
        }
        return true;
    }
}
