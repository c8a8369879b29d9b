package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.MandateImpact;

/** Open files in a table of their own, each with its lead and its deadline; they move in the plan's transaction. */
final class StoredShelf implements MandateImpact {

    static final String KIND = "files";

    private static final String OURS =
            " from shelf.file where closed is false and office is not distinct from ?" + " and track = any (?)";

    private final Connection connection;

    StoredShelf(Connection connection) {
        this.connection = connection;
    }

    /** The table, empty. */
    static void build(OfficesDatabase house) {
        house.asOwner("drop schema if exists shelf cascade");
        house.asOwner("create schema shelf");
        house.asOwner("grant usage on schema shelf to throughline_app");
        house.asOwner("create table shelf.file (id uuid primary key, track text not null, office text,"
                + " lead text not null, due date not null, closed boolean not null default false)");
        house.asOwner("grant select, insert, update on shelf.file to throughline_app");
    }

    void lay(UUID id, String track, @Nullable String office, String lead, LocalDate due) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into shelf.file (id, track, office, lead, due) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, track);
            insert.setString(3, office);
            insert.setString(4, lead);
            insert.setObject(5, due);
            insert.executeUpdate();
        }
    }

    void close(UUID id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update shelf.file set closed = true where id = ?")) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long count(OpenWork work) {
        return touched(work).size();
    }

    @Override
    public Page<Piece> pieces(OpenWork work, int limit, @Nullable Cursor after) {
        List<UUID> all = touched(work);
        int start = after == null ? 0 : all.indexOf(UUID.fromString(after.key().get(0))) + 1;
        List<UUID> shown = all.stream().skip(start).limit(limit).toList();
        boolean more = start + shown.size() < all.size();
        Cursor next = more ? new Cursor(List.of(shown.get(shown.size() - 1).toString())) : null;
        return new Page<>(shown.stream().map(id -> new Piece(id, id.toString())).toList(), next);
    }

    @Override
    public List<UUID> move(OpenWork work, Destination to, LocalDate from, Set<UUID> except) {
        List<UUID> moved = new ArrayList<>();
        for (UUID id : touched(work)) {
            if (!except.contains(id)) {
                pass(id, to.office());
                moved.add(id);
            }
        }
        return moved;
    }

    private void pass(UUID id, String office) {
        try (PreparedStatement update = connection.prepareStatement("update shelf.file set office = ? where id = ?")) {
            update.setString(1, office);
            update.setObject(2, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> touched(OpenWork work) {
        try (PreparedStatement query = connection.prepareStatement("select id" + OURS + " order by id")) {
            query.setString(1, work.office());
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", work.tracks().stream().map(TrackCode::value).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
