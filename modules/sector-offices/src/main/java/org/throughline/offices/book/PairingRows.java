package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.ExpertPairing;

/** Who of a bureau learns a track from which expert. */
public final class PairingRows {

    /** Sort keys of the list. */
    public static final int CURSOR_PARTS = 1;

    private static final String SELECT = "select id, expert, version, track, officer, valid_from, valid_to, entered_by,"
            + " entered_at, ended_by, ended_at from offices.expert_pairing where bureau = ? and expert = ?";

    private final Connection connection;
    private final String bureau;

    public PairingRows(Connection connection, String bureau) {
        this.connection = connection;
        this.bureau = bureau;
    }

    /** Whether the officer learns the track from the expert on some of these days already. */
    public boolean clashes(UUID expert, ExpertPairing.Said said) throws SQLException {
        String sql =
                "select true from offices.expert_pairing where bureau = ? and expert = ? and track = ? and officer = ?"
                        + " and daterange(valid_from, valid_to) && daterange(?, ?)";
        return !Rows.list(
                        connection,
                        sql,
                        row -> true,
                        bureau,
                        expert,
                        said.track().value(),
                        said.officer(),
                        said.from(),
                        said.to())
                .isEmpty();
    }

    public void add(ExpertPairing pairing) throws SQLException {
        ExpertPairing.Said said = pairing.said();
        Rows.update(
                connection,
                "insert into offices.expert_pairing (id, bureau, expert, version, track, officer, valid_from, valid_to,"
                        + " entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                pairing.id(),
                bureau,
                pairing.expert(),
                pairing.version(),
                said.track().value(),
                said.officer(),
                said.from(),
                said.to(),
                pairing.by(),
                pairing.at());
    }

    public void end(ExpertPairing pairing) throws SQLException {
        ExpertPairing.Ended ended = Objects.requireNonNull(pairing.ended());
        Rows.update(
                connection,
                "update offices.expert_pairing set version = ?, valid_to = ?, ended_by = ?, ended_at = ? where id = ?",
                pairing.version(),
                pairing.said().to(),
                ended.by(),
                ended.at(),
                pairing.id());
    }

    public Optional<ExpertPairing> find(UUID expert, UUID id) throws SQLException {
        return Rows.list(connection, SELECT + " and id = ?", PairingRows::pairing, bureau, expert, id).stream()
                .findFirst();
    }

    /** The same; whoever else wants to end it waits until the transaction ends. */
    public Optional<ExpertPairing> hold(UUID expert, UUID id) throws SQLException {
        Rows.list(connection, "select from offices.expert_pairing where id = ? for update", row -> "", id);
        return find(expert, id);
    }

    /** Those of an expert that nobody ended, in the order in which they were entered. */
    public List<ExpertPairing> open(UUID expert) throws SQLException {
        String sql = SELECT + " and ended_at is null order by id";
        return Rows.list(connection, sql, PairingRows::pairing, bureau, expert);
    }

    /** Those of an expert, the one entered last first. */
    public Page<ExpertPairing> page(UUID expert, int limit, @Nullable UUID after) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(bureau, expert));
        if (after != null) {
            values.add(after);
        }
        String sql = SELECT + (after == null ? "" : " and id < ?") + " order by id desc limit " + (limit + 1);
        return Rows.page(
                Rows.list(connection, sql, PairingRows::pairing, values.toArray()),
                limit,
                last -> List.of(last.id().toString()));
    }

    private static ExpertPairing pairing(ResultSet row) throws SQLException {
        Instant ended = Rows.moment(row, 11);
        return new ExpertPairing(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                new ExpertPairing.Said(
                        new TrackCode(row.getString(4)),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class)),
                row.getString(8),
                Objects.requireNonNull(Rows.moment(row, 9)),
                ended == null ? null : new ExpertPairing.Ended(row.getString(10), ended));
    }

    /** A pairing as the journal keeps it. */
    public static String told(ExpertPairing pairing) {
        return PlanRows.json(pairing);
    }
}
