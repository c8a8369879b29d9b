package org.throughline.kernel;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code: eighteen characters that name a legal entity or a household in trade.
 *
 * <p>In their order: the registering department, the category of entity, six digits of the division of the registering
 * office, nine characters of the entity itself, the check digit. The nine end in a check digit of their own (GB 11714),
 * which is not checked here: the check digit of the whole finds the same slips.
 *
 * @param value upper case, well formed; its check digit is right unless the code was let in by {@link #exempt}
 * @see <a href="https://openstd.samr.gov.cn/">GB 32100-2015 with amendment 1 of 2016, section 4 and annex A (ISO 7064
 *     mod 31-3)</a>
 */
public record Uscc(String value) implements Serializable {

    /** Amendment 1 added all but 1, 5, 9 and Y. */
    private static final String DEPARTMENTS = "123456789ANY";

    private static final String CATEGORIES = "123456789";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final int DIVISION_START = 2;
    private static final int DIVISION_END = 8;
    private static final Pattern NO_PART_OF_A_CODE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}]");

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
        /** The first character names no department that registers entities. */
        DEPARTMENT,
        /** The second character names no category of entity: it is not a digit from one to nine. */
        CATEGORY,
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

    /** The first defect of a text, in the order of the constants; empty for a valid code. Case and width count. */
    public static Optional<Defect> defect(String text) {
        if (text.length() != LENGTH) {
            return Optional.of(Defect.LENGTH);
        }
        if (!text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)) {
            return Optional.of(Defect.CHARACTER);
        }
        if (DEPARTMENTS.indexOf(text.charAt(0)) < 0) {
            return Optional.of(Defect.DEPARTMENT);
        }
        if (CATEGORIES.indexOf(text.charAt(1)) < 0) {
            return Optional.of(Defect.CATEGORY);
        }
        if (!text.substring(DIVISION_START, DIVISION_END).chars().allMatch(character -> character <= '9')) {
            return Optional.of(Defect.DIVISION);
        }
        return checkDigit(text.substring(0, LENGTH - 1)) == text.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(Defect.CHECK_DIGIT);
    }

    /**
     * The character that completes the first seventeen.
     *
     * @throws IllegalArgumentException unless these are seventeen characters of the alphabet
     */
    public static char checkDigit(String first17) {
        if (first17.length() != WEIGHTS.length) {
            throw new IllegalArgumentException("Not seventeen characters: " + first17);
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int number = ALPHABET.indexOf(first17.charAt(i));
            if (number < 0) {
                throw new IllegalArgumentException("Not a character of a credit code: " + first17.charAt(i));
            }
            sum += number * WEIGHTS[i];
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /**
     * What a person typed or pasted, brought into the form of a code: capitals of normal width, without spaces, hyphens
     * and invisible characters. Letters that no code has, such as O, stay as they are: guessing is not safe.
     */
    public static String normalised(String typed) {
        String normalWidth = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return NO_PART_OF_A_CODE.matcher(normalWidth).replaceAll("").toUpperCase(Locale.ROOT);
    }

    public boolean hasValidCheckDigit() {
        return defect(value).isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
