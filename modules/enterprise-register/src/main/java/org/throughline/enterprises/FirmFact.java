package org.throughline.enterprises;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one fact of a firm, for whoever reads many.
 *
 * @param name of the fact
 * @param year null unless the fact is yearly
 * @param value a {@code BigDecimal}, a {@code LocalDate}, a {@code Boolean} or a {@code String}, by the type of the
 *     fact
 * @param source who said so
 * @param asOf the day on which it held
 * @param endsOn the day from which it no longer holds; null if no end is known
 */
public record FirmFact(
        String name,
        @Nullable Integer year,
        Object value,
        String source,
        LocalDate asOf,
        @Nullable LocalDate endsOn) {}
