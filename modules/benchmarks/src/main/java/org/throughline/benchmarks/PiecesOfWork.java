package org.throughline.benchmarks;

import java.sql.Array;
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

/** Open work as a module would keep it: one row a piece, found by its office and its track. */
final class PiecesOfWork implements MandateImpact {

    static final String TABLE =
            "create schema work; create table work.piece (id uuid primary key, office text not null,"
                    + " track text not null, called text not null); create index on work.piece (office, track, id);"
                    + " grant usage on schema work to throughline_app; grant select, update on work.piece to throughline_app";

    private static final String THESE = " from work.piece where office = ? and track = any (?)";

    private final Connection connection;

    PiecesOfWork(Connection connection) {
        this.connection = connection;
    }

    @Override
    public String kind() {
        return "pieces";
    }

    @Override
    public long count(OpenWork work) {
        return asked("select count(*)" + THESE, work, List.of(), row -> row.getLong(1))
                .get(0);
    }

    @Override
    public Page<Piece> pieces(OpenWork work, int limit, @Nullable Cursor after) {
        List<Object> values = new ArrayList<>();
        String further = "";
        if (after != null) {
            values.add(after.key().get(0));
            values.add(UUID.fromString(after.key().get(1)));
            further = " and (track, id) > (?, ?)";
        }
        record Placed(String track, Piece piece) {}
        List<Placed> found = asked(
                "select track, id, called" + THESE + further + " order by track, id limit " + (limit + 1),
                work,
                values,
                row -> new Placed(row.getString(1), new Piece(row.getObject(2, UUID.class), row.getString(3))));
        List<Placed> shown = found.size() > limit ? found.subList(0, limit) : found;
        Placed last = found.size() > limit ? shown.get(limit - 1) : null;
        return new Page<>(
                shown.stream().map(Placed::piece).toList(),
                last == null
                        ? null
                        : new Cursor(List.of(last.track(), last.piece().id().toString())));
    }

    @Override
    public List<UUID> move(OpenWork work, Destination to, LocalDate from, Set<UUID> except) {
        return asked(
                "update work.piece set office = '" + to.office() + "' where office = ? and track = any (?)"
                        + " and not id = any (?) returning id",
                work,
                List.<Object>of((Object) except.toArray(UUID[]::new)),
                row -> row.getObject(1, UUID.class));
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> asked(String sql, OpenWork work, List<?> further, Read<T> read) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, work.office());
            statement.setArray(
                    2,
                    array("text", work.tracks().stream().map(TrackCode::value).toArray(String[]::new)));
            for (int at = 0; at < further.size(); at++) {
                Object value = further.get(at);
                statement.setObject(at + 3, value instanceof UUID[] ids ? array("uuid", ids) : value);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read.of(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
