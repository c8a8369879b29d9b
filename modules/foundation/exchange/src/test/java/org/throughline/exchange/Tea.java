package org.throughline.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the test's operations take. */
record Tea(
        String name,
        BigDecimal price,
        @Nullable Long cups,
        @Nullable LocalDate picked,
        @Nullable String kind,
        @Nullable Garden garden,
        @Nullable List<String> tags) {

    record Garden(String name) {}
}
