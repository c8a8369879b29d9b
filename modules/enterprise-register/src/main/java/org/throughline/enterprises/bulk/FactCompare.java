package org.throughline.enterprises.bulk;

import java.sql.Connection;
import java.sql.SQLException;

/** Holds what the rows say against what is believed of the same firms, and writes down what is new. */
final class FactCompare {

    /** Of these firms, found by the index of each: a scan of all facts would take longer than all of them together. */
    private static final String BELIEVED = """
            select f.* from (
                select distinct id from enterprises.import_target where place > ? and place <= ?) t
            cross join lateral (
                select f.ctid as place, f.enterprise_id, f.definition_id, coalesce(f.year, 0) as year, f.as_of, f.ends_on,
                    f.number, f.words, f.day, f.truth, f.recording_id
                from enterprises.fact f where f.enterprise_id = t.id and %s offset 0) f
            """;

    private static final String SAME = """
            coalesce((%1$s.as_of = said.as_of or (%1$s.as_of < said.as_of and not said.day_named)) and %1$s_by.source = ? and %1$s.ends_on is null
                and %1$s.number is not distinct from said.number and %1$s.words is not distinct from said.words
                and %1$s.day is not distinct from said.day and %1$s.truth is not distinct from said.truth, false)
            """;

    /** The last word of now, and what is believed of the day of the row where that is another. */
    private static final String COMPARE = "insert into enterprises.import_said (enterprise_id, as_of, definition_id,"
            + " year, number, words, day, truth, latest, corrects, overtakes)"
            + " select said.enterprise_id, said.as_of, said.definition_id, said.year, said.number, said.words, said.day,"
            + " said.truth, (last.as_of is null or last.as_of <= said.as_of) and %1$s,"
            + " case when last.as_of = said.as_of then last.place else former.place end,"
            + " case when last.as_of < said.as_of then last.place end"
            + " from (%2$s) said left join (" + BELIEVED.formatted("f.latest") + ") last"
            + " on last.enterprise_id = said.enterprise_id and last.definition_id = said.definition_id"
            + " and last.year = coalesce(said.year, 0)"
            + " left join enterprises.recording last_by on last_by.id = last.recording_id left join ("
            + BELIEVED.formatted("not f.latest and f.superseded_by is null") + ") former"
            + " on former.enterprise_id = said.enterprise_id and former.definition_id = said.definition_id"
            + " and former.year = coalesce(said.year, 0) and former.as_of = said.as_of"
            + " left join enterprises.recording former_by on former_by.id = former.recording_id"
            + " where not " + SAME.formatted("last") + " and not " + SAME.formatted("former");

    /** By their places alone: a plan that joins all facts is a matter of statistics, and wrong ones cost hours. */
    private static final String CORRECT = """
            update enterprises.fact set superseded_by = ?, latest = false
            where ctid = any (array(select corrects from enterprises.import_said where corrects is not null))
            """;

    private static final String OVERTAKE = """
            update enterprises.fact set latest = false
            where ctid = any (array(select overtakes from enterprises.import_said where overtakes is not null))
            """;

    private static final String WRITE = """
            insert into enterprises.fact (enterprise_id, recording_id, as_of, day, definition_id, year, truth, latest,
                number, words)
            select enterprise_id, ?, as_of, day, definition_id, year, truth, latest, number, words
            from enterprises.import_said order by enterprise_id, definition_id, year
            """;

    private static final String COUNT_UP = """
            update enterprises.enterprise e set version = e.version + 1
            where e.id = any (array(select distinct enterprise_id from enterprises.import_said))
            """;

    private final Sql sql;
    private final String compare;
    private final String source;

    /** @param many whether firms have several rows, with days of their own */
    FactCompare(Connection connection, boolean many, String source) {
        this.sql = new Sql(connection);
        this.compare = COMPARE.formatted(SaidFacts.isLast(many), SaidFacts.query(many));
        this.source = source;
    }

    /** Finds what is new of the firms behind one place, up to another, and gives how many statements that is. */
    long find(long from, long to) throws SQLException {
        sql.run("truncate enterprises.import_said");
        return sql.run(compare, from, to, from, to, from, to, source, source);
    }

    /** Writes down what was found last. */
    void keep(int recording) throws SQLException {
        sql.run("analyze enterprises.import_said");
        sql.run(CORRECT, recording);
        sql.run(OVERTAKE);
        sql.run(WRITE, recording);
        sql.run(COUNT_UP);
    }
}
