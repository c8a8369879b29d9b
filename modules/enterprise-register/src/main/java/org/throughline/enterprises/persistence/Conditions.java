package org.throughline.enterprises.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.kernel.DivisionCode;

/** Conditions on rows of firms, joined by AND, with the values they speak of. */
class Conditions {

    private static final int COUNTY_LENGTH = 6;
    private static final int CLASS_LENGTH = 5;

    private final List<String> terms = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Records that were merged into others are in no list; said so, a list is answered by its index alone. */
    static final String OPEN = "merged_into is null";

    /** What a filter asks of the firms within a reach, in the form that indexes answer. */
    static Conditions byIndex(EnterpriseFilter filter, Reach reach) {
        Conditions conditions = fieldsOf(filter, reach).and(OPEN);
        if (filter.size() != null) {
            conditions.and(
                    "id in (select s.enterprise_id from enterprises.firm_size s where s.class = ?)",
                    filter.size().name());
        }
        if (filter.words() != null) {
            SearchWords words = SearchWords.of(filter.words());
            if (!words.grams().isEmpty()) {
                conditions.and("enterprises.grams(search_text) @> ?", words.grams());
            }
            words.letters().forEach(grams -> conditions.and("enterprises.grams(search_text) && ?", grams));
            words.doubts().forEach(pattern -> conditions.and("search_text like ?", pattern));
        }
        return conditions;
    }

    /** What a filter asks of the firms within a reach, in the form that is quickest to ask of a row at hand. */
    static Conditions ofRow(EnterpriseFilter filter, Reach reach) {
        Conditions conditions = fieldsOf(filter, reach);
        if (filter.size() != null) {
            conditions.and(
                    "exists (select from enterprises.firm_size s where s.enterprise_id = id and s.class = ?)",
                    filter.size().name());
        }
        if (filter.words() != null) {
            SearchWords.of(filter.words()).patterns().forEach(pattern -> conditions.and("search_text like ?", pattern));
        }
        return conditions;
    }

    private static Conditions fieldsOf(EnterpriseFilter filter, Reach reach) {
        Conditions conditions = within(reach);
        if (filter.district() != null) {
            conditions.code("district", filter.district().value(), COUNTY_LENGTH);
        }
        if (filter.industry() != null) {
            conditions.code("industry", filter.industry().value(), CLASS_LENGTH);
        }
        if (filter.zone() != null) {
            conditions.and("zone = ?", filter.zone());
        }
        if (filter.kind() != null) {
            conditions.and("kind = ?", filter.kind().name());
        }
        if (filter.generated() != null) {
            conditions.and("generated = ?", filter.generated());
        }
        return conditions;
    }

    /** The bound on what a caller may see; empty where there is none. */
    static Conditions within(Reach reach) {
        Conditions bound = new Conditions();
        if (reach.everywhere()) {
            return bound;
        }
        List<String> places = new ArrayList<>();
        List<Object> codes = new ArrayList<>();
        reach.districts().stream().map(DivisionCode::value).sorted().forEach(code -> {
            boolean county = code.length() == COUNTY_LENGTH;
            places.add(county ? "district = ?" : "district like ?");
            codes.add(county ? code : code + "%");
        });
        reach.zones().stream().sorted().forEach(zone -> {
            places.add("zone = ?");
            codes.add(zone);
        });
        return places.isEmpty()
                ? bound.and("false")
                : bound.and("(" + String.join(" or ", places) + ")", codes.toArray());
    }

    Conditions and(String term, Object... newValues) {
        terms.add(term);
        values.addAll(List.of(newValues));
        return this;
    }

    /** These conditions, then others; for the values of a statement that holds both. */
    Conditions with(Conditions others) {
        Conditions both = new Conditions();
        both.terms.addAll(terms);
        both.terms.addAll(others.terms);
        both.values.addAll(values);
        both.values.addAll(others.values);
        return both;
    }

    List<String> terms() {
        return terms;
    }

    /** What the terms speak of, in the order in which they are bound. */
    List<Object> values() {
        return values;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** {@code where} and the terms; nothing if there are none. */
    String where() {
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }

    /**
     * Sets the values on a statement.
     *
     * @param from number of the first parameter
     * @return number of the parameter after the last
     */
    int bind(PreparedStatement statement, int from) throws SQLException {
        int at = from;
        for (Object value : values) {
            bind(statement, at++, value);
        }
        return at;
    }

    /** Codes are hierarchies by prefix; a full one is asked for as it is. */
    private void code(String column, String code, int fullLength) {
        if (code.length() == fullLength) {
            and(column + " = ?", code);
        } else {
            and(column + " like ?", code + "%");
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof Collection<?> several) {
            Connection connection = statement.getConnection();
            boolean years = several.iterator().next() instanceof Short;
            statement.setArray(at, connection.createArrayOf(years ? "int2" : "text", several.toArray()));
        } else if (value instanceof byte[] key) {
            statement.setBytes(at, key);
        } else if (value instanceof Boolean truth) {
            statement.setBoolean(at, truth);
        } else if (value instanceof UUID || value instanceof Number || value instanceof LocalDate) {
            statement.setObject(at, value);
        } else {
            statement.setString(at, value.toString());
        }
    }
}
