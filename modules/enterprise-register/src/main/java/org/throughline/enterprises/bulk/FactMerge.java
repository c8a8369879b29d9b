package org.throughline.enterprises.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.bulk.ColumnPlan.Slot;

/** The facts of an import, written down firm by firm in the order of their index, a few thousand firms at a time. */
final class FactMerge {

    private static final int FIRMS_AT_ONCE = 4_000;

    /** Firms that have facts come first. */
    static final String TARGETS = """
            insert into enterprises.import_target (place, id, entered, bare, as_of, day_named, year, said)
            select dense_rank() over (order by t.bare, t.id), t.id, t.entered, t.bare, r.as_of, r.day_named, r.year, r.said
            from (
                select f.uscc, coalesce(f.id, n.id) as id, f.id is null as entered,
                    not exists (select from enterprises.fact x where x.enterprise_id = f.id and x.latest) as bare
                from enterprises.import_firm f left join enterprises.import_name n on n.uscc = f.uscc) t
            join enterprises.import_row r on r.uscc = t.uscc
            where r.import_id = ?
            """;

    private static final String PLACES =
            "select coalesce(max(place), 0) from enterprises.import_target where not bare or ?";

    private static final String RECORD =
            "insert into enterprises.recording (source, recorded_at, recorded_by, reason) values (?, ?, ?, ?)"
                    + " returning id";

    private final Sql sql;
    private final ImportOrder order;
    private final String by;
    private final Instant at;
    private @Nullable Integer recording;

    FactMerge(Connection connection, ImportOrder order, String by, Instant at) {
        this.sql = new Sql(connection);
        this.order = order;
        this.by = by;
        this.at = at;
    }

    /** Says which columns are which facts. */
    void slots(ColumnPlan plan) throws SQLException {
        try (PreparedStatement insert = sql.connection()
                .prepareStatement("insert into enterprises.import_slot (slot, definition_id, year, yearly, shelf)"
                        + " values (?, ?, ?, ?, ?)")) {
            int number = 1;
            for (Slot slot : plan.slots()) {
                insert.setInt(1, number);
                insert.setShort(2, slot.id());
                insert.setObject(3, slot.year(), Types.SMALLINT);
                insert.setBoolean(4, slot.fact().yearly());
                insert.setString(5, shelf(slot));
                insert.addBatch();
                number++;
            }
            insert.executeBatch();
        }
        sql.run("analyze enterprises.import_slot");
    }

    private static String shelf(Slot slot) {
        return switch (slot.fact().type()) {
            case INTEGER, DECIMAL -> "N";
            case DATE -> "D";
            case BOOLEAN -> "T";
            case CODE, STRING, TAGS -> "W";
        };
    }

    /** Brings the firms into their order. */
    void targets(UUID id) throws SQLException {
        sql.run(TARGETS, id);
        sql.run("analyze enterprises.import_target (place, id)");
    }

    /**
     * Writes down what is new.
     *
     * @param alone whether everybody else is kept away
     * @return how many statements that is
     */
    long write(boolean alone, Reached reached) throws SQLException {
        long firms = sql.number(PLACES, true);
        long known = sql.number(PLACES, false);
        boolean many = sql.number("select count(*) from enterprises.import_target") > firms;
        long written = compare(new FactCompare(sql.connection(), many, order.source()), known, firms, reached);
        FirstFacts first = new FirstFacts(sql.connection(), many, alone);
        return first.any() ? written + begin(first, known, firms, reached) : written;
    }

    private long compare(FactCompare compare, long known, long firms, Reached reached) throws SQLException {
        long written = 0;
        for (long from = 0; from < known; from += FIRMS_AT_ONCE) {
            long to = Math.min(from + FIRMS_AT_ONCE, known);
            long fresh = compare.find(from, to);
            if (fresh > 0) {
                compare.keep(recording());
                written += fresh;
            }
            reached.reached(to, firms);
        }
        return written;
    }

    private long begin(FirstFacts first, long known, long firms, Reached reached) throws SQLException {
        long written = 0;
        first.begin();
        for (long from = known; from < firms; from += FIRMS_AT_ONCE) {
            long to = Math.min(from + FIRMS_AT_ONCE, firms);
            written += first.write(recording(), from, to);
            reached.reached(to, firms);
        }
        first.end(recording());
        return written;
    }

    /** Hears how many firms are done. */
    @FunctionalInterface
    interface Reached {
        void reached(long done, long all);
    }

    /** The recording that all facts of the import come from; null while there are none. */
    @Nullable
    Integer recorded() {
        return recording;
    }

    private int recording() throws SQLException {
        Integer known = recording;
        if (known != null) {
            return known;
        }
        try (PreparedStatement insert = sql.connection().prepareStatement(RECORD)) {
            insert.setString(1, order.source());
            insert.setTimestamp(2, Timestamp.from(at));
            insert.setString(3, by);
            insert.setString(4, order.reason());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                recording = row.getInt(1);
                return row.getInt(1);
            }
        }
    }
}
