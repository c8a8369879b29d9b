package org.throughline.enterprises;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a firm is by the rules of statistics, and what that rests on.
 *
 * @param sizeClass null while nobody can say: no rule is for its industry, or no year has all the figures
 * @param rule the row of the table that is for its industry, such as {@code INDUSTRY}; null where there is none
 * @param year the latest year of which all is known that the rule looks at; null where there is none
 * @param bounds what the rule looks at
 * @see <a href="https://www.stats.gov.cn/">National Bureau of Statistics: 统计上大中小微型企业划分办法(2017), 国统字〔2017〕213号</a>
 */
public record FirmSize(
        @Nullable SizeClass sizeClass,
        @Nullable String rule,
        @Nullable Integer year,
        List<Bound> bounds) {

    public FirmSize {
        bounds = List.copyOf(bounds);
    }

    /**
     * One figure that a rule looks at; each bound belongs to the class that begins with it.
     *
     * @param fact its name in the catalogue
     * @param value what is known of the year; null without a year
     * @param large in the unit of the fact, as the others
     */
    public record Bound(
            String fact, @Nullable BigDecimal value, BigDecimal large, BigDecimal medium, BigDecimal small) {}
}
