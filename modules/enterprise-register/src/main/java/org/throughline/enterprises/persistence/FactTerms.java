package org.throughline.enterprises.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactCondition;
import org.throughline.enterprises.FactTest;
import org.throughline.enterprises.FactType;

/**
 * Conditions on facts in SQL, in two forms: one that finds firms by the index of values, and one that is quick to ask
 * of a firm at hand.
 *
 * <p>All columns of the index before the one that is asked for are bound, those of other types as null, so that each
 * condition reads one stretch of it.
 *
 * @param number that of the fact in the catalogue
 * @param today what has run out by this day does not count
 */
record FactTerms(FactCondition condition, short number, LocalDate today) {

    /** Every year a fact can speak of, so that the index is read year by year where none is given. */
    private static final List<Short> YEARS =
            IntStream.rangeClosed(1949, 2100).mapToObj(year -> (short) year).toList();

    private static final String OF = "select %s from enterprises.fact f where f.latest and f.definition_id = ?";
    private static final String OF_FIRM = " and f.enterprise_id = id";
    private static final String LATER = " and not exists (select from enterprises.fact later where later.latest and"
            + " later.enterprise_id = f.enterprise_id and later.definition_id = ? and later.year > f.year)";

    /** Adds the condition in the form that the index of values answers. */
    void byIndex(Conditions conditions) {
        if (absence()) {
            ofRow(conditions);
            return;
        }
        Conditions inner = new Conditions();
        inner.and("f.definition_id = ?", number);
        boolean latestYear = condition.fact().yearly() && condition.year() == null;
        if (latestYear) {
            inner.and("f.year = any(?)", YEARS);
        } else {
            year(inner);
        }
        value(inner, condition.test());
        StringBuilder sql = new StringBuilder("id in (select f.enterprise_id from enterprises.fact f where f.latest");
        inner.terms().forEach(term -> sql.append(" and ").append(term));
        if (latestYear && !(condition.test() instanceof FactTest.Known)) {
            sql.append(LATER);
            inner.values().add(number);
        }
        conditions.and(sql.append(')').toString(), inner.values().toArray());
    }

    /** Adds the condition in the form that is asked of a row at hand, by the index of the facts of a firm. */
    void ofRow(Conditions conditions) {
        Conditions inner = new Conditions();
        boolean latestYear =
                condition.fact().yearly() && condition.year() == null && !(condition.test() instanceof FactTest.Known);
        StringBuilder sql = new StringBuilder(absence() ? "not exists (" : "exists (");
        inner.values().add(number);
        if (latestYear) {
            sql.append("select from (")
                    .append(OF.formatted("f.number, f.words, f.day, f.truth"))
                    .append(OF_FIRM)
                    .append(" order by f.year desc limit 1) f where true");
        } else {
            sql.append(OF.formatted("")).append(OF_FIRM);
            year(inner);
        }
        value(
                inner,
                absence() && condition.test() instanceof FactTest.Holds ? new FactTest.Holds(true) : condition.test());
        inner.terms().forEach(term -> sql.append(" and ").append(term));
        conditions.and(sql.append(')').toString(), inner.values().toArray());
    }

    /** Whether it asks for firms that have nothing of the kind. */
    private boolean absence() {
        return condition.test().equals(new FactTest.Known(false))
                || (condition.test().equals(new FactTest.Holds(false))
                        && condition.fact().absenceMeansNo());
    }

    /** The year that is asked about; whether a value has run out is asked of those without one. */
    private void year(Conditions inner) {
        Integer year = condition.year();
        if (year != null) {
            inner.and("f.year = ?", year.shortValue());
        } else if (!condition.fact().yearly()) {
            inner.and("f.year is null").and("(f.ends_on is null or f.ends_on > ?)", today);
        }
    }

    private void value(Conditions inner, FactTest test) {
        if (test instanceof FactTest.Range range) {
            between(inner, "f.number", range.from(), range.to());
        } else if (test instanceof FactTest.Days days) {
            inner.and("f.number is null").and("f.words is null");
            between(inner, "f.day", days.from(), days.to());
        } else if (test instanceof FactTest.AnyOf any) {
            inner.and("f.number is null");
            boolean tags = condition.fact().type() == FactType.TAGS;
            inner.and(tags ? "string_to_array(f.words, ',') && ?" : "f.words = any(?)", any.values());
        } else if (test instanceof FactTest.Holds holds) {
            inner.and("f.number is null").and("f.words is null").and("f.day is null");
            inner.and("f.truth = ?", holds.truth());
        } else if (test instanceof FactTest.Words words) {
            inner.and("f.number is null");
            SearchWords.of(words.words())
                    .patterns()
                    .forEach(pattern -> inner.and("enterprises.folded(f.words) like ?", pattern));
        }
    }

    private static void between(Conditions inner, String column, @Nullable Object from, @Nullable Object to) {
        if (from != null) {
            inner.and(column + " >= ?", from);
        }
        if (to != null) {
            inner.and(column + " <= ?", to);
        }
    }
}
