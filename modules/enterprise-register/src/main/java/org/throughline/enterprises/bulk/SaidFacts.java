package org.throughline.enterprises.bulk;

/** What the staged rows say of the firms at some places: one row for each statement, each statement once. */
final class SaidFacts {

    private static final String SAID = """
            select %s t.id as enterprise_id, t.as_of, s.definition_id,
                coalesce(s.year, case when s.yearly then t.year end) as year,
                case when s.shelf = 'N' then v.value::numeric end as number,
                case when s.shelf = 'W' then v.value end as words,
                case when s.shelf = 'D' then v.value::date end as day,
                case when s.shelf = 'T' then v.value::boolean end as truth, t.day_named
            from enterprises.import_target t
            cross join lateral unnest(t.said) with ordinality v(value, slot)
            join enterprises.import_slot s on s.slot = v.slot
            where t.place > ? and t.place <= ? and v.value is not null
            """;

    /** Firm, fact, year and day. */
    private static final String ONCE = "distinct on (t.id, s.definition_id, 4, t.as_of)";

    private static final String LAST =
            "said.as_of = max(said.as_of) over (partition by said.enterprise_id, said.definition_id, said.year)";

    private SaidFacts() {}

    /**
     * A query for what is said of the firms behind one place, up to another.
     *
     * @param many whether firms have several rows, with days of their own
     */
    static String query(boolean many) {
        return SAID.formatted(many ? ONCE : "");
    }

    /** Whether a row of the query, called {@code said}, is for the last day that any row names. */
    static String isLast(boolean many) {
        return many ? LAST : "true";
    }
}
