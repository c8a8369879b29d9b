package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.ExpertSession;

/** What experts explained to a bureau; it stays when they are erased. */
public final class SessionRows {

    /** Sort keys of the lists. */
    public static final int CURSOR_PARTS = 2;

    private static final String SELECT = "select id, expert, track, held_on, participants, words, follows, entered_by,"
            + " entered_at from offices.expert_session where ";

    private final Connection connection;
    private final String bureau;

    public SessionRows(Connection connection, String bureau) {
        this.connection = connection;
        this.bureau = bureau;
    }

    /** A place in a list: the last one seen and its day. */
    public record Place(LocalDate heldOn, UUID id) {

        /** The place that a list gave out; empty for one that it did not. */
        public static Optional<Place> read(Cursor cursor) {
            try {
                LocalDate day = LocalDate.parse(cursor.key().get(0));
                UUID id = UUID.fromString(cursor.key().get(1));
                boolean ours = cursor.key().equals(List.of(day.toString(), id.toString()));
                return ours ? Optional.of(new Place(day, id)) : Optional.empty();
            } catch (DateTimeException | IllegalArgumentException none) {
                return Optional.empty();
            }
        }
    }

    public void add(ExpertSession session) throws SQLException {
        ExpertSession.Said said = session.said();
        Rows.update(
                connection,
                "insert into offices.expert_session (id, bureau, expert, track, held_on, participants, words, follows,"
                        + " entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.id(),
                bureau,
                session.expert(),
                said.track().value(),
                said.heldOn(),
                said.participants().toArray(String[]::new),
                said.words(),
                said.follows(),
                session.by(),
                session.at());
    }

    public Optional<ExpertSession> find(UUID expert, UUID id) throws SQLException {
        return Rows.list(connection, SELECT + "expert = ? and id = ?", SessionRows::session, expert, id).stream()
                .findFirst();
    }

    /** Those of an expert, the latest day first. */
    public Page<ExpertSession> of(UUID expert, int limit, @Nullable Place after) throws SQLException {
        return page("expert = ?", List.of(expert), limit, after);
    }

    /** Those about a track, the latest day first. */
    public Page<ExpertSession> about(TrackCode track, int limit, @Nullable Place after) throws SQLException {
        return page("bureau = ? and track = ?", List.of(bureau, track.value()), limit, after);
    }

    private Page<ExpertSession> page(String which, List<Object> of, int limit, @Nullable Place after)
            throws SQLException {
        List<Object> values = new ArrayList<>(of);
        if (after != null) {
            values.addAll(List.of(after.heldOn(), after.id()));
        }
        String sql = SELECT + which + (after == null ? "" : " and (held_on, id) < (?, ?)")
                + " order by held_on desc, id desc limit " + (limit + 1);
        return Rows.page(
                Rows.list(connection, sql, SessionRows::session, values.toArray()),
                limit,
                last -> List.of(last.said().heldOn().toString(), last.id().toString()));
    }

    private static ExpertSession session(ResultSet row) throws SQLException {
        return new ExpertSession(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new ExpertSession.Said(
                        new TrackCode(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        Rows.texts(row, 5),
                        row.getString(6),
                        row.getString(7)),
                row.getString(8),
                Objects.requireNonNull(Rows.moment(row, 9)));
    }
}
