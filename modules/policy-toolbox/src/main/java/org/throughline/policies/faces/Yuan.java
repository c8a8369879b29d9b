package org.throughline.policies.faces;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Money as people type it. */
final class Yuan {

    private static final Pattern TEN_THOUSANDS = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private Yuan() {}

    /** Ten thousands of yuan as yuan with two places; empty for what is none. */
    static Optional<String> ofTenThousands(String typed) {
        String plain = typed.replace(",", "").replace("，", "");
        return TEN_THOUSANDS.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain)
                        .movePointRight(4)
                        .setScale(2, RoundingMode.UNNECESSARY)
                        .toPlainString())
                : Optional.empty();
    }
}
