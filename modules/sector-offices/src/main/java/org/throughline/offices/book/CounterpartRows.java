package org.throughline.offices.book;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.configuration.Counterpart;
import org.throughline.configuration.GovernmentLevel;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Money;
import org.throughline.kernel.Period;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.CounterpartNeed;

/** What is believed of a bureau's counterparts, and how another belief follows it. */
public final class CounterpartRows {

    static final String NEED = "n.rank, n.topic, n.name_zh, n.name_en, n.track, n.level";
    static final String FOUND =
            "c.topic, c.level, c.departments, c.office, c.person, c.limit_fen, c.valid_from, c.valid_to";

    private static final String NEEDS = "select " + NEED
            + " from offices.counterpart_need n where n.bureau = ? and n.believed_to is null order by n.rank";

    private static final String COUNTERPARTS = "select " + FOUND + " from offices.counterpart c"
            + " where c.bureau = ? and c.believed_to is null order by c.topic, c.level, c.valid_from";

    private static final String LAST =
            "select max(moment) from (select max(greatest(believed_from, believed_to)) as moment"
                    + " from offices.counterpart_need where bureau = ? union all select max(greatest(believed_from, believed_to))"
                    + " from offices.counterpart where bureau = ?) as moments";

    private static final String BEGIN_NEED = "insert into offices.counterpart_need (id, bureau, rank, topic, name_zh,"
            + " name_en, track, level, believed_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String END_NEEDS =
            "update offices.counterpart_need set believed_to = ? where bureau = ? and believed_to is null";

    private static final String BEGIN =
            "insert into offices.counterpart (id, bureau, topic, level, departments, office,"
                    + " person, limit_fen, valid_from, valid_to, believed_from) values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)";

    private static final String END = "update offices.counterpart set believed_to = ? where bureau = ? and topic = ?"
            + " and level = ? and valid_from = ? and believed_to is null";

    private final Connection connection;
    private final String bureau;

    public CounterpartRows(Connection connection, String bureau) {
        this.connection = connection;
        this.bureau = bureau;
    }

    /** Whether the bureau has passed all it held to another, or will have. */
    public boolean isGiven() throws SQLException {
        return new TransferRows(connection).isGiven(bureau);
    }

    /** Whoever else wants to change what is believed of the bureau waits until the transaction ends. */
    public void hold() throws SQLException {
        Rows.list(
                connection,
                "select pg_advisory_xact_lock(hashtext('offices.counterpart'), hashtext(?))",
                row -> "",
                bureau);
    }

    public List<CounterpartNeed> needs() throws SQLException {
        return Rows.list(connection, NEEDS, row -> need(row, 0), bureau);
    }

    /** By topic and level, the earliest first. */
    public List<Counterpart> counterparts() throws SQLException {
        return Rows.list(connection, COUNTERPARTS, row -> counterpart(row, 0), bureau);
    }

    /** Believes from now on that these are all. */
    public void believe(List<CounterpartNeed> needs, List<Counterpart> counterparts, Clock clock) throws SQLException {
        Instant moment = moment(clock);
        if (!needs.equals(needs())) {
            // Anew as a whole: ranks shift when one is put between two.
            Rows.update(connection, END_NEEDS, moment, bureau);
            for (CounterpartNeed need : needs) {
                begin(need, moment, clock);
            }
        }
        List<Counterpart> present = counterparts();
        for (Counterpart one : without(present, counterparts)) {
            Rows.update(
                    connection,
                    END,
                    moment,
                    bureau,
                    one.topic(),
                    one.level().name(),
                    one.period().start());
        }
        for (Counterpart one : without(counterparts, present)) {
            begin(one, moment, clock);
        }
    }

    /** A belief as the journal keeps it. */
    public static String told(List<CounterpartNeed> needs, List<Counterpart> counterparts) {
        return PlanRows.json(new Belief(needs, counterparts));
    }

    private record Belief(List<CounterpartNeed> needs, List<Counterpart> counterparts) {}

    private static List<Counterpart> without(List<Counterpart> some, List<Counterpart> others) {
        List<Counterpart> left = new ArrayList<>(some);
        left.removeAll(others);
        return left;
    }

    private void begin(CounterpartNeed need, Instant moment, Clock clock) throws SQLException {
        Rows.update(
                connection,
                BEGIN_NEED,
                TimeOrderedUuid.next(clock),
                bureau,
                need.rank(),
                need.topic(),
                need.name().zh(),
                need.name().en(),
                need.track() == null ? null : need.track().value(),
                need.level().name(),
                moment);
    }

    private void begin(Counterpart one, Instant moment, Clock clock) throws SQLException {
        Rows.update(
                connection,
                BEGIN,
                TimeOrderedUuid.next(clock),
                bureau,
                one.topic(),
                one.level().name(),
                PlanRows.json(one.departments()),
                one.office(),
                one.person(),
                one.limit() == null ? null : one.limit().fen(),
                one.period().start(),
                one.period().end(),
                moment);
    }

    /** After every belief that is on record, whatever the clock says. */
    private Instant moment(Clock clock) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = Rows.list(connection, LAST, row -> Optional.ofNullable(Rows.moment(row, 1)), bureau, bureau)
                .get(0)
                .orElse(Instant.MIN);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    /** The columns {@link #NEED}, after some others. */
    static CounterpartNeed need(ResultSet row, int others) throws SQLException {
        String track = row.getString(others + 5);
        return new CounterpartNeed(
                row.getInt(others + 1),
                row.getString(others + 2),
                new BilingualText(row.getString(others + 3), row.getString(others + 4)),
                track == null ? null : new TrackCode(track),
                GovernmentLevel.valueOf(row.getString(others + 6)));
    }

    /** The columns {@link #FOUND}, after some others. */
    static Counterpart counterpart(ResultSet row, int others) throws SQLException {
        Long fen = row.getObject(others + 6, Long.class);
        return new Counterpart(
                row.getString(others + 1),
                GovernmentLevel.valueOf(row.getString(others + 2)),
                PlanRows.read(row.getString(others + 3), new TypeReference<List<BilingualText>>() {}),
                row.getString(others + 4),
                row.getString(others + 5),
                fen == null ? null : new Money(fen),
                new Period(row.getObject(others + 7, LocalDate.class), row.getObject(others + 8, LocalDate.class)));
    }
}
