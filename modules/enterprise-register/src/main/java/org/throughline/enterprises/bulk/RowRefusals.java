package org.throughline.enterprises.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.throughline.directory.Reach;
import org.throughline.kernel.DivisionCode;

/**
 * Refuses the rows of firms of which only the register, or another row of the file, shows that they cannot be taken.
 */
final class RowRefusals {

    private static final String SEVERAL = "select count(*) from enterprises.import_firm where rows > 1";

    /** Rows of one firm that contradict each other: in what they say of the firm, or of one fact for one day. */
    private static final String DISAGREEING = """
            with several as (
                select r.* from enterprises.import_row r join enterprises.import_firm f on f.uscc = r.uscc
                where r.import_id = ? and f.rows > 1),
            lines as (select uscc, string_agg(line::text, '、' order by line) as lines from several group by uscc)
            insert into enterprises.import_refused (uscc, key, facts)
            select l.uscc, 'import.fault.disagree', jsonb_build_object('lines', l.lines)
            from lines l
            where l.uscc in (
                select uscc from several group by uscc
                having count(distinct name) > 1 or count(distinct kind) > 1 or count(distinct industry) > 1
                    or count(distinct district) > 1 or count(distinct zone) > 1
                union all
                select v.uscc from (
                    select s.uscc, s.as_of, t.definition_id, coalesce(t.year, case when t.yearly then s.year end) as year,
                        v.value
                    from several s cross join lateral unnest(s.said) with ordinality v(value, slot)
                    join enterprises.import_slot t on t.slot = v.slot
                    where v.value is not null) v
                group by v.uscc, v.as_of, v.definition_id, v.year having count(distinct v.value) > 1)
            """;

    private static final String LACKING = """
            insert into enterprises.import_refused (uscc, key, facts)
            select uscc, 'import.fault.lacks-' || lacks, '{}'
            from enterprises.import_firm
            cross join lateral (values ('name', name), ('industry', industry), ('district', district)) v(lacks, there)
            where id is null and there is null
            """;

    /** Held since they were matched, so nobody merges one meanwhile. */
    private static final String CLOSED = """
            insert into enterprises.import_refused (uscc, key, facts)
            select f.uscc, 'import.fault.merged-into', jsonb_build_object('into', s.uscc)
            from enterprises.import_firm f
            join enterprises.enterprise e on e.id = f.id and e.merged_into is not null
            cross join lateral (
                with recursive way as (
                    select e.merged_into as id
                    union all
                    select w.merged_into from enterprises.enterprise w join way on way.id = w.id
                    where w.merged_into is not null)
                select o.uscc from way join enterprises.enterprise o on o.id = way.id and o.merged_into is null) s
            """;

    private static final String DOUBTFUL = """
            insert into enterprises.import_refused (uscc, key, facts)
            select uscc, 'import.fault.check-digit', '{}' from enterprises.import_firm where id is null and doubtful
            """;

    private static final String PLACES = """
            select distinct was_district as district, was_zone as zone from enterprises.import_firm where id is not null
            union select distinct district, zone from enterprises.import_firm where district is not null
            """;

    private static final String ELSEWHERE = """
            insert into enterprises.import_refused (uscc, key, facts)
            select uscc, 'import.fault.out-of-reach', '{}' from enterprises.import_firm
            where (was_district = ? and was_zone is not distinct from ?) or (district = ? and zone is not distinct from ?)
            """;

    private static final String DROP =
            "delete from enterprises.import_firm f using enterprises.import_refused r where r.uscc = f.uscc";

    private final Connection connection;
    private final Sql sql;

    RowRefusals(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /** Finds them and leaves the others; gives whether there are any. */
    boolean find(UUID id, Reach reach) throws SQLException {
        long found = sql.number(SEVERAL) > 0 ? sql.run(DISAGREEING, id) : 0;
        found += sql.run(CLOSED) + sql.run(LACKING) + sql.run(DOUBTFUL);
        if (!reach.everywhere()) {
            found += outOfReach(reach);
        }
        if (found > 0) {
            sql.run(DROP);
        }
        return found > 0;
    }

    private long outOfReach(Reach reach) throws SQLException {
        long found = 0;
        try (PreparedStatement places = connection.prepareStatement(PLACES);
                ResultSet row = places.executeQuery()) {
            while (row.next()) {
                String district = row.getString(1);
                String zone = row.getString(2);
                if (!reach.coversPlace(new DivisionCode(district), zone)) {
                    found += refuse(district, zone);
                }
            }
        }
        return found;
    }

    private long refuse(String district, @org.jspecify.annotations.Nullable String zone) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ELSEWHERE)) {
            insert.setString(1, district);
            insert.setString(2, zone);
            insert.setString(3, district);
            insert.setString(4, zone);
            return insert.executeUpdate();
        }
    }
}
