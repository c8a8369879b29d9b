package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.PlanRecord;

/** Open work that a plan handed over, a page at a time. */
final class DeedRows {

    private static final String OF_PLAN =
            "select change, kind, item, called from offices.handover_deed where plan = ? and change >= 0";
    private static final String OF_ORGANISATION =
            "select change, kind, item, called from offices.handover_deed where plan = ? and change = -1";
    private static final String AFTER = " and (change, kind, item) > (?, ?, ?)";

    private static final String LAST =
            "select distinct on (kind, item) kind, item, next, change from offices.handover_deed"
                    + " where plan = ? order by kind, item, effective_on desc, change desc";

    private final Connection connection;

    DeedRows(Connection connection) {
        this.connection = connection;
    }

    /** Where the pieces that a plan handed over were brought at last; nothing for no plan. */
    Underway underway(@Nullable PlanRecord plan) throws SQLException {
        Underway underway = new Underway();
        if (plan == null) {
            return underway;
        }
        Rows.list(
                        connection,
                        LAST,
                        row -> new Last(
                                row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getInt(4)),
                        plan.id())
                .forEach(last -> underway.arrived(
                        last.kind(), List.of(last.item()), last.office(), tracks(plan, last.change())));
        return underway;
    }

    private record Last(String kind, UUID item, String office, int change) {}

    private static List<TrackCode> tracks(PlanRecord plan, int change) {
        TrackCode track = plan.changes().get(change).track();
        return track == null ? List.of() : plan.after().below(track);
    }

    Page<PlanItem> page(UUID plan, ItemList.Filter filter, int limit, ItemList.Place after) throws SQLException {
        StringBuilder sql = new StringBuilder(OF_PLAN);
        List<Object> values = new ArrayList<>(List.of(plan));
        if (filter.change() != null) {
            sql.append(" and change = ?");
            values.add(filter.change());
        }
        if (filter.kind() != null) {
            sql.append(" and kind = ?");
            values.add(filter.kind());
        }
        after.item().ifPresent(item -> {
            sql.append(AFTER);
            values.addAll(List.of(after.change(), after.kind(), item));
        });
        sql.append(" order by change, kind, item limit ").append(limit + 1);
        return page(Rows.list(connection, sql.toString(), DeedRows::item, values.toArray()), limit);
    }

    /** What lay with an organisation as such, kind by kind; {@code kind} null for all of them. */
    List<PlanItem> ofOrganisation(UUID plan, @Nullable String kind, int limit, PlanItem.@Nullable Name after)
            throws SQLException {
        StringBuilder sql = new StringBuilder(OF_ORGANISATION);
        List<Object> values = new ArrayList<>(List.of(plan));
        if (kind != null) {
            sql.append(" and kind = ?");
            values.add(kind);
        }
        if (after != null) {
            sql.append(" and (kind, item) > (?, ?)");
            values.addAll(List.of(after.kind(), after.id()));
        }
        sql.append(" order by kind, item limit ").append(limit);
        return Rows.list(connection, sql.toString(), DeedRows::item, values.toArray());
    }

    private static PlanItem item(ResultSet row) throws SQLException {
        return new PlanItem(row.getInt(1), row.getString(2), row.getObject(3, UUID.class), row.getString(4), false);
    }

    private static Page<PlanItem> page(List<PlanItem> rows, int limit) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        PlanItem last = rows.get(limit - 1);
        Cursor within = new Cursor(List.of(last.id().toString()));
        return new Page<>(rows.subList(0, limit), ItemList.Place.cursor(last.change(), last.kind(), within));
    }
}
