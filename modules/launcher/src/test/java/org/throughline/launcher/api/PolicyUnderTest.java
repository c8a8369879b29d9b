package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A policy of its own with two drafts, so that whatever is done with one leaves the others as they were. */
final class PolicyUnderTest {

    private PolicyUnderTest() {}

    /** Values for the path of an operation below a policy. */
    static Map<String, String> of(String path) {
        String code = entered(Api::send, "");
        return path.contains("{number}") ? Map.of("code", code, "number", "2") : Map.of("code", code);
    }

    /** Code of a policy that is entered now, where these calls are sent to. */
    static String entered(Function<Api.Call, Answer> send, String base) {
        String code = "T-" + UUID.randomUUID().toString().substring(0, 13);
        ObjectNode policy =
                FirmUnderTest.operation("POST /policies").exampleBody().put("code", code);
        Answer entered = send.apply(Api.Call.of("POST", base + "/policies").json(policy.toString()));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        String version = FirmUnderTest.operation("POST /policies/{code}/versions")
                .exampleBody()
                .toString();
        Answer second = send.apply(
                Api.Call.of("POST", base + "/policies/" + code + "/versions").json(version));
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        return code;
    }
}
