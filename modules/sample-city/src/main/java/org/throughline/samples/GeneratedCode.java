package org.throughline.samples;

import org.throughline.enterprises.EntityKind;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Uscc;

/**
 * Credit codes that are right in form and that no office ever issued: their third to eighth characters name a division
 * of the city that ends in 98, such as 330398, which GB/T 2260 never assigned to any city.
 *
 * <p>The subject part (ninth to sixteenth character) begins with {@code MA} as those issued since October 2015 do, and
 * then counts the firms in an order that looks like none. The seventeenth is the right check character of that part
 * after GB 11714-1997: a strict importer checks it too, and a generated code shall be known by its division alone.
 *
 * @see <a href="https://openstd.samr.gov.cn/">GB 32100-2015, section 4; GB 11714-1997, section 4</a>
 */
final class GeneratedCode {

    private static final String NEVER_ASSIGNED = "98";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    /** 31 to the sixth: as many bodies as there are. */
    private static final long NUMBERS = 887_503_681L;
    /** Has no factor 31, so that no two firms come to the same number. */
    private static final long STRIDE = 548_507_441L;

    private GeneratedCode() {}

    /** The code of a firm: another one for every firm of the city. */
    static Uscc of(DivisionCode city, long seed, Section section, int index, EntityKind kind) {
        long ordinal = 2L * index + section.number();
        long number = (Math.floorMod(seed, NUMBERS) + ordinal * STRIDE) % NUMBERS;
        String body = "MA" + inBase31(number);
        String first17 = (kind == EntityKind.COMPANY ? "91" : "92")
                + city.value()
                + NEVER_ASSIGNED
                + body
                + organisationCheck(body);
        return Uscc.of(first17 + Uscc.checkDigit(first17));
    }

    private static String inBase31(long number) {
        char[] digits = new char[6];
        long rest = number;
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % 31));
            rest /= 31;
        }
        return new String(digits);
    }

    /** The check character of an organisation code's first eight. */
    static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_ALPHABET.indexOf(body.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check % 11);
    }
}
