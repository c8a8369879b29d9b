package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private static final JsonNode DOCUMENT = new ApiDescription().document();

    @Test
    void everyOperationListsTheRefusalsItCanAnswerWith() {
        assertThat(statuses("/teas/~1{id}".replace("/teas/~1", "~1teas~1") + "/put"))
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "428", "429",
                        "500", "503");
        assertThat(statuses("~1teas/get"))
                .containsExactlyInAnyOrder("200", "400", "401", "403", "406", "422", "429", "500", "503");
    }

    @Test
    void whatCreatesTakesAKeyAndNothingElseDoes() {
        ApiDescription api = new ApiDescription();

        assertThat(api.operation("POST", "/teas").orElseThrow().takesKey()).isTrue();
        assertThat(api.operation("PUT", "/teas/{id}").orElseThrow().takesKey()).isFalse();
        assertThat(DOCUMENT.at("/paths/~1teas/post/responses/201/headers").has("Idempotency-Replayed"))
                .isTrue();
    }

    @Test
    void everyAnswerCarriesTheIdentityOfItsRequest() {
        assertThat(DOCUMENT.at("/paths/~1teas/get/responses/200/headers").has("X-Request-Id"))
                .isTrue();
        assertThat(DOCUMENT.at("/components/responses/Stale/headers").has("X-Request-Id"))
                .isTrue();
    }

    @Test
    void twoModulesCannotDescribeTheSamePath() throws java.io.IOException {
        JsonNode house = Json.mapper().readTree("{\"paths\":{},\"components\":{}}");
        JsonNode part = Json.mapper().readTree("{\"paths\":{\"/teas\":{}}}");

        assertThatIllegalStateException()
                .isThrownBy(() -> ApiMerge.of(Map.of("exchange.yaml", house, "a.yaml", part, "b.yaml", part)))
                .withMessageContaining("/teas");
    }

    @Test
    void aResourceMethodIsFoundByItsTemplateWithoutPatterns() throws NoSuchMethodException {
        assertThat(Described.of(Teas.class.getDeclaredMethod("one")))
                .contains(new Described("GET", "/teas/{id}/leaves/{leaf}"));
        assertThat(Described.of(Teas.class.getDeclaredMethod("whole"))).contains(new Described("PUT", "/teas"));
    }

    @Test
    void whatTheContainerAnswersByItselfIsNotDescribed() throws NoSuchMethodException {
        assertThat(Described.of(Teas.class.getDeclaredMethod("neither"))).isEmpty();
        assertThat(Described.of(Object.class.getDeclaredMethod("toString"))).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameSentences() throws java.io.IOException {
        assertThat(keys("texts_en.properties")).isEqualTo(keys("texts.properties"));
        assertThat(Stream.of(ExchangeProblem.values()).map(ExchangeProblem::code))
                .allSatisfy(code -> assertThat(keys("texts.properties"))
                        .contains("problem." + code + ".title", "problem." + code + ".detail"));
    }

    private static List<String> statuses(String pointer) {
        Iterator<String> names = DOCUMENT.at("/paths/" + pointer + "/responses").fieldNames();
        return Stream.iterate(names, Iterator::hasNext, it -> it)
                .map(Iterator::next)
                .toList();
    }

    private static java.util.Set<Object> keys(String file) throws java.io.IOException {
        Properties texts = new Properties();
        try (var stream = ApiDescriptionTest.class.getResourceAsStream(file)) {
            texts.load(stream);
        }
        return texts.keySet();
    }

    @Path("teas")
    static class Teas {
        @GET
        @Path("{id: [0-9]+}/leaves/{ leaf }")
        void one() {}

        @PUT
        void whole() {}

        void neither() {}
    }
}
