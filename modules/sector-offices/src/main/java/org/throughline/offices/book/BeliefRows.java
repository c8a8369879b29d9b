package org.throughline.offices.book;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.OfficeFunction;
import org.throughline.configuration.Track;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Period;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.MandatePlan;

/** What is and was believed of one bureau, as rows. */
final class BeliefRows {

    private static final String MANDATES =
            "select office, track, function, valid_from, valid_to, basis from offices.mandate where bureau = ?";
    private static final String TRACKS =
            "select code, name_zh, name_en, within, classes, products from offices.track where bureau = ?";
    private static final String NOW = " and believed_to is null";
    private static final String THEN = " and believed_from <= ? and (believed_to is null or believed_to > ?)";
    private static final String BY_RANK = " order by rank";

    private static final String LAST =
            "select greatest((select max(believed_from) from offices.mandate where bureau = ?),"
                    + " (select max(believed_to) from offices.mandate where bureau = ?),"
                    + " (select max(believed_from) from offices.track where bureau = ?),"
                    + " (select max(believed_to) from offices.track where bureau = ?))";

    private static final String GROUND = "select id::text from offices.mandate where bureau = ? and believed_to is null"
            + " union all select id::text from offices.track where bureau = ? and believed_to is null order by 1";

    private static final String BEGIN = "insert into offices.mandate (id, bureau, office, track, function, valid_from,"
            + " valid_to, basis, believed_from, begun_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String END = "update offices.mandate set believed_to = ?, ended_by = ? where bureau = ?"
            + " and believed_to is null and office = ? and track is not distinct from ? and function is not distinct from ?"
            + " and valid_from = ?";

    private static final String BEGIN_TRACK =
            "insert into offices.track (id, bureau, code, rank, name_zh, name_en, within,"
                    + " classes, products, believed_from, begun_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)";

    private static final String END_TRACKS =
            "update offices.track set believed_to = ?, ended_by = ? where bureau = ?" + " and believed_to is null";

    private final Connection connection;
    private final String bureau;

    BeliefRows(Connection connection, String bureau) {
        this.connection = connection;
        this.bureau = bureau;
    }

    /** Whoever else wants to change what is believed of the bureau waits until the transaction ends. */
    void hold() throws SQLException {
        Rows.list(
                connection,
                "select pg_advisory_xact_lock(hashtext('offices.mandate'), hashtext(?))",
                row -> "",
                bureau);
    }

    Coverage present() throws SQLException {
        return new Coverage(
                Rows.list(connection, TRACKS + NOW + BY_RANK, row -> track(row, 0), bureau),
                Rows.list(connection, MANDATES + NOW, row -> mandate(row, 0), bureau));
    }

    /** What was believed at a moment. */
    Coverage at(Instant then) throws SQLException {
        return new Coverage(
                Rows.list(connection, TRACKS + THEN + BY_RANK, row -> track(row, 0), bureau, then, then),
                Rows.list(connection, MANDATES + THEN, row -> mandate(row, 0), bureau, then, then));
    }

    /** Identities of all that is believed now, one a line. */
    String ground() throws SQLException {
        return String.join("\n", Rows.list(connection, GROUND, row -> row.getString(1), bureau, bureau));
    }

    /** A moment after every belief that is on record, whatever the clock says. */
    Instant moment(Clock clock) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = Rows.list(
                        connection,
                        LAST,
                        row -> Optional.ofNullable(Rows.moment(row, 1)),
                        bureau,
                        bureau,
                        bureau,
                        bureau)
                .get(0)
                .orElse(Instant.MIN);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    /** Believes from a moment on what a plan makes of it. */
    void change(MandatePlan plan, UUID id, Instant moment, Clock clock) throws SQLException {
        end(plan.ended(), id, moment);
        begin(plan.begun(), id, moment, clock);
        if (!plan.before().tracks().equals(plan.after().tracks())) {
            // Anew as a whole: ranks shift when one is put between two.
            Rows.update(connection, END_TRACKS, moment, id, bureau);
            beginTracks(plan.after().tracks(), id, moment, clock);
        }
    }

    private void end(List<Mandate> mandates, UUID id, Instant moment) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END)) {
            for (Mandate one : mandates) {
                LocalDate start = one.period().start();
                Rows.bind(end, moment, id, bureau, one.office(), code(one), function(one), start);
                end.addBatch();
            }
            end.executeBatch();
        }
    }

    private void begin(List<Mandate> mandates, UUID id, Instant moment, Clock clock) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            for (Mandate mandate : mandates) {
                Rows.bind(
                        begin,
                        TimeOrderedUuid.next(clock),
                        bureau,
                        mandate.office(),
                        code(mandate),
                        function(mandate),
                        mandate.period().start(),
                        mandate.period().end(),
                        mandate.basis(),
                        moment,
                        id);
                begin.addBatch();
            }
            begin.executeBatch();
        }
    }

    private void beginTracks(List<Track> tracks, UUID id, Instant moment, Clock clock) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN_TRACK)) {
            int rank = 1;
            for (Track track : tracks) {
                Rows.bind(
                        begin,
                        TimeOrderedUuid.next(clock),
                        bureau,
                        track.code().value(),
                        rank++,
                        track.name().zh(),
                        track.name().en(),
                        track.within() == null ? null : track.within().value(),
                        classes(track),
                        PlanRows.json(track.products()),
                        moment,
                        id);
                begin.addBatch();
            }
            begin.executeBatch();
        }
    }

    private Array classes(Track track) throws SQLException {
        return connection.createArrayOf(
                "text", track.classes().stream().map(IndustryCode::value).toArray());
    }

    private static @Nullable String code(Mandate mandate) {
        return mandate.track() == null ? null : mandate.track().value();
    }

    private static @Nullable String function(Mandate mandate) {
        return mandate.function() == null ? null : mandate.function().name();
    }

    /** The columns of a mandate, after some others. */
    static Mandate mandate(ResultSet row, int others) throws SQLException {
        String track = row.getString(others + 2);
        String function = row.getString(others + 3);
        return new Mandate(
                row.getString(others + 1),
                track == null ? null : new TrackCode(track),
                function == null ? null : OfficeFunction.valueOf(function),
                new Period(row.getObject(others + 4, LocalDate.class), row.getObject(others + 5, LocalDate.class)),
                row.getString(others + 6));
    }

    /** The columns of a track, after some others. */
    static Track track(ResultSet row, int others) throws SQLException {
        String within = row.getString(others + 4);
        return new Track(
                new TrackCode(row.getString(others + 1)),
                new BilingualText(row.getString(others + 2), row.getString(others + 3)),
                within == null ? null : new TrackCode(within),
                Arrays.stream((String[]) row.getArray(others + 5).getArray())
                        .map(IndustryCode::new)
                        .toList(),
                PlanRows.read(row.getString(others + 6), new TypeReference<List<Track.Product>>() {}));
    }
}
