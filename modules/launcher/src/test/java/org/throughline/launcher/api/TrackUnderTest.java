package org.throughline.launcher.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.throughline.testkit.ThroughlineServer;

/** The first track of the demo, with what was seen of it and judged of it in writing. */
final class TrackUnderTest {

    private static final String SIGN =
            "insert into offices.track_judgement (id, bureau, track, words, signed_by, signed_at,"
                    + " digest) values (gen_random_uuid(), 'wenzhou-bay-emerging-industries', ?, ?, 'director', now(), 'x')";

    private TrackUnderTest() {}

    /** One entry of its technology watch more, and one judgement. */
    static void isLookedAt() {
        String code = Api.send(Api.Call.of("GET", "/tracks?limit=1"))
                .json()
                .at("/items/0/code")
                .asText();
        Operation enter = FirmUnderTest.operation("POST /tracks/{code}/watch");
        ObjectNode body = enter.exampleBody();
        Answer entered = Api.send(
                Api.Call.of("POST", enter.pathWith(Map.of("code", code))).json(body.toString()));
        if (entered.status() != 201) {
            throw new IllegalStateException(entered.body());
        }
        sign(code);
    }

    /** Nobody signs by the API. */
    private static void sign(String track) {
        try (Connection connection = ThroughlineServer.get().database().getConnection();
                PreparedStatement insert = connection.prepareStatement(SIGN)) {
            insert.setString(1, track);
            insert.setString(2, "先看一年");
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
