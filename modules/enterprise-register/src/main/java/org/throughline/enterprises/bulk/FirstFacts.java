package org.throughline.enterprises.bulk;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes down facts of firms that have none: nothing has to be compared. Where that is many times what the register
 * holds, their indexes are built from all of them at the end, which takes a quarter of the time.
 */
final class FirstFacts {

    /** How many times as many facts as there are must come before everybody else is kept away from them. */
    private static final int MANY_TIMES = 10;

    /** Below this the indexes are no matter. */
    private static final long MANY = 100_000;

    private static final String SPEAK = """
            select count(*) from enterprises.import_target t
            where t.bare and exists (select from unnest(t.said) v(value) where v.value is not null)
            """;

    private static final String WRITE = """
            insert into enterprises.fact (enterprise_id, recording_id, as_of, day, definition_id, year, truth, latest,
                number, words)
            select said.enterprise_id, ?, said.as_of, said.day, said.definition_id, said.year, said.truth, %s,
                said.number, said.words
            from (%s) said
            """;

    private static final String COUNT_UP = """
            update enterprises.enterprise e set version = e.version + 1
            where e.id = any (array(
                select t.id from enterprises.import_target t
                where t.place > ? and t.place <= ? and not t.entered
                  and exists (select from unnest(t.said) v(value) where v.value is not null)))
            """;

    private final Sql sql;
    private final String write;
    private final boolean alone;

    /**
     * For one merge.
     *
     * @param many whether firms have several rows, with days of their own
     * @param alone whether everybody else is kept away, as {@link #holdOthersOff} says
     */
    FirstFacts(Connection connection, boolean many, boolean alone) {
        this.sql = new Sql(connection);
        this.write = WRITE.formatted(SaidFacts.isLast(many), SaidFacts.query(many));
        this.alone = alone;
    }

    /**
     * Keeps everybody else away from facts and from changing firms until the transaction is over, if so much comes that
     * it pays and nobody is there now. To be called before the merge holds anything itself.
     *
     * @param facts as many as may come
     */
    static boolean holdOthersOff(Connection connection, long facts) throws SQLException {
        return facts >= MANY
                && new Sql(connection).number("select enterprises.hold_for_first_load(?)::int", facts / MANY_TIMES) > 0;
    }

    /** Whether anything is said of firms that have no facts. */
    boolean any() throws SQLException {
        return sql.number(SPEAK) > 0;
    }

    void begin() throws SQLException {
        if (alone) {
            sql.number("select count(*) from (select enterprises.lay_indexes_aside()) aside");
        }
    }

    /** Writes down what is said of the firms behind one place, up to another, and gives how many facts that is. */
    long write(int recording, long from, long to) throws SQLException {
        long written = sql.run(write, recording, from, to);
        sql.run(COUNT_UP, from, to);
        return written;
    }

    void end(int recording) throws SQLException {
        if (alone) {
            sql.number("select count(*) from (select enterprises.bring_indexes_back(?)) back", recording);
        }
    }
}
