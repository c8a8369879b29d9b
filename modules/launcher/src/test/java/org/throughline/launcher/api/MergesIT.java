package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a code answers after its record was merged into another. */
class MergesIT {

    private static final String DISTRICT = "330303";

    private String survivor = "";
    private String former = "";

    @BeforeEach
    void twoRecords() {
        survivor = FirmUnderTest.entered(Api::send, "", DISTRICT);
        former = FirmUnderTest.entered(Api::send, "", DISTRICT);
    }

    @Test
    void readingLeadsToTheSurvivorWithPathAndQueryAndWritingIsRefused() {
        assertThat(merge(body(former)).status()).isEqualTo(201);

        for (String part :
                List.of("", "/facts", "/timeline?limit=3", "/contacts", "/merges", "/held-facts?name=revenue")) {
            String path = "/enterprises/" + former + part;
            Answer answer = Api.send(Api.Call.of("GET", path));
            assertThat(answer.status()).as(path).isEqualTo(308);
            assertThat(answer.header("Location")).as(path).endsWith("/api/v1/enterprises/" + survivor + part);
        }
        Map<String, Api.Call> writes = Map.of(
                "change",
                Api.Call.of("PUT", "/enterprises/" + former)
                        .with("If-Match", "*")
                        .json("{}"),
                "fact",
                Api.Call.of("PUT", "/enterprises/" + former + "/facts/employees")
                        .with("If-Match", "*")
                        .json("{\"value\":\"3\",\"year\":2024,\"source\":\"x\",\"asOf\":\"2025-01-01\"}"),
                "contact",
                Api.Call.of("POST", "/enterprises/" + former + "/contacts").json("{}"),
                "referral",
                Api.Call.of("POST", "/enterprises/" + former + "/referrals").json("{}"),
                "merge",
                Api.Call.of("POST", "/enterprises/" + former + "/merges")
                        .with("If-Match", "*")
                        .json(body(survivor)));
        writes.forEach((name, write) -> {
            Answer answer = Api.send(write);
            assertThat(answer.status()).as(name).isEqualTo(409);
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:throughline:problem:enterprise-merged");
            assertThat(answer.json().path("into").asText()).isEqualTo(survivor);
        });
        assertThat(Api.send(Api.Call.of("GET", "/enterprises?q=" + former))
                        .json()
                        .at("/items/0/uscc")
                        .asText())
                .isEqualTo(survivor);
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgainAndAnotherTimeTheMergeIsRefused() {
        Api.Call call = Api.Call.of("POST", "/enterprises/" + survivor + "/merges")
                .with("If-Match", "\"0\"")
                .with(Creation.KEY, "merge-" + former)
                .json(body(former));

        Answer first = Api.send(call);
        Answer again = Api.send(call);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header(Creation.REPLAYED)).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(merge(body(former)).json().path("type").asText())
                .isEqualTo("urn:throughline:problem:enterprise-merged");
        assertThat(Api.send(Api.Call.of("GET", first.header("Location").replaceFirst(".*/api/v1", "")))
                        .json())
                .isEqualTo(first.json());
    }

    @Test
    void aMergeIsPreviewedAndRefusedForItselfForUnknownOnesAndWithoutAReason() {
        Answer preview = Api.send(Api.Call.of("GET", "/enterprises/" + survivor + "/merge-previews/" + former));

        assertThat(preview.json().path("unknown").size()).isZero();
        assertThat(preview.json().path("parts").findValuesAsText("part"))
                .containsExactly("assignments", "contact-readings", "contacts", "facts", "names", "referrals");
        assertThat(Api.send(Api.Call.of(
                                "GET", "/enterprises/" + survivor + "/merge-previews/" + former + "/names/records"))
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(former);
        assertThat(merge(body(survivor)).json().path("type").asText())
                .isEqualTo("urn:throughline:problem:merge-invalid");
        assertThat(merge(body("91330398MA0000000X")).status()).isEqualTo(422);
        assertThat(merge("{\"former\":\"" + former + "\",\"formerVersion\":0,\"reason\":\" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(merge("{\"former\":\"" + former + "\",\"formerVersion\":9,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(412);
        assertThat(Api.send(Api.Call.of("POST", "/enterprises/" + survivor + "/merges")
                                .json(body(former)))
                        .status())
                .isEqualTo(428);
    }

    private Answer merge(String body) {
        return Api.send(Api.Call.of("POST", "/enterprises/" + survivor + "/merges")
                .with("If-Match", "*")
                .json(body));
    }

    private static String body(String former) {
        return "{\"former\":\"" + former + "\",\"formerVersion\":0,\"reason\":\"同一家企业登记了两次\"}";
    }
}
