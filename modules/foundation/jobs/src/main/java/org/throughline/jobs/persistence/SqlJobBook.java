package org.throughline.jobs.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobData;
import org.throughline.jobs.domain.Asker;
import org.throughline.jobs.domain.Job;
import org.throughline.jobs.domain.JobBook;
import org.throughline.kernel.TimeOrderedUuid;

@ApplicationScoped
class SqlJobBook implements JobBook {

    private static final String ADD = """
            insert into jobs.job (id, kind, lane, parameters, asker, asker_kind, post, scopes, state, asked_at, due_at)
            select ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'QUEUED', now, now from (select clock_timestamp() as now) clock
            returning\s""" + JobRow.COLUMNS;

    private static final String FIND = "select " + JobRow.COLUMNS + " from jobs.job where id = ?";

    private static final String CANCEL = """
            update jobs.job set state = 'CANCELLED', version = version + 1, ended_at = clock_timestamp()
            where id = ? and state = 'QUEUED'
            """;

    private static final String ASK_TO_CANCEL = """
            update jobs.job set cancel_asked = true, version = version + 1 where id = ? and state = 'RUNNING'
            """;

    private static final String QUEUE_AGAIN = """
            update jobs.job set state = 'QUEUED', version = version + 1, cancel_asked = false, tries = 0,
              ended_at = null, failure = null, due_at = clock_timestamp(), post = ?, scopes = ?
            where id = ? and state in ('FAILED', 'CANCELLED')
            """;

    private static final String REMOVE_OVER =
            "delete from jobs.job where ended_at < clock_timestamp() - ? * interval '1 millisecond'";

    private Connections connections;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    SqlJobBook() {
        // For the CDI proxy.
    }

    @Inject
    SqlJobBook(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public Instant moment() {
        return connections.with(SqlJobBook::moment);
    }

    static Instant moment(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select clock_timestamp()");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    @Override
    public Job add(String kind, @Nullable String lane, JobData parameters, Asker asker) {
        return connections.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, TimeOrderedUuid.next(clock));
                insert.setString(2, kind);
                insert.setString(3, lane);
                insert.setString(4, parameters.json());
                insert.setString(5, asker.name());
                insert.setString(6, asker.kind().name());
                insert.setString(7, asker.post());
                insert.setArray(8, scopes(connection, asker));
                return one(insert).orElseThrow();
            }
        });
    }

    @Override
    public Optional<Job> find(UUID id) {
        return found(FIND, id);
    }

    @Override
    public Optional<Job> lock(UUID id) {
        return found(FIND + " for update", id);
    }

    @Override
    public List<Job> list(Listing listing, @Nullable UUID before, int limit) {
        ListQuery query = ListQuery.of(listing, before, limit);
        return connections.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                int place = 0;
                for (Object value : query.values()) {
                    statement.setObject(++place, value);
                }
                return all(statement);
            }
        });
    }

    @Override
    public void cancel(UUID id) {
        change(CANCEL, id);
    }

    @Override
    public void askToCancel(UUID id) {
        change(ASK_TO_CANCEL, id);
    }

    @Override
    public void queueAgain(UUID id, Asker asker) {
        connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(QUEUE_AGAIN)) {
                update.setString(1, asker.post());
                update.setArray(2, scopes(connection, asker));
                update.setObject(3, id);
                return expectOne(update.executeUpdate());
            }
        });
    }

    @Override
    public int removeOver(Duration age) {
        return connections.with(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(REMOVE_OVER)) {
                delete.setLong(1, age.toMillis());
                return delete.executeUpdate();
            }
        });
    }

    private Optional<Job> found(String sql, UUID id) {
        return connections.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, id);
                return one(query);
            }
        });
    }

    private void change(String sql, UUID id) {
        connections.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setObject(1, id);
                return expectOne(update.executeUpdate());
            }
        });
    }

    /** The row was locked in the state that the statement asks for. */
    private static int expectOne(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("A job that was locked is no longer what it was");
        }
        return changed;
    }

    private static java.sql.@Nullable Array scopes(Connection connection, Asker asker) throws SQLException {
        Set<String> scopes = asker.scopes();
        return scopes == null ? null : connection.createArrayOf("text", scopes.toArray());
    }

    private static Optional<Job> one(PreparedStatement query) throws SQLException {
        return all(query).stream().findFirst();
    }

    private static List<Job> all(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            List<Job> jobs = new ArrayList<>();
            while (rows.next()) {
                jobs.add(JobRow.job(rows));
            }
            return jobs;
        }
    }
}
