package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Page;
import org.throughline.kernel.Period;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Confidence;
import org.throughline.offices.domain.JudgedWindow;
import org.throughline.offices.domain.TrackWindow;

/** What is and was believed of the windows of a bureau's tracks. */
public final class WindowRows {

    /** Sort keys of the list of judgements. */
    public static final int CURSOR_PARTS = 1;

    private static final String SELECT = "select track, id, opens, closes, confidence, evidence, valid_from, valid_to,"
            + " judged_by, judged_at, sources from offices.track_window where bureau = ?";
    private static final String NOW = " and believed_to is null";
    private static final String THEN = " and believed_from <= ? and (believed_to is null or believed_to > ?)";
    private static final String ON = " and valid_from <= ? and (valid_to is null or valid_to > ?)";

    private static final String BEGIN =
            "insert into offices.track_window (id, bureau, track, opens, closes, confidence,"
                    + " evidence, sources, valid_from, valid_to, judged_by, judged_at, believed_from)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String LAST =
            "select max(greatest(believed_from, believed_to)) from offices.track_window where bureau = ? and track = ?";

    private final Connection connection;
    private final String bureau;

    public WindowRows(Connection connection, String bureau) {
        this.connection = connection;
        this.bureau = bureau;
    }

    /** Whoever else wants to judge the track waits until the transaction ends. */
    public void hold(TrackCode track) throws SQLException {
        Rows.list(
                connection,
                "select pg_advisory_xact_lock(hashtext('offices.track_window'), hashtext(?))",
                row -> "",
                bureau + "/" + track);
    }

    /**
     * What counts on a day, by track.
     *
     * @param then the moment at which it was believed; null for now
     */
    public Map<TrackCode, JudgedWindow> on(LocalDate day, @Nullable Instant then) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(bureau, day, day));
        if (then != null) {
            values.addAll(List.of(then, then));
        }
        Map<TrackCode, JudgedWindow> windows = new HashMap<>();
        for (Named named :
                Rows.list(connection, SELECT + ON + (then == null ? NOW : THEN), WindowRows::named, values.toArray())) {
            windows.put(new TrackCode(named.track()), named.window());
        }
        return windows;
    }

    /** What is believed of a track, the days it counts on in order. */
    public List<JudgedWindow> of(TrackCode track) throws SQLException {
        return Rows.list(
                connection,
                SELECT + NOW + " and track = ? order by valid_from",
                row -> named(row).window(),
                bureau,
                track.value());
    }

    /** What was ever judged of a track, the latest first. */
    public Page<JudgedWindow> acts(TrackCode track, int limit, @Nullable UUID after) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(bureau, track.value()));
        if (after != null) {
            values.add(after);
        }
        List<JudgedWindow> rows = Rows.list(
                connection,
                SELECT + " and track = ? and judged_at = believed_from" + (after == null ? "" : " and id < ?")
                        + " order by id desc limit " + (limit + 1),
                row -> named(row).window(),
                values.toArray());
        return Rows.page(rows, limit, last -> List.of(last.id().toString()));
    }

    /**
     * Believes a judgement from a day on; what counted before that day goes on counting until then.
     *
     * @param by account of the person, or name of the client
     */
    public void judge(TrackCode track, TrackWindow window, LocalDate from, String by, Clock clock) throws SQLException {
        Instant moment = moment(track, clock);
        for (JudgedWindow former : of(track)) {
            Period counts = former.counts();
            if (counts.end() == null || counts.end().isAfter(from)) {
                Rows.update(
                        connection,
                        "update offices.track_window set believed_to = ? where id = ?",
                        moment,
                        former.id());
                if (counts.start().isBefore(from)) {
                    begin(
                            track,
                            former.window(),
                            new Period(counts.start(), from),
                            former.by(),
                            former.at(),
                            moment,
                            clock);
                }
            }
        }
        begin(track, window, Period.since(from), by, moment, moment, clock);
    }

    private void begin(
            TrackCode track, TrackWindow window, Period counts, String by, Instant at, Instant moment, Clock clock)
            throws SQLException {
        Rows.update(
                connection,
                BEGIN,
                TimeOrderedUuid.next(clock),
                bureau,
                track.value(),
                window.opens(),
                window.closes(),
                window.confidence() == null ? null : window.confidence().name(),
                window.evidence(),
                window.sources().toArray(UUID[]::new),
                counts.start(),
                counts.end(),
                by,
                at,
                moment);
    }

    /** After every belief that is on record, whatever the clock says. */
    private Instant moment(TrackCode track, Clock clock) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = Rows.list(
                        connection, LAST, row -> Optional.ofNullable(Rows.moment(row, 1)), bureau, track.value())
                .get(0)
                .orElse(Instant.MIN);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private record Named(String track, JudgedWindow window) {}

    private static Named named(ResultSet row) throws SQLException {
        String confidence = row.getString(5);
        TrackWindow window = new TrackWindow(
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                confidence == null ? null : Confidence.valueOf(confidence),
                row.getString(6),
                Rows.identities(row, 11));
        return new Named(
                row.getString(1),
                new JudgedWindow(
                        row.getObject(2, UUID.class),
                        window,
                        new Period(row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class)),
                        row.getString(9),
                        Objects.requireNonNull(Rows.moment(row, 10))));
    }

    /** A judgement as the journal keeps it. */
    public static String told(JudgedWindow judged) {
        return PlanRows.json(judged);
    }
}
