package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.Json;
import org.throughline.testkit.Await;

/** Who works in an office that a plan gives something to, or takes something from, finds it on their desk. */
class ReorganisationNewsIT {

    /** Nothing else in these tests plans for this bureau. */
    private static final String BUREAU = "wenzhou-ai";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final LocalDate AHEAD = LocalDate.of(2098, 7, 1);
    private static final String NOTICE = "\".*?name=\"notice\" value=\"([0-9a-f-]{36})\"";
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"(/desk[^\"]*)\"");

    @Test
    void bothSidesFindItAndItGoesWhenItIsNoted() {
        Browsing industry = Browsing.as("industry");
        Browsing data = Browsing.as("steward");
        Browsing elsewhere = Browsing.as("officer11");
        String link = "/admin/offices/plans/" + move("industry", "data");

        Await.that(
                "the news at both desks",
                PATIENCE,
                () -> desk(industry).contains(link) && desk(data).contains(link));
        assertThat(desk(industry)).contains("移出 1 项");
        assertThat(desk(data)).contains("新接 1 项");
        assertThat(desk(elsewhere)).doesNotContain(link);
        assertThat(industry.get(link).status()).isEqualTo(200);

        Matcher notice =
                Pattern.compile("href=\"" + link + NOTICE, Pattern.DOTALL).matcher(desk(data));
        assertThat(notice.find()).isTrue();
        assertThat(elsewhere
                        .post("/desk/noted", Map.of("notice", notice.group(1)))
                        .status())
                .isEqualTo(303);
        assertThat(desk(data)).describedAs("noted by a stranger").contains(link);
        assertThat(data.post("/desk/noted", Map.of("notice", notice.group(1))).header("Location"))
                .isEqualTo("/desk");
        assertThat(desk(data)).doesNotContain(link);
        assertThat(data.post("/desk/noted", Map.of("notice", "x")).status()).isEqualTo(400);
        assertThat(Browsing.here()
                        .post("/desk/noted", Map.of("notice", notice.group(1)))
                        .status())
                .describedAs("a stranger at the door")
                .isNotEqualTo(200);
    }

    /** All pages of somebody's desk. */
    private static String desk(Browsing who) {
        StringBuilder pages = new StringBuilder();
        String path = "/desk";
        while (!path.isEmpty()) {
            String page = who.get(path).body();
            pages.append(page);
            Matcher next = NEXT.matcher(page);
            path = next.find() ? next.group(1) : "";
        }
        return pages.toString();
    }

    /** The first of what one office has goes to another, by this plan. */
    private static String move(String from, String to) {
        ArrayNode wanted = (ArrayNode) Api.send(Api.Call.of("GET", "/mandates?limit=500&bureau=" + BUREAU))
                .json()
                .path("items");
        ObjectNode former = first(wanted, from);
        wanted.add(former.deepCopy().put("office", to).put("from", AHEAD.toString()));
        former.put("to", AHEAD.toString());
        ObjectNode body = Json.mapper().createObjectNode().put("bureau", BUREAU);
        body.set("mandates", wanted);
        Answer plan = Api.send(Api.Call.of("POST", "/mandate-plans").json(body.toString()));
        assertThat(plan.status()).as(plan.body()).isEqualTo(201);
        String id = plan.json().path("id").asText();
        String path = "/mandate-plans/" + id + "/application";
        Answer applied =
                Api.send(Api.Call.of("POST", path).with("If-Match", "*").json("{\"reason\": \"局务会纪要\"}"));
        assertThat(applied.status()).as(applied.body()).isEqualTo(200);
        return id;
    }

    private static ObjectNode first(ArrayNode mandates, String office) {
        for (JsonNode mandate : mandates) {
            if (mandate.path("office").asText().equals(office)) {
                return (ObjectNode) mandate;
            }
        }
        throw new IllegalStateException(office + " has nothing");
    }
}
