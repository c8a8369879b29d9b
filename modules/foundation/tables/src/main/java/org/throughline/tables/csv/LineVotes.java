package org.throughline.tables.csv;

/** Counts for which encoding the lines of a file speak; see {@link Encoding}. */
final class LineVotes {

    private static final int HIGH = 0x80;

    private final Utf8Steps utf8 = new Utf8Steps();
    private final GbSteps gb = new GbSteps();
    private boolean ascii = true;
    private long forUtf8;
    private long forGb;

    void add(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            int value = bytes[at] & 0xFF;
            if (value == '\n' || value == '\r') {
                endLine();
            } else if (!ascii || value >= HIGH) {
                ascii = false;
                utf8.step(value);
                gb.step(value);
            }
        }
    }

    /** Whether GB 18030 has more votes; the end of what was added ends a line. */
    boolean forGb18030() {
        endLine();
        return forGb > forUtf8;
    }

    private void endLine() {
        if (ascii) {
            return;
        }
        if (utf8.isSound()) {
            forUtf8 += utf8.wide ? 1 : 0;
        } else if (gb.isSound()) {
            forGb++;
        }
        ascii = true;
        utf8.reset();
        gb.reset();
    }

    /** Whether bytes are UTF-8 as RFC 3629 has it: no overlong forms, no surrogates. */
    private static final class Utf8Steps {

        private int missing;
        private int low;
        private int high;
        private boolean bad;
        private boolean wide;

        void step(int value) {
            if (missing > 0) {
                bad |= value < low || value > high;
                low = 0x80;
                high = 0xBF;
                missing--;
            } else if (value >= HIGH) {
                begin(value);
            }
        }

        private void begin(int value) {
            bad |= value < 0xC2 || value > 0xF4;
            missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
            wide |= value >= 0xE0;
            low = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
            high = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        }

        boolean isSound() {
            return !bad && missing == 0;
        }

        void reset() {
            missing = 0;
            bad = false;
            wide = false;
        }
    }

    /** Whether bytes have the form of GB 18030: one byte, two, or four with digits in between. */
    private static final class GbSteps {

        private int place;
        private boolean bad;

        void step(int value) {
            boolean lead = value >= 0x81 && value <= 0xFE;
            boolean digit = value >= '0' && value <= '9';
            switch (place) {
                case 0 -> {
                    bad |= value >= HIGH && !lead;
                    place = lead ? 1 : 0;
                }
                case 1 -> {
                    bad |= !digit && (value < 0x40 || value == 0x7F || value > 0xFE);
                    place = digit ? 2 : 0;
                }
                case 2 -> {
                    bad |= !lead;
                    place = 3;
                }
                default -> {
                    bad |= !digit;
                    place = 0;
                }
            }
        }

        boolean isSound() {
            return !bad && place == 0;
        }

        void reset() {
            place = 0;
            bad = false;
        }
    }
}
