package org.throughline.policies.rows;

import java.util.List;

/**
 * Conditions as rows.
 *
 * @param match how the lines go together
 * @param lines rows and groups of rows; without any nothing is asked
 */
public record RowSheet(Match match, List<Line> lines) {

    public RowSheet {
        lines = List.copyOf(lines);
    }

    /** How lines go together. */
    public enum Match {
        /** All of them. */
        ALL,
        /** At least one of them. */
        ANY,
        /** Not one of them. */
        NONE
    }

    /** A row, or a group of rows. */
    public sealed interface Line {}

    /**
     * Rows that count as one line.
     *
     * @param rows at least one
     */
    public record Group(Match match, List<Row> rows) implements Line {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One condition.
     *
     * @param subject what is asked about, as the language writes it: {@code sizeClass}, {@code revenue[year - 1]}
     * @param values numbers such as {@code 0.03}, days such as {@code 2026-01-31}, codes, tags or text; as many as the
     *     test takes
     */
    public record Row(String subject, Test test, List<String> values) implements Line {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** What is asked. */
    public enum Test {
        /** A number or day is this or more. */
        AT_LEAST(">=", false),
        /** A number or day is less. */
        BELOW("<", true),
        /** A number or day is more. */
        ABOVE(">", false),
        /** A number or day is this or less. */
        AT_MOST("<=", true),
        /** A number or day is this. */
        EQUAL("==", false),
        /** A number or day is another. */
        OTHER("!=", true),
        /** A truth is so; no value. */
        YES("", false),
        /** A truth is not so; no value. */
        NO("", true),
        /** A code or text is one of these, or one of these is among the tags. */
        ANY_OF("", false),
        /** A code or text is none of these, and none of these is among the tags. */
        NONE_OF("", true),
        /** An industry or division is one of these or a part of one. */
        WITHIN("within", false),
        /** An industry or division is neither one of these nor a part of one. */
        NOT_WITHIN("within", true),
        /** A text begins with this. */
        BEGINS("startsWith", false),
        /** A text does not begin with this. */
        NOT_BEGINS("startsWith", true),
        /** A text has this in it. */
        CONTAINS("contains", false),
        /** A text does not have this in it. */
        NOT_CONTAINS("contains", true),
        /** Something is known; no value. */
        KNOWN("known", false),
        /** Nothing is known; no value. */
        NOT_KNOWN("known", true),
        /** Something was held on a day: the day first, then codes or tags if it is no truth. */
        HELD_ON("heldOn", false),
        /** Something was not held on a day. */
        NOT_HELD_ON("heldOn", true);

        private final String sign;
        private final boolean opposite;

        Test(String sign, boolean opposite) {
            this.sign = sign;
            this.opposite = opposite;
        }

        /** As the language writes it; empty if it depends on the subject. */
        String sign() {
            return sign;
        }

        /** Whether it asks that something be not so. */
        boolean isOpposite() {
            return opposite;
        }
    }
}
