package org.throughline.enterprises.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.FactCondition;

/**
 * Which firms are asked for by whom, ready to be written in SQL.
 *
 * @param facts what the filter asks of facts, with their numbers in the catalogue
 * @param today the day that is asked about
 */
record Sieve(EnterpriseFilter filter, Reach reach, List<FactTerms> facts, LocalDate today) {

    private static final String SERVED = "id in (select enterprise_id from enterprises.assignment where person = ?"
            + " and from_day <= ? and (to_day is null or to_day > ?))";

    Sieve {
        facts = List.copyOf(facts);
    }

    /** What counts on a day. */
    static Sieve of(
            Connection connection, FactCatalogue catalogue, EnterpriseFilter filter, Reach reach, LocalDate today)
            throws SQLException {
        List<FactTerms> facts = new ArrayList<>();
        for (FactCondition condition : filter.facts()) {
            short number = catalogue
                    .on(connection)
                    .id(condition.fact().name())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The catalogue has no " + condition.fact().name()));
            facts.add(new FactTerms(condition, number, today));
        }
        return new Sieve(filter, reach, facts, today);
    }

    /** Whether it lets everything through. */
    boolean isOpen() {
        return filter.equals(EnterpriseFilter.ALL) && reach.everywhere();
    }

    /** In the form that indexes answer. */
    Conditions byIndex() {
        Conditions conditions = Conditions.byIndex(filter, reach);
        served(conditions);
        facts.forEach(fact -> fact.byIndex(conditions));
        return conditions;
    }

    /** In the form that is quickest to ask of a row at hand. */
    Conditions ofRow() {
        Conditions conditions = Conditions.ofRow(filter, reach);
        served(conditions);
        facts.forEach(fact -> fact.ofRow(conditions));
        return conditions;
    }

    private void served(Conditions conditions) {
        String person = filter.servedBy();
        if (person != null) {
            conditions.and(SERVED, person, today, today);
        }
    }
}
