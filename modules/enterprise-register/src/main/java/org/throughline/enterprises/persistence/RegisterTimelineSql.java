package org.throughline.enterprises.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.throughline.enterprises.TimelineSource.Place;

/** The statement that tells what the register has to tell of a firm. */
final class RegisterTimelineSql {

    /**
     * Moment, identity, kind, who, details, and of facts how many, how many corrections, and the source. A firm has a
     * few hundred facts and a few dozen of the rest, each found by an index, so one statement sorts them.
     */
    static final String LATEST = """
            with states as (
                select version, recorded_at, recorded_by, name, kind, industry, district, zone, uscc_exemption
                from enterprises.enterprise_history where enterprise_id = ?
                union all
                select version, recorded_at, recorded_by, name, kind, industry, district, zone, uscc_exemption
                from enterprises.enterprise where id = ?
            ), changes as (
                select version, recorded_at, recorded_by,
                    row_number() over in_order = 1 as first,
                    array_remove(array[
                        case when name is distinct from lag(name) over in_order then 'name' end,
                        case when kind is distinct from lag(kind) over in_order then 'kind' end,
                        case when industry is distinct from lag(industry) over in_order then 'industry' end,
                        case when district is distinct from lag(district) over in_order then 'district' end,
                        case when zone is distinct from lag(zone) over in_order then 'zone' end,
                        case when uscc_exemption is distinct from lag(uscc_exemption) over in_order
                            then 'usccExemption' end], null) as fields
                from states window in_order as (order by version)
            ), said as (
                select recording_id, definition_id, superseded_by from enterprises.fact
                where enterprise_id = ? and latest
                union all
                select recording_id, definition_id, superseded_by from enterprises.fact
                where enterprise_id = ? and not latest
            ), acts as (
                select recording_id, count(*) as facts, array_agg(distinct definition_id::text) as named
                from said group by recording_id
            ), corrections as (
                select superseded_by, count(*) as facts from said where superseded_by is not null group by superseded_by
            ), told as (
                select recorded_at as at, 'v' || lpad(version::text, 18, '0') as id,
                    case when first then 'enterprise-entered' else 'enterprise-changed' end as kind, recorded_by as who,
                    case when first then null else fields end as details, 0 as facts, 0 as corrected, '' as source
                from changes where first or cardinality(fields) > 0
                union all
                select r.recorded_at, 'f' || lpad(r.id::text, 18, '0'), 'facts-recorded', r.recorded_by,
                    case when cardinality(a.named) <= 3 then a.named end, a.facts, coalesce(c.facts, 0), r.source
                from acts a join enterprises.recording r on r.id = a.recording_id
                left join corrections c on c.superseded_by = a.recording_id
                union all
                select r.recorded_at, 'x' || lpad(r.id::text, 18, '0'), 'fact-erased', r.recorded_by,
                    array_agg(distinct s.definition_id::text), 0, 0, ''
                from said s join enterprises.recording r on r.id = s.superseded_by
                where exists (select from enterprises.erased_fact e where e.recording_id = r.id) group by r.id
                union all
                select added_at, 'a' || id, 'contact-person-added', added_by, null, 0, 0, ''
                from enterprises.contact_person where enterprise_id = ?
                union all
                select erased_at, 'e' || id, 'contact-person-erased', erased_by, null, 0, 0, ''
                from enterprises.contact_person where enterprise_id = ? and erased_at is not null
            )
            select at, id, kind, who, details, facts, corrected, source from told
            where at < ? or (at = ? and id collate "C" < ?)
            order by at desc, id collate "C" desc
            limit ?
            """;

    private static final int FIRMS = 6;

    private RegisterTimelineSql() {}

    static void bind(PreparedStatement query, UUID firm, Place before, int most) throws SQLException {
        for (int at = 1; at <= FIRMS; at++) {
            query.setObject(at, firm);
        }
        query.setObject(FIRMS + 1, before.at().atOffset(ZoneOffset.UTC));
        query.setObject(FIRMS + 2, before.at().atOffset(ZoneOffset.UTC));
        query.setString(FIRMS + 3, before.id());
        query.setInt(FIRMS + 4, most);
    }
}
