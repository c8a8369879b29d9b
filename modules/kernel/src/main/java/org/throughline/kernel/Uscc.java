package org.throughline.kernel;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code: eighteen characters that name a legal entity.
 *
 * @param value upper case, well formed; its check digit is right unless the code was let in by {@link #exempt}
 * @see <a href="https://openstd.samr.gov.cn/">GB 32100-2015, section 4 and annex A (ISO 7064 mod 31-3)</a>
 */
public record Uscc(String value) implements Serializable {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;

    public Uscc {
        Optional<Defect> defect = defect(value);
        if (defect.isPresent() && defect.get() != Defect.CHECK_DIGIT) {
            throw new IllegalArgumentException("Not a credit code (" + defect.get() + "): " + value);
        }
    }

    /** What can be wrong with a text that should be a code. */
    public enum Defect {
        /** It has not eighteen characters. */
        LENGTH,
        /** It has a character outside the digits and the capital letters without I, O, S, V and Z. */
        CHARACTER,
        /** Characters three to eight are not the digits of a division. */
        DIVISION,
        /** The last character does not follow from the others. */
        CHECK_DIGIT
    }

    /**
     * The code in a text that must be right in every respect.
     *
     * @throws IllegalArgumentException if {@link #defect} names a defect
     */
    public static Uscc of(String text) {
        Optional<Defect> defect = defect(text);
        if (defect.isPresent()) {
            throw new IllegalArgumentException("Not a credit code (" + defect.get() + "): " + text);
        }
        return new Uscc(text);
    }

    /** A code that was genuinely issued with a wrong check digit; whoever calls this records the reason. */
    public static Uscc exempt(String text) {
        return new Uscc(text);
    }

    /** The first defect of a text, in the order of the constants; empty for a valid code. Case counts. */
    public static Optional<Defect> defect(String text) {
        if (text.length() != LENGTH) {
            return Optional.of(Defect.LENGTH);
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return Optional.of(Defect.CHARACTER);
            }
        }
        for (int i = 2; i < 8; i++) {
            if (text.charAt(i) > '9') {
                return Optional.of(Defect.DIVISION);
            }
        }
        return checkDigit(text.substring(0, LENGTH - 1)) == text.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(Defect.CHECK_DIGIT);
    }

    /** The character that completes the first seventeen. */
    public static char checkDigit(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** What a person typed, brought into the form of a code: without spaces and in capitals. */
    public static String normalised(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    public boolean hasValidCheckDigit() {
        return defect(value).isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
