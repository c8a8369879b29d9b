package org.throughline.enterprises.persistence;

/** The statement that finds pairs of records that may be one firm: many against many, by hash, and each group once. */
final class PairSearchSql {

    private static final int MOST_ALIKE = 20;

    /** Names that have been compared with nothing yet; of today and before. */
    static final String NEW_NAMES = """
            select name from enterprises.enterprise e
            where not exists (select from enterprises.name_form f where f.name = e.name)
            union
            select name from enterprises.enterprise_history e
            where not exists (select from enterprises.name_form f where f.name = e.name)
            limit ?
            """;

    static final String NEW_FORM =
            "insert into enterprises.name_form (name, form, stem) values (?, ?, ?)" + " on conflict (name) do nothing";

    /**
     * Names and bodies that more than {@value #MOST_ALIKE} records share tell nothing of two of them. A pair whose
     * codes have the same body is one whatever else is different; for the others another district or another trade
     * speaks against it.
     */
    static final String PAIR = """
            with open as materialized (
                select id, uscc, name, district, left(industry, 3) as trade
                from enterprises.enterprise where merged_into is null
            ), names as materialized (
                select o.id, o.name, f.form, f.stem, true as today
                from open o join enterprises.name_form f on f.name = o.name
                union all
                select distinct o.id, h.name, f.form, f.stem, false
                from enterprises.enterprise_history h
                join open o on o.id = h.enterprise_id and o.name <> h.name
                join enterprises.name_form f on f.name = h.name
            ), stems as (
                select stem from names group by stem having count(distinct id) between 2 and %1$d
            ), bodies as (
                select substr(uscc, 9, 9) as body from open group by 1 having count(*) between 2 and %1$d
            ), alike as (
                select a.id as firm, b.id as other,
                    case when a.today and b.today then
                        case when a.name = b.name then 'SAME_NAME'
                             when a.form = b.form then 'OTHER_WRITING'
                             else 'OTHER_SUFFIX' end
                         when a.today or b.today then 'FORMER_NAME'
                         else 'BOTH_FORMERLY' end as reason
                from stems s join names a on a.stem = s.stem join names b on b.stem = s.stem and b.id > a.id
                union all
                select a.id, b.id, 'SAME_BODY'
                from bodies s join open a on substr(a.uscc, 9, 9) = s.body
                join open b on substr(b.uscc, 9, 9) = s.body and b.id > a.id
            ), weighed as (
                select p.firm, p.other, array_agg(distinct p.reason) as reasons,
                    max(case p.reason when 'SAME_BODY' then 95 when 'SAME_NAME' then 90 when 'OTHER_WRITING' then 85
                        when 'FORMER_NAME' then 75 when 'OTHER_SUFFIX' then 60 else 50 end
                        - case when p.reason = 'SAME_BODY' or a.district = b.district then 0 else 15 end
                        - case when p.reason = 'SAME_BODY' or a.trade = b.trade then 0 else 15 end) as strength
                from alike p join open a on a.id = p.firm join open b on b.id = p.other
                group by p.firm, p.other
            ), gone as (
                delete from enterprises.duplicate_pair p
                where p.version = 0
                  and not exists (select from weighed w where w.firm = p.firm and w.other = p.other)
            )
            insert into enterprises.duplicate_pair (firm, other, reasons, strength, found_at)
            select firm, other, reasons, strength, ? from weighed
            on conflict (firm, other) do update set reasons = excluded.reasons, strength = excluded.strength
            where (duplicate_pair.reasons, duplicate_pair.strength) is distinct from (excluded.reasons, excluded.strength)
            """.formatted(MOST_ALIKE);

    static final String SEARCHED = """
            insert into enterprises.duplicate_search (at, pairs)
            values (?, (select count(*) from enterprises.duplicate_pair))
            on conflict (only_one) do update set at = excluded.at, pairs = excluded.pairs
            """;

    /**
     * Whether anything was imported since the last search, or that was a day ago. What an import says of its end comes
     * to be seen when all of it is, so the time before a search counts as well.
     */
    static final String DUE = """
            select not exists (select from enterprises.duplicate_search s where s.at > ?)
                or exists (select from enterprises.import i, enterprises.duplicate_search s
                    where i.merged_at >= s.at - interval '10 minutes')
            """;

    private PairSearchSql() {}
}
