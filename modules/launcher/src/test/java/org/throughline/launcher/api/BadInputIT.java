package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.testkit.ThroughlineServer;

/** Every operation of the description takes everything wrong that can be sent to it and says what is wrong. */
class BadInputIT {

    private static final AtomicInteger COUNT = new AtomicInteger();

    static Stream<Operation> operations() {
        return Contract.get().operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void badInputIsRefusedWithADocumentedProblemAndOneLineOfTheLog(Operation operation) {
        List<String> wrong = new ArrayList<>();
        List<String> refused = new ArrayList<>();

        for (BadInput input : BadInput.of(operation, Exemplar.of(operation))) {
            String id = "bad-input-%05d".formatted(COUNT.incrementAndGet());
            Answer answer = Api.send(input.call().with("X-Request-Id", id));
            if (!input.statuses().contains(answer.status()) || !saysWhy(operation, answer, id)) {
                wrong.add(input.what() + ": " + answer.status() + " " + answer.body());
            }
            refused.add(id);
        }

        assertThat(wrong).isEmpty();
        assertThat(linesOf(refused))
                .allSatisfy((id, lines) -> assertThat(lines).as(id).isOne());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void hostileTextIsKeptAsItIsOrRefused(Operation operation) {
        List<String> wrong = new ArrayList<>();

        for (BadInput input : BadInput.hostile(operation, Exemplar.of(operation))) {
            Answer answer = Api.send(input.call());
            if (!input.statuses().contains(answer.status())) {
                wrong.add(input.what() + ": " + answer.status() + " " + answer.body());
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** A problem of the house, or where OAuth has words of its own, those. */
    private static boolean saysWhy(Operation operation, Answer answer, String id) {
        if (operation.path().equals("/oauth/token") && answer.mediaType().equals("application/json")) {
            return answer.json().has("error");
        }
        return !answer.problem().isEmpty()
                && answer.json().path("status").asInt() == answer.status()
                && answer.json().path("requestId").asText().equals(id)
                && answer.header("X-Request-Id").equals(id)
                && answer.json().path("instance").asText().startsWith("/api/v1/")
                && (answer.status() != 422 || !answer.json().path("errors").isEmpty())
                && (answer.status() != 405 || !answer.header("Allow").isEmpty())
                && (answer.status() != 401 || !answer.header("WWW-Authenticate").isEmpty());
    }

    private static Map<String, Integer> linesOf(List<String> ids) {
        Map<String, Integer> lines = new HashMap<>();
        ids.forEach(id -> lines.put(id, 0));
        ThroughlineServer.get()
                .log()
                .lines()
                .forEach(line -> ids.stream()
                        .filter(line::contains)
                        .findFirst()
                        .ifPresent(id -> lines.merge(id, 1, Integer::sum)));
        return lines;
    }
}
