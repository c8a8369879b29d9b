package org.throughline.jobs.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.throughline.jobs.TimerSchedule;
import org.throughline.jobs.domain.TimerBook;

@ApplicationScoped
class SqlTimerBook implements TimerBook {

    private static final String ENTER =
            "insert into jobs.timer (timer, due_at) values (?, ?) on conflict (timer) do nothing";

    private static final String TAKE = """
            with due as (
              select timer from jobs.timer
              where timer = any (?) and due_at <= clock_timestamp()
                and (lease_until is null or lease_until < clock_timestamp())
              order by due_at, timer
              limit 1
              for update skip locked)
            update jobs.timer as timer
            set token = token + 1, node = ?, begun_at = clock_timestamp(),
                lease_until = clock_timestamp() + ? * interval '1 millisecond'
            from due where timer.timer = due.timer
            returning timer.timer, token
            """;

    private static final String KEEP = """
            update jobs.timer set lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where lease_until is not null and (timer, token) in (select * from unnest(?::text[], ?::bigint[]))
            """;

    private static final String END = """
            update jobs.timer set due_at = ?, lease_until = null, node = null, ended_at = clock_timestamp()
            where timer = ? and token = ?
            """;

    private Connections connections;

    @SuppressWarnings("NullAway.Init")
    SqlTimerBook() {
        // For the CDI proxy.
    }

    @Inject
    SqlTimerBook(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void enter(Collection<Due> timers) {
        connections.with(connection -> {
            Instant now = SqlJobBook.moment(connection);
            try (PreparedStatement insert = connection.prepareStatement(ENTER)) {
                for (Due due : timers) {
                    insert.setString(1, due.timer());
                    insert.setObject(2, at(due.schedule().after(now)));
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    @Override
    public Optional<Round> take(Collection<String> timers, String node, Duration lease) {
        return connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(TAKE)) {
                update.setArray(1, connection.createArrayOf("text", timers.toArray()));
                update.setString(2, node);
                update.setLong(3, lease.toMillis());
                try (ResultSet row = update.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Round(row.getString(1), row.getLong(2)))
                            : Optional.<Round>empty();
                }
            }
        });
    }

    @Override
    public void keep(Collection<Round> rounds, Duration lease) {
        connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(KEEP)) {
                update.setLong(1, lease.toMillis());
                update.setArray(
                        2,
                        connection.createArrayOf(
                                "text", rounds.stream().map(Round::timer).toArray()));
                update.setArray(
                        3,
                        connection.createArrayOf(
                                "bigint", rounds.stream().map(Round::token).toArray()));
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void end(Round round, TimerSchedule schedule) {
        connections.with(connection -> {
            Instant now = SqlJobBook.moment(connection);
            try (PreparedStatement update = connection.prepareStatement(END)) {
                update.setObject(1, at(schedule.after(now)));
                update.setString(2, round.timer());
                update.setLong(3, round.token());
                return update.executeUpdate();
            }
        });
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
