package org.throughline.launcher.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.throughline.testkit.ThroughlineServer;

/** Jobs of an officer in every state, as they would stand in the middle of an import: no node of the test has them. */
final class JobRows {

    private static final String MOMENT = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private static final String FAILURE = "{\"problem\": \"job-given-up\", \"words\": {\"bundle\":"
            + " \"org.throughline.jobs.texts\", \"key\": \"problem.job-given-up.detail\","
            + " \"values\": {\"times\": \"5\"}}, \"incident\": null}";
    private static final String OUTCOME = "{\"words\": {\"bundle\": \"org.throughline.audit.texts\","
            + " \"key\": \"verification.intact\", \"values\": {\"entries\": \"140000\"}}}";

    private JobRows() {}

    /** One job in each state; the ids in the order of the states. */
    static void enter(String account) {
        remove(account);
        add(account, "QUEUED", "due_at", "clock_timestamp() + interval '1 day'");
        add(account, "RUNNING", "node, lease_until", "'elsewhere', clock_timestamp() + interval '1 day'");
        add(account, "DONE", "ended_at, outcome", "clock_timestamp(), '" + OUTCOME + "'");
        add(account, "FAILED", "ended_at, failure", "clock_timestamp(), '" + FAILURE + "'");
        add(account, "CANCELLED", "ended_at", "clock_timestamp()");
        goOn(account, 41_000);
    }

    /** The running job has done so much after eight seconds. */
    static void goOn(String account, long done) {
        String now = MOMENT.formatted("clock_timestamp()");
        String mark =
                "jsonb_build_object('at', " + MOMENT.formatted("(clock_timestamp() - interval '8 s')") + ", 'done', 0)";
        execute("update jobs.job set course = jsonb_build_object('told', jsonb_build_object('unit', 'unit.entries',"
                + " 'done', " + done + ", 'total', 140000), 'at', " + now + ", 'older', " + mark + ", 'newer', " + mark
                + ") where state = 'RUNNING' and asker = '" + account + "'");
    }

    static void execute(String sql) {
        try (Connection connection = ThroughlineServer.get().database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void remove(String account) {
        execute("delete from jobs.job where asker = '" + account + "' and asker_kind = 'PERSON'");
    }

    private static void add(String account, String state, String columns, String values) {
        boolean queued = state.equals("QUEUED");
        execute("insert into jobs.job (id, kind, parameters, asker, asker_kind, post, state, asked_at, attempts, "
                + (queued ? "" : "started_at, due_at, ") + columns + ") values ('" + id()
                + "', 'journal-verification', '{}', '" + account + "', 'PERSON', '3处干部', '" + state
                + "', clock_timestamp(), " + (queued ? "0, " : "1, clock_timestamp(), clock_timestamp(), ") + values
                + ")");
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
