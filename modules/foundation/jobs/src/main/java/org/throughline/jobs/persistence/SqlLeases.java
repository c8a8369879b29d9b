package org.throughline.jobs.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobFailure;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.domain.Course;
import org.throughline.jobs.domain.Ending;
import org.throughline.jobs.domain.Leases;

/**
 * Holds on jobs. {@code clock_timestamp()} throughout: {@code now()} would be the beginning of a transaction, which for
 * a long step lies further back than a lease is long.
 */
@ApplicationScoped
class SqlLeases implements Leases {

    /** What another node looks at in this moment is passed over, as is a job that is at the end of a step. */
    private static final String TAKE = """
            with free as (
              select id from jobs.job as free
              where kind = any (?)
                and ((state = 'RUNNING' and lease_until < clock_timestamp())
                  or (state = 'QUEUED' and due_at <= clock_timestamp()))
                and (lane is null or not exists (
                  select from jobs.job as other
                  where other.lane = free.lane and other.state = 'RUNNING' and other.id <> free.id))
              order by state = 'RUNNING' desc, due_at, id
              limit 1
              for update skip locked)
            update jobs.job as job
            set state = 'RUNNING',
                version = version + case when state = 'RUNNING' then 0 else 1 end,
                token = token + 1, attempts = attempts + 1, tries = tries + 1,
                node = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond',
                started_at = coalesce(started_at, clock_timestamp())
            from free where job.id = free.id
            returning job.id, token, kind, asker, asker_kind, post, scopes, parameters, checkpoint, tries
            """;

    private static final String KEEP = """
            update jobs.job set lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where id in (
              select id from jobs.job
              where state = 'RUNNING' and (id, token) in (select * from unnest(?::uuid[], ?::bigint[]))
              for update skip locked)
            """;

    private static final String LOOK = """
            select state = 'RUNNING' and token = ?, cancel_asked, clock_timestamp() from jobs.job where id = ?
            """;

    private static final String ADVANCE = """
            update jobs.job
            set checkpoint = coalesce(?::jsonb, checkpoint),
                tries = case when ?::text is null then tries else 0 end,
                course = coalesce(?::jsonb, course),
                lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where id = ? and token = ? and state = 'RUNNING'
            """;

    private static final String END = """
            update jobs.job
            set state = ?, version = version + 1, node = null, lease_until = null,
                outcome = ?::jsonb, failure = ?::jsonb,
                ended_at = case when ? then clock_timestamp() end
            where id = ? and token = ? and state = 'RUNNING'
            """;

    private static final String AGAIN = """
            update jobs.job
            set state = 'QUEUED', version = version + 1, node = null, lease_until = null,
                tries = greatest(tries - ?, 0), due_at = clock_timestamp() + ? * interval '1 millisecond'
            where id = ? and token = ? and state = 'RUNNING'
            """;

    /** One node at a time looks for a job: two that look at once could each take one of the same lane. */
    private static final String QUEUE_UP = "select pg_advisory_xact_lock(hashtextextended('jobs.job', 0))";

    private Connections connections;

    @SuppressWarnings("NullAway.Init")
    SqlLeases() {
        // For the CDI proxy.
    }

    @Inject
    SqlLeases(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<Taken> take(Collection<String> kinds, String node, Duration lease) {
        return connections.with(connection -> {
            try (PreparedStatement turn = connection.prepareStatement(QUEUE_UP)) {
                turn.execute();
            }
            try (PreparedStatement update = connection.prepareStatement(TAKE)) {
                update.setArray(1, connection.createArrayOf("text", kinds.toArray()));
                update.setString(2, node);
                update.setLong(3, lease.toMillis());
                try (ResultSet row = update.executeQuery()) {
                    return row.next() ? Optional.of(JobRow.taken(row)) : Optional.<Taken>empty();
                }
            }
        });
    }

    @Override
    public void keep(Collection<Held> holds, Duration lease) {
        connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(KEEP)) {
                update.setLong(1, lease.toMillis());
                update.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", holds.stream().map(Held::job).toArray()));
                update.setArray(
                        3,
                        connection.createArrayOf(
                                "bigint", holds.stream().map(Held::token).toArray()));
                return update.executeUpdate();
            }
        });
    }

    @Override
    public Look look(Held held) {
        return connections.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LOOK)) {
                query.setLong(1, held.token());
                query.setObject(2, held.job());
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        return new Look(false, false, SqlJobBook.moment(connection));
                    }
                    return new Look(
                            row.getBoolean(1),
                            row.getBoolean(2),
                            row.getObject(3, OffsetDateTime.class).toInstant());
                }
            }
        });
    }

    @Override
    public boolean advance(Held held, @Nullable JobData checkpoint, @Nullable Course course, Duration lease) {
        String place = checkpoint == null ? null : checkpoint.json();
        return connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
                update.setString(1, place);
                update.setString(2, place);
                update.setString(3, JobRow.written(course));
                update.setLong(4, lease.toMillis());
                return held(update, 5, held);
            }
        });
    }

    @Override
    public boolean end(Held held, Ending ending) {
        if (ending instanceof Ending.Done done) {
            return end(held, "DONE", done.outcome(), null);
        }
        if (ending instanceof Ending.Failed failed) {
            return end(held, "FAILED", null, failed.failure());
        }
        if (ending instanceof Ending.Again again) {
            return again(held, again);
        }
        return end(held, "CANCELLED", null, null);
    }

    private boolean end(Held held, String state, @Nullable JobOutcome outcome, @Nullable JobFailure failure) {
        return connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(END)) {
                update.setString(1, state);
                update.setString(2, JobRow.written(outcome));
                update.setString(3, JobRow.written(failure));
                update.setBoolean(4, true);
                return held(update, 5, held);
            }
        });
    }

    private boolean again(Held held, Ending.Again again) {
        return connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(AGAIN)) {
                update.setInt(1, again.counts() ? 0 : 1);
                update.setLong(2, again.delay().toMillis());
                return held(update, 3, held);
            }
        });
    }

    /** Fills in whose row, and answers whether there was one. */
    private static boolean held(PreparedStatement update, int place, Held held) throws SQLException {
        update.setObject(place, held.job());
        update.setLong(place + 1, held.token());
        return update.executeUpdate() == 1;
    }
}
