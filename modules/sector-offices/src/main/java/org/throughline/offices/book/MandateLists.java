package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Track;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.PlanRecord;

/** Lists of mandates, tracks and plans, a page at a time. */
public final class MandateLists {

    /** Sort keys of each of these lists. */
    public static final int CURSOR_PARTS = 1;

    private static final String MANDATES =
            "select id, office, track, function, valid_from, valid_to, basis from offices.mandate where bureau = ?";

    private static final String TRACKS =
            "select rank, code, name_zh, name_en, within, classes, products from offices.track where bureau = ?";

    private final Connection connection;

    public MandateLists(Connection connection) {
        this.connection = connection;
    }

    /**
     * Mandates of a bureau, in the order in which they came to be believed.
     *
     * @param on the day on which they hold; null for all that hold on {@code today} or begin later
     * @param then the moment at which they were believed; null for now
     */
    public Page<Mandate> mandates(
            String bureau,
            @Nullable LocalDate on,
            LocalDate today,
            @Nullable Instant then,
            int limit,
            @Nullable UUID after)
            throws SQLException {
        Question question = new Question(MANDATES, bureau).believed(then);
        if (on == null) {
            question.and("(valid_to is null or valid_to > ?)", today);
        } else {
            question.and("daterange(valid_from, valid_to) @> cast(? as date)", on);
        }
        if (after != null) {
            question.and("id > ?", after);
        }
        List<Keyed<Mandate>> rows = Rows.list(
                connection,
                question.sql() + " order by id limit " + (limit + 1),
                row -> new Keyed<>(row.getString(1), BeliefRows.mandate(row, 1)),
                question.values());
        return page(rows, limit);
    }

    /** Tracks of a bureau in the order of its file. */
    public Page<Track> tracks(String bureau, int limit, int after) throws SQLException {
        Question question = new Question(TRACKS, bureau).believed(null).and("rank > ?", after);
        List<Keyed<Track>> rows = Rows.list(
                connection,
                question.sql() + " order by rank limit " + (limit + 1),
                row -> new Keyed<>(row.getString(1), BeliefRows.track(row, 1)),
                question.values());
        return page(rows, limit);
    }

    /** Plans of a bureau, the latest first. */
    public Page<PlanRecord> plans(String bureau, int limit, @Nullable UUID after) throws SQLException {
        List<Keyed<PlanRecord>> rows = new PlanRows(connection)
                .of(bureau, limit + 1, after).stream()
                        .map(plan -> new Keyed<>(plan.id().toString(), plan))
                        .toList();
        return page(rows, limit);
    }

    private record Keyed<T>(String key, T row) {}

    private static <T> Page<T> page(List<Keyed<T>> rows, int limit) {
        boolean more = rows.size() > limit;
        List<Keyed<T>> shown = more ? rows.subList(0, limit) : rows;
        Cursor next = more ? new Cursor(List.of(shown.get(limit - 1).key())) : null;
        return new Page<>(shown.stream().map(Keyed::row).toList(), next);
    }

    /** A statement that grows with its values. */
    private static final class Question {

        private final StringBuilder sql;
        private final List<Object> values = new ArrayList<>();

        Question(String select, String bureau) {
            this.sql = new StringBuilder(select);
            values.add(bureau);
        }

        Question and(String condition, Object... given) {
            sql.append(" and ").append(condition);
            values.addAll(List.of(given));
            return this;
        }

        Question believed(@Nullable Instant then) {
            return then == null
                    ? and("believed_to is null")
                    : and("believed_from <= ? and (believed_to is null or believed_to > ?)", then, then);
        }

        String sql() {
            return sql.toString();
        }

        Object[] values() {
            return values.toArray();
        }
    }
}
