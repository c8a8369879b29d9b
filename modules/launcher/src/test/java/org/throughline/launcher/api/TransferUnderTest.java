package org.throughline.launcher.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.throughline.testkit.ThroughlineServer;

/**
 * A transfer for each thing that can be done with one. None is ever applied: the bureaus of the demo stay for all other
 * tests.
 */
final class TransferUnderTest {

    /** From and to the house, so that its list has them. */
    private static final String BODY = """
            {"giver": "wenzhou-bay-emerging-industries", "taker": "wenzhou-ai", "on": "2098-01-01", "otherwise": "industry"}
            """;

    private TransferUnderTest() {}

    /** Values for the path of an operation below a transfer. */
    static Map<String, String> of(String path) {
        return Map.of("id", path.endsWith("/items") ? passed() : made());
    }

    /** One whose ground is lost, so that nobody applies it by an example. */
    static String made() {
        Answer made = Api.send(Api.Call.of("POST", "/organisation-transfers").json(BODY));
        String id = made.json().path("id").asText();
        run("update offices.organisation_transfer set ground = 'lost' where id = '" + id + "'");
        return id;
    }

    /** One of an organisation that is gone: its deeds are written by hand. */
    private static String passed() {
        String from = made();
        UUID id = UUID.randomUUID();
        String gone = "gone-" + id.toString().substring(0, 8);
        run("insert into offices.organisation_transfer (id, version, giver, taker, effective_on, wanted, planned_on,"
                + " planned_at, planned_by, ground, affected, ends, problems, applied_at, applied_by, reason, completed_at)"
                + " select '" + id + "', 1, '" + gone + "', taker, effective_on,"
                + " jsonb_set(wanted, '{giver}', '\"" + gone + "\"'), planned_on, planned_at, planned_by, ground,"
                + " affected, ends, problems, planned_at, 'tests', 'tests', planned_at"
                + " from offices.organisation_transfer where id = '" + from + "'");
        run("insert into offices.mandate_plan (id, version, bureau, state, planned_on, planned_at, planned_by, ground,"
                + " after, changes, affected, problems, touched, prepared_by, transfer) select '" + UUID.randomUUID()
                + "', 0, '" + gone + "', state, planned_on, planned_at, planned_by, ground, after, changes, affected,"
                + " problems, touched, prepared_by, '" + id + "' from offices.mandate_plan where transfer = '" + from
                + "' and bureau <> 'wenzhou-ai'");
        run("insert into offices.handover_deed (plan, kind, item, former, next, effective_on, change, called)"
                + " select id, 'assignments', ('00000000-0000-7000-8000-00000000000' || number)::uuid, bureau,"
                + " 'wenzhou-ai', '2026-01-01', -1, 'Firm ' || number from offices.mandate_plan,"
                + " generate_series(1, 5) number where transfer = '" + id + "'");
        return id.toString();
    }

    private static void run(String sql) {
        try (Connection connection = ThroughlineServer.get().database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
