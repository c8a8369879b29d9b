package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.WatchEntry;

/** The technology watch of a bureau's tracks. */
public final class WatchRows {

    /** Sort keys of the list. */
    public static final int CURSOR_PARTS = 1;

    private final Connection connection;
    private final String bureau;

    public WatchRows(Connection connection, String bureau) {
        this.connection = connection;
        this.bureau = bureau;
    }

    public void add(TrackCode track, WatchEntry entry) throws SQLException {
        Rows.update(
                connection,
                "insert into offices.watch_entry (id, bureau, track, title, words, source, seen_on, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                bureau,
                track.value(),
                entry.said().title(),
                entry.said().words(),
                entry.said().source(),
                entry.said().seenOn(),
                entry.by(),
                entry.at());
    }

    /** An entry as the journal keeps it. */
    public static String told(WatchEntry entry) {
        return PlanRows.json(entry);
    }

    /** What was entered of a track, the latest first. */
    public Page<WatchEntry> page(TrackCode track, int limit, @Nullable UUID after) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(bureau, track.value()));
        if (after != null) {
            values.add(after);
        }
        List<WatchEntry> rows = Rows.list(
                connection,
                "select id, title, words, source, seen_on, entered_by, entered_at from offices.watch_entry"
                        + " where bureau = ? and track = ?" + (after == null ? "" : " and id < ?")
                        + " order by id desc limit " + (limit + 1),
                row -> new WatchEntry(
                        row.getObject(1, UUID.class),
                        new WatchEntry.Said(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class)),
                        row.getString(6),
                        Objects.requireNonNull(Rows.moment(row, 7))),
                values.toArray());
        boolean more = rows.size() > limit;
        List<WatchEntry> shown = more ? rows.subList(0, limit) : rows;
        Cursor next = more ? new Cursor(List.of(shown.get(limit - 1).id().toString())) : null;
        return new Page<>(shown, next);
    }
}
