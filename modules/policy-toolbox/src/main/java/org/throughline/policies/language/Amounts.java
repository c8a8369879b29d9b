package org.throughline.policies.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that a source may say: up to 18 digits before the point and 6 behind it. */
public final class Amounts {

    private static final int BEHIND = 6;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);
    private static final Pattern FORM = Pattern.compile("\\d{1,18}(\\.\\d{1,6}0{0,20})?|\\.\\d{1,6}");

    private Amounts() {}

    /** Whether it is written as a number without a sign is. */
    public static boolean isWellFormed(String written) {
        return FORM.matcher(written).matches();
    }

    /** The number if it has no more digits than count. */
    public static Optional<BigDecimal> counted(BigDecimal number) {
        boolean fits =
                number.abs().compareTo(LIMIT) < 0 && number.stripTrailingZeros().scale() <= BEHIND;
        return fits ? Optional.of(number) : Optional.empty();
    }

    /** The quotient if it comes out even. */
    public static Optional<BigDecimal> quotient(BigDecimal over, BigDecimal under) {
        BigDecimal rounded = over.divide(under, BEHIND, RoundingMode.DOWN);
        return rounded.multiply(under).compareTo(over) == 0 ? counted(rounded) : Optional.empty();
    }
}
