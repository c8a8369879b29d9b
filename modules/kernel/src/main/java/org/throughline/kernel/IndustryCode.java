package org.throughline.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The code of an industry: section ({@code C}), division ({@code C34}), group ({@code C344}) or class ({@code C3441}).
 *
 * @param value a capital letter A to T and up to four digits, never one digit alone
 * @see <a href="https://openstd.samr.gov.cn/">GB/T 4754-2017 with amendment 1 of 2019</a>
 */
public record IndustryCode(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-T](\\d{2,4})?");

    public IndustryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an industry code: " + value);
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether this industry is the other one or a part of it. */
    public boolean within(IndustryCode other) {
        return value.startsWith(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
