package org.throughline.policies.matching;

import java.math.BigDecimal;

/**
 * A number that is too large or too fine to be kept, or a value of another kind than its fact's. Nothing was changed.
 */
public final class FactOutOfRange extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private FactOutOfRange(String message) {
        super(message);
    }

    static FactOutOfRange number(String fact, BigDecimal number) {
        return new FactOutOfRange("Too large or too fine: " + fact + " = " + number);
    }

    static FactOutOfRange kind(String fact, Object value) {
        return new FactOutOfRange("Not of its kind: " + fact + " = " + value);
    }
}
