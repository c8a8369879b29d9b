package org.throughline.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kinds of data that say who a person is or how to reach them, and how much of each may be seen by whoever has not
 * asked for it: enough to tell two entries apart, not enough to use. What has not the shape of its kind is hidden
 * whole.
 */
public enum PersonalDatum {
    /** A name: its first character stays, and how long it is does not show. */
    NAME {
        @Override
        String shape(String value) {
            return value.substring(0, value.offsetByCodePoints(0, 1)) + "*";
        }
    },
    /** A telephone number: of a mobile number the first three and the last four digits, of any other the last two. */
    PHONE {
        @Override
        String shape(String value) {
            String digits = value.replaceAll("[\\s-]", "");
            Matcher mobile = MOBILE.matcher(digits);
            if (mobile.matches()) {
                return mobile.group(1) + HIDDEN + mobile.group(2);
            }
            return OTHER_NUMBER.matcher(digits).matches() ? HIDDEN + digits.substring(digits.length() - 2) : HIDDEN;
        }
    },
    /** A citizen's number (GB 11643-1999): the province and the last character; the day of birth does not show. */
    IDENTITY_NUMBER {
        @Override
        String shape(String value) {
            return CITIZEN.matcher(value).matches()
                    ? value.substring(0, 2) + "*".repeat(15) + value.substring(17)
                    : HIDDEN;
        }
    },
    /** An electronic address: its first character and the host. */
    EMAIL {
        @Override
        String shape(String value) {
            Matcher address = ADDRESS.matcher(value);
            return address.matches() ? address.group(1) + "***@" + address.group(2) : HIDDEN;
        }
    },
    /** Anything else, such as where somebody lives: nothing of it. */
    OTHER {
        @Override
        String shape(String value) {
            return HIDDEN;
        }
    };

    private static final String HIDDEN = "****";
    private static final Pattern MOBILE = Pattern.compile("(?:(?:\\+|00)?86)?(1\\d{2})\\d{4}(\\d{4})");
    private static final Pattern OTHER_NUMBER = Pattern.compile("\\+?\\d{7,20}");
    private static final Pattern CITIZEN = Pattern.compile("\\d{17}[\\dXx]");
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9])[^@\\s]*@([A-Za-z0-9.-]+)");

    /** What may be seen of a value; empty if it is blank. */
    public String masked(String value) {
        String stripped = value.strip();
        return stripped.isEmpty() ? "" : shape(stripped);
    }

    abstract String shape(String value);
}
