package org.throughline.launcher.api;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.testkit.ThroughlineServer;

/** A plan of mandates for each thing that can be done with one: made anew, or applied and with work handed over. */
final class PlanUnderTest {

    private static final String APPLIED =
            "select id from offices.mandate_plan where state = 'APPLIED' order by applied_at limit 1";

    private static final String GAP = "commercial-space";
    private static final LocalDate FAR = LocalDate.of(2090, 1, 1);
    private static final AtomicInteger DAYS = new AtomicInteger();

    private PlanUnderTest() {}

    /** Values for the path of an operation below a plan. */
    static Map<String, String> of(String path) {
        return Map.of("id", path.endsWith("/items") ? handedOver() : made());
    }

    /**
     * Nothing that stands ends by it, whatever is done with it: a track that has no office gets one, once in many
     * years.
     */
    private static String made() {
        List<String> wanted = new ArrayList<>();
        Api.send(Api.Call.of("GET", "/mandates?limit=100")).json().path("items").forEach(mandate -> {
            if (!mandate.path("track").asText().equals(GAP)) {
                wanted.add(mandate.toString());
            }
        });
        wanted.add("{\"office\": \"3\", \"track\": \"" + GAP + "\", \"from\": \"" + FAR.plusDays(DAYS.getAndIncrement())
                + "\"}");
        String body =
                "{\"bureau\": \"wenzhou-bay-emerging-industries\", \"mandates\": [" + String.join(",", wanted) + "]}";
        Answer made = Api.send(Api.Call.of("POST", "/mandate-plans").json(body));
        return made.json().path("id").asText();
    }

    /** The demo has no module with open work: its deeds are written by hand. */
    private static String handedOver() {
        try (Connection connection = ThroughlineServer.get().database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery(APPLIED)) {
            plan.next();
            String id = plan.getString(1);
            statement.execute("insert into offices.handover_deed (plan, kind, item, former, next, effective_on, called)"
                    + " select '" + id + "', 'files', ('00000000-0000-7000-8000-00000000000' || number)::uuid,"
                    + " 'office-1', 'office-2', '2026-01-01', 'File ' || number from generate_series(1, 5) number"
                    + " on conflict do nothing");
            return id;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
