package org.throughline.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Telephone numbers as people write them: one number, one text.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-E.164/">ITU-T E.164</a>
 */
public final class TelephoneNumber {

    private static final Pattern FILLING = Pattern.compile("[\\s()\\u00b7\\u2010-\\u2015-]");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern FIXED = Pattern.compile("0[1-9]\\d{8,10}(?:x\\d{1,6})?");
    private static final Pattern ABROAD = Pattern.compile("\\+(?!86)[1-9]\\d{6,14}");
    private static final Pattern EXTENSION = Pattern.compile("(?<=\\d)(?:转|ext\\.?|#|x)(?=\\d+$)");

    private TelephoneNumber() {}

    /**
     * The number without what only fills it: full-width characters become half-width, blanks, brackets and hyphens go,
     * and so does {@code +86} or {@code 0086} before a mainland number; an extension follows an {@code x}. What is no
     * number stays recognisably none.
     */
    public static String normalised(String typed) {
        String bare = FILLING.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        String plus = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
        if (!plus.startsWith("+86")) {
            return EXTENSION.matcher(plus).replaceFirst("x");
        }
        String national = EXTENSION.matcher(plus.substring(3)).replaceFirst("x");
        String fixed = national.startsWith("0") ? national : "0" + national;
        return isMobile(national) ? national : isFixed(fixed) ? fixed : plus;
    }

    /** Whether it is a mobile number of the mainland, eleven digits. */
    public static boolean isMobile(String normalised) {
        return MOBILE.matcher(normalised).matches();
    }

    /** Whether it is a fixed number of the mainland with its area code, and perhaps an extension after an {@code x}. */
    public static boolean isFixed(String normalised) {
        return FIXED.matcher(normalised).matches();
    }

    /** Whether it is a number of anywhere else, with its plus sign. */
    public static boolean isAbroad(String normalised) {
        return ABROAD.matcher(normalised).matches();
    }
}
