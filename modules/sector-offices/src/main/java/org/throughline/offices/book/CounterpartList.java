package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.GovernmentLevel;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.domain.CounterpartLine;
import org.throughline.offices.domain.CounterpartNeed;

/** Topics by level with whom a bureau goes to on a day, a page at a time. */
public final class CounterpartList {

    /** Sort keys of the list. */
    public static final int CURSOR_PARTS = 1;

    private static final String NOW = ".believed_to is null";
    private static final String THEN = ".believed_from <= ? and (%s.believed_to is null or %s.believed_to > ?)";

    private static final String GAPS = " from offices.counterpart_need n where n.bureau = ? and n.believed_to is null"
            + " and not exists (select from offices.counterpart c where c.bureau = n.bureau and c.topic = n.topic"
            + " and c.level = n.level and c.believed_to is null and c.valid_from <= ?"
            + " and (c.valid_to is null or c.valid_to > ?))";

    private final Connection connection;

    public CounterpartList(Connection connection) {
        this.connection = connection;
    }

    /**
     * What is asked for.
     *
     * @param topic code; null for all
     * @param level null for all
     * @param missing whether only what nobody stands for is wanted
     * @param on the day
     * @param then the moment at which it was believed; null for now
     */
    public record Question(
            String bureau,
            @Nullable String topic,
            @Nullable GovernmentLevel level,
            boolean missing,
            LocalDate on,
            @Nullable Instant then) {}

    /** One page in the order of the file, from after a rank on. */
    public Page<CounterpartLine> page(Question question, int limit, int after) throws SQLException {
        List<CounterpartLine> lines = lines(question, limit + 1, after);
        boolean more = lines.size() > limit;
        List<CounterpartLine> shown = more ? lines.subList(0, limit) : lines;
        Cursor next = more
                ? new Cursor(
                        List.of(Integer.toString(shown.get(limit - 1).need().rank())))
                : null;
        return new Page<>(shown, next);
    }

    /** Whether the bureau has such a topic. */
    public boolean knows(String bureau, String topic, @Nullable Instant then) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(bureau, topic));
        String sql = "select true from offices.counterpart_need n where n.bureau = ? and n.topic = ? and "
                + believed("n", then, values) + " limit 1";
        return !Rows.list(connection, sql, row -> true, values.toArray()).isEmpty();
    }

    /**
     * Topics by level that nobody stands for on a day, by the codes of both.
     *
     * @param after the last one seen; null for the beginning
     */
    public List<CounterpartNeed> gaps(String bureau, LocalDate on, @Nullable Key after, int limit) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(bureau, on, on));
        if (after != null) {
            values.addAll(List.of(after.topic(), after.level()));
        }
        return Rows.list(
                connection,
                "select " + CounterpartRows.NEED + GAPS + (after == null ? "" : " and (n.topic, n.level) > (?, ?)")
                        + " order by n.topic, n.level limit " + limit,
                row -> CounterpartRows.need(row, 0),
                values.toArray());
    }

    /** How many they are. */
    public long countGaps(String bureau, LocalDate on) throws SQLException {
        return Rows.list(connection, "select count(*)" + GAPS, row -> row.getLong(1), bureau, on, on)
                .get(0);
    }

    /** What tells a topic at a level from all others; its text sorts as the codes do. */
    public record Key(String topic, String level) {

        /** The key of a text; one that is none sorts before what follows it all the same. */
        public static Key read(String text) {
            int space = text.indexOf(' ');
            return space < 0 ? new Key(text, "") : new Key(text.substring(0, space), text.substring(space + 1));
        }

        /** The key of a topic at a level. */
        public static Key of(CounterpartNeed need) {
            return new Key(need.topic(), need.level().name());
        }

        @Override
        public String toString() {
            return topic + " " + level;
        }
    }

    private List<CounterpartLine> lines(Question question, int limit, int after) throws SQLException {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select " + CounterpartRows.NEED + ", " + CounterpartRows.FOUND
                + " from offices.counterpart_need n left join offices.counterpart c on c.bureau = n.bureau"
                + " and c.topic = n.topic and c.level = n.level and c.valid_from <= ?"
                + " and (c.valid_to is null or c.valid_to > ?) and ");
        values.addAll(List.of(question.on(), question.on()));
        sql.append(believed("c", question.then(), values));
        sql.append(" where n.bureau = ? and n.rank > ? and ");
        values.addAll(List.of(question.bureau(), after));
        sql.append(believed("n", question.then(), values));
        narrow(question, sql, values);
        sql.append(" order by n.rank limit ").append(limit);
        return Rows.list(
                connection,
                sql.toString(),
                row -> new CounterpartLine(
                        CounterpartRows.need(row, 0),
                        row.getString(7) == null ? null : CounterpartRows.counterpart(row, 6)),
                values.toArray());
    }

    private static void narrow(Question question, StringBuilder sql, List<Object> values) {
        if (question.topic() != null) {
            sql.append(" and n.topic = ?");
            values.add(question.topic());
        }
        if (question.level() != null) {
            sql.append(" and n.level = ?");
            values.add(question.level().name());
        }
        sql.append(question.missing() ? " and c.id is null" : "");
    }

    private static String believed(String of, @Nullable Instant then, List<Object> values) {
        if (then == null) {
            return of + NOW;
        }
        values.addAll(List.of(then, then));
        return of + THEN.replace("%s", of);
    }
}
