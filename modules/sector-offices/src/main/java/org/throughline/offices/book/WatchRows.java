package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.WatchEntry;

/** The technology watch of a bureau's tracks. */
public final class WatchRows {

    /** Sort keys of the list. */
    public static final int CURSOR_PARTS = 1;

    private static final String SELECT = "select id, title, words, source, seen_on, entered_by, entered_at"
            + " from offices.watch_entry where bureau = ? and track = ?";

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
        String sql = SELECT + (after == null ? "" : " and id < ?") + " order by id desc limit " + (limit + 1);
        return Rows.page(
                Rows.list(connection, sql, WatchRows::entry, values.toArray()),
                limit,
                last -> List.of(last.id().toString()));
    }

    public Optional<WatchEntry> find(TrackCode track, UUID id) throws SQLException {
        return Rows.list(connection, SELECT + " and id = ?", WatchRows::entry, bureau, track.value(), id).stream()
                .findFirst();
    }

    private static WatchEntry entry(ResultSet row) throws SQLException {
        return new WatchEntry(
                row.getObject(1, UUID.class),
                new WatchEntry.Said(
                        row.getString(2), row.getString(3), row.getString(4), row.getObject(5, LocalDate.class)),
                row.getString(6),
                Objects.requireNonNull(Rows.moment(row, 7)));
    }
}
