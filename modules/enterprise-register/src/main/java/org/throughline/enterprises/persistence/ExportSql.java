package org.throughline.enterprises.persistence;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.throughline.enterprises.domain.ExportColumn;
import org.throughline.enterprises.domain.ExportOrder;

/**
 * The one statement of an export: the firms in their order, and with each what is known of it in one text, so that
 * neither a row for each fact nor a statement for each firm is needed.
 *
 * <p>A text is entries parted by U+001E, each of number of the fact, year and value parted by U+001F; recorded words
 * lose these two signs, which nobody can see.
 *
 * @param conditions the values of the statement
 * @param slots puts what the text says where the order wants it
 */
record ExportSql(String sql, Conditions conditions, FactSlots slots) {

    private static final String FIRMS =
            "select id, uscc, name, kind, industry, district, zone, generated, name_order from enterprises.enterprise";

    private static final String VALUE =
            "coalesce(f.number::text, f.day::text, f.truth::text, translate(f.words, E'\\x1e\\x1f', ''))";

    private static final String KNOWN =
            "(select string_agg(f.definition_id || E'\\x1f' || coalesce(f.year, 0) || E'\\x1f' || "
                    + VALUE + ", E'\\x1e') from enterprises.fact f where f.latest and f.enterprise_id = firm.id"
                    + " and f.definition_id = any(?) and (f.ends_on is null or f.ends_on > ?)%s)";

    /** {@code offset 0} keeps what is known from being gathered before the firms are in their order. */
    static ExportSql of(ExportOrder order, Sieve sieve, FactCatalogue.Entries catalogue, LocalDate today) {
        FactSlots slots = FactSlots.of(order.facts(), catalogue);
        String inOrder = ListOrder.of(order.order()).clause(false);
        Conditions firms = sieve.byIndex();
        Conditions values = new Conditions();
        String known = "null::text";
        if (!slots.numbers().isEmpty()) {
            Set<Short> years = years(order.facts());
            values.and("", slots.numbers(), today);
            if (!years.isEmpty()) {
                values.values().add(List.copyOf(years));
            }
            known = KNOWN.formatted(years.isEmpty() ? "" : " and (f.year is null or f.year = any(?))");
        }
        String sql = "select uscc, name, kind, industry, district, zone, generated, " + known + " from (" + FIRMS
                + firms.where() + inOrder + " offset 0) firm" + inOrder;
        return new ExportSql(sql, values.with(firms), slots);
    }

    /** The years that are asked for; empty if the latest one of some fact is. */
    private static Set<Short> years(List<ExportColumn.OfFact> facts) {
        Set<Short> years = new LinkedHashSet<>();
        if (facts.stream().noneMatch(ExportColumn.OfFact::tellsYear)) {
            facts.stream()
                    .map(ExportColumn.OfFact::year)
                    .filter(Objects::nonNull)
                    .forEach(year -> years.add(year.shortValue()));
        }
        return years;
    }
}
