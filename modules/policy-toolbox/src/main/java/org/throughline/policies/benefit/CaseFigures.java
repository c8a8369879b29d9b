package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.Map;
import org.throughline.policies.language.Amounts;

/**
 * What only an application tells: the cost of what was bought, what was granted before, which tier it applies for.
 *
 * @param numbers figures by name, none below nought and none beyond 18 digits before the point and 6 behind it
 * @param options choices by name
 */
public record CaseFigures(Map<String, BigDecimal> numbers, Map<String, String> options) {

    /** Nothing is told: a rehearsal, or a firm that has not applied. */
    public static final CaseFigures NONE = new CaseFigures(Map.of());

    public CaseFigures {
        numbers = Map.copyOf(numbers);
        options = Map.copyOf(options);
        numbers.forEach((name, number) -> {
            if (number.signum() < 0 || Amounts.counted(number).isEmpty()) {
                throw new IllegalArgumentException("No figure of an application: " + name);
            }
        });
    }

    public CaseFigures(Map<String, BigDecimal> numbers) {
        this(numbers, Map.of());
    }
}
