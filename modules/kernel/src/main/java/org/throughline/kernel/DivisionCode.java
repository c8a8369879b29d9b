package org.throughline.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The code of an administrative division: province (2 digits), city (4) or county and district (6).
 *
 * @param value 2, 4 or 6 digits
 * @see <a href="https://openstd.samr.gov.cn/">GB/T 2260</a>
 */
public record DivisionCode(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d(\\d\\d){0,2}");

    public DivisionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a division code: " + value);
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether this division is the other one or lies in it. */
    public boolean within(DivisionCode other) {
        return value.startsWith(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
