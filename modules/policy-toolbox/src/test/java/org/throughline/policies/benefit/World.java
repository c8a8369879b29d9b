package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/** Everything that a formula can read, by the name under which it is asked; nothing for a code that is not held. */
record World(Map<String, BigDecimal> numbers, Map<String, String> words) {

    BigDecimal number(String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    String word(String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    Exact exact(String name) {
        return Exact.of(number(name));
    }
}
