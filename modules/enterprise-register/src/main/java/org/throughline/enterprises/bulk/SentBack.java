package org.throughline.enterprises.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.exchange.Json;

/** Sends back, whole, the rows that were refused after they had been staged. */
final class SentBack {

    private static final int PORTION = 5_000;

    private static final String LINES = """
            select r.line, r.cells, x.reasons
            from enterprises.import_row r
            join (
                select uscc, jsonb_agg(distinct jsonb_build_object('key', key, 'facts', facts)) as reasons
                from enterprises.import_refused group by uscc) x on x.uscc = r.uscc
            where r.import_id = ? order by r.line
            """;

    private SentBack() {}

    /** Sends them back and gives how many they are. */
    static long send(Connection connection, UUID id, ColumnPlan plan) throws SQLException {
        long sent = 0;
        try (Staging staging = new Staging(id, connection, plan);
                PreparedStatement lines = connection.prepareStatement(LINES)) {
            lines.setObject(1, id);
            lines.setFetchSize(PORTION);
            try (ResultSet refused = lines.executeQuery()) {
                while (refused.next()) {
                    staging.reject(refused.getInt(1), cells(refused), reasons(refused.getString(3), plan));
                    sent++;
                    if (sent % PORTION == 0) {
                        staging.send();
                    }
                }
            }
            staging.send();
        }
        return sent;
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray(2).getArray());
    }

    private static List<RowReason> reasons(String json, ColumnPlan plan) {
        try {
            List<RowReason> reasons = new ArrayList<>();
            for (JsonNode reason : Json.mapper().readTree(json)) {
                Map<String, String> facts = new LinkedHashMap<>();
                reason.path("facts")
                        .properties()
                        .forEach(
                                fact -> facts.put(fact.getKey(), fact.getValue().asText()));
                String key = reason.path("key").asText();
                reasons.add(RowReason.of(column(key, plan), key, facts));
            }
            return reasons;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database wrote no JSON", broken);
        }
    }

    private static String column(String key, ColumnPlan plan) {
        return key.equals("import.fault.check-digit")
                ? plan.headers().get(plan.column(ColumnTarget.Kind.CODE).orElseThrow())
                : "";
    }
}
