package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.TrackJudgement;

/** Written judgements of a bureau's tracks, what came of them, and what somebody means to sign. */
public final class JudgementRows {

    /** Sort keys of the list. */
    public static final int CURSOR_PARTS = 1;

    private static final String SELECT = "select id, bureau, track, words, sources, signed_by, signed_at, digest"
            + " from offices.track_judgement where bureau = ? and track = ?";

    private final Connection connection;
    private final String bureau;

    public JudgementRows(Connection connection, String bureau) {
        this.connection = connection;
        this.bureau = bureau;
    }

    public void add(TrackJudgement signed) throws SQLException {
        Rows.update(
                connection,
                "insert into offices.track_judgement (id, bureau, track, words, sources, signed_by, signed_at, digest)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                signed.id(),
                signed.bureau(),
                signed.track().value(),
                signed.words(),
                signed.sources().toArray(UUID[]::new),
                signed.by(),
                signed.at(),
                signed.digest());
    }

    /** The judgements of a track, the latest first. */
    public Page<TrackJudgement> page(TrackCode track, int limit, @Nullable UUID after) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(bureau, track.value()));
        if (after != null) {
            values.add(after);
        }
        String sql = SELECT + (after == null ? "" : " and id < ?") + " order by id desc limit " + (limit + 1);
        return Rows.page(
                Rows.list(connection, sql, JudgementRows::judgement, values.toArray()),
                limit,
                last -> List.of(last.id().toString()));
    }

    public Optional<TrackJudgement> find(TrackCode track, UUID id) throws SQLException {
        return Rows.list(connection, SELECT + " and id = ?", JudgementRows::judgement, bureau, track.value(), id)
                .stream()
                .findFirst();
    }

    public void add(UUID judgement, TrackJudgement.Outcome outcome) throws SQLException {
        Rows.update(
                connection,
                "insert into offices.judgement_outcome (id, judgement, words, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?)",
                outcome.id(),
                judgement,
                outcome.words(),
                outcome.by(),
                outcome.at());
    }

    /** What came of it, the first first. */
    public List<TrackJudgement.Outcome> outcomes(UUID judgement) throws SQLException {
        return Rows.list(
                connection,
                "select id, words, entered_by, entered_at from offices.judgement_outcome where judgement = ? order by id",
                row -> new TrackJudgement.Outcome(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        Objects.requireNonNull(Rows.moment(row, 4))),
                judgement);
    }

    /** What somebody means to sign; empty for nothing. */
    public TrackJudgement.Said draft(TrackCode track, String author) throws SQLException {
        return Rows.list(
                        connection,
                        "select words, sources from offices.judgement_draft where bureau = ? and track = ?"
                                + " and author = ?",
                        row -> new TrackJudgement.Said(row.getString(1), Rows.identities(row, 2)),
                        bureau,
                        track.value(),
                        author)
                .stream()
                .findFirst()
                .orElse(new TrackJudgement.Said("", List.of()));
    }

    public void keepDraft(TrackCode track, String author, TrackJudgement.Said said, Instant at) throws SQLException {
        Rows.update(
                connection,
                "insert into offices.judgement_draft (bureau, track, author, words, sources, kept_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (bureau, track, author) do update set"
                        + " words = excluded.words, sources = excluded.sources, kept_at = excluded.kept_at",
                bureau,
                track.value(),
                author,
                said.words(),
                said.sources().toArray(UUID[]::new),
                at);
    }

    public void dropDraft(TrackCode track, String author) throws SQLException {
        Rows.update(
                connection,
                "delete from offices.judgement_draft where bureau = ? and track = ? and author = ?",
                bureau,
                track.value(),
                author);
    }

    /** A judgement as the journal keeps it. */
    public static String told(TrackJudgement signed) {
        return PlanRows.json(signed);
    }

    /** An outcome as the journal keeps it. */
    public static String told(UUID judgement, TrackJudgement.Outcome outcome) {
        return PlanRows.json(new Concluded(judgement, outcome));
    }

    private record Concluded(UUID judgement, TrackJudgement.Outcome outcome) {}

    private static TrackJudgement judgement(ResultSet row) throws SQLException {
        return new TrackJudgement(
                row.getObject(1, UUID.class),
                row.getString(2),
                new TrackCode(row.getString(3)),
                row.getString(4),
                Rows.identities(row, 5),
                row.getString(6),
                Objects.requireNonNull(Rows.moment(row, 7)),
                row.getString(8));
    }
}
