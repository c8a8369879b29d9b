package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that takes a key is carried out once for it; operations to come are taken in by themselves. */
class IdempotencyIT {

    private static final int CALLERS = 16;

    static Stream<Operation> operations() {
        return Creation.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theSameRequestWithTheSameKeyGetsTheFirstAnswerAgain(Operation operation, TestReporter reporter) {
        Creation creation = Creation.drawing(reporter);
        Api.Call call = creation.of(operation).with(Creation.KEY, creation.key());

        Answer first = Api.send(call);
        Answer again = Api.send(call.with("Accept-Language", "en").with("X-Request-Id", "another-request"));

        assertThat(first.status()).as(first.body()).isIn(201, 202);
        assertThat(first.header(Creation.REPLAYED)).isEmpty();
        assertSameAnswer(again, first);
        assertThat(again.header("X-Request-Id")).isEqualTo("another-request");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void spacesAndTheOrderOfMembersMakeNoOtherRequest(Operation operation, TestReporter reporter) {
        Creation creation = Creation.drawing(reporter);
        Api.Call call = creation.of(operation);
        String key = creation.key();
        Answer first = Api.send(call.with(Creation.KEY, key));

        Answer again = Api.send(Bodies.turnedRound(call).with(Creation.KEY, '"' + key + '"'));

        assertSameAnswer(again, first);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theSameKeyWithAnotherRequestIsRefused(Operation operation, TestReporter reporter) {
        Creation creation = Creation.drawing(reporter);
        String key = creation.key();
        Api.Call other = creation.of(operation);
        Api.send(creation.of(operation).with(Creation.KEY, key));

        Answer refused = Api.send(other.with(Creation.KEY, key));
        Answer withItsOwn = Api.send(other.with(Creation.KEY, creation.key()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("idempotency-key-reused");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/Idempotency-Key");
        assertThat(withItsOwn.status()).isIn(201, 202);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRefusedRequestDoesNotUseItsKeyUp(Operation operation, TestReporter reporter) {
        Creation creation = Creation.drawing(reporter);
        Api.Call call = creation.of(operation).with(Creation.KEY, creation.key());

        Answer refused = Api.send(Bodies.withAnUnknownMember(call));
        Answer first = Api.send(call);

        assertThat(refused.problem()).isEqualTo(operation.isForm() ? "import-invalid" : "body-invalid");
        assertThat(first.status()).isIn(201, 202);
        assertThat(first.header(Creation.REPLAYED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoeverLostTheRightGetsNoFormerAnswer(Operation operation, TestReporter reporter) {
        Creation creation = Creation.drawing(reporter);
        Api.Call call = creation.of(operation).with(Creation.KEY, creation.key());
        Api.send(call);

        Answer refused = Api.send(call.with("Authorization", Api.bearer("province", "changes:read")));

        assertThat(refused.problem()).isEqualTo("right-missing");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void keysOfDifferentClientsDoNotMeet(Operation operation, TestReporter reporter) {
        Creation creation = Creation.drawing(reporter);
        String key = creation.key();
        Api.send(creation.of(operation).with(Creation.KEY, key));

        Answer other = Api.send(
                creation.of(operation).with(Creation.KEY, key).with("Authorization", Api.bearer("longwan", "")));

        assertThat(other.problem()).isNotEqualTo("idempotency-key-reused");
        assertThat(other.header(Creation.REPLAYED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void ofSixteenAtOnceOneIsCarriedOutAndAllAreAnswered(Operation operation, TestReporter reporter) throws Exception {
        Creation creation = Creation.drawing(reporter);
        Api.Call call = creation.of(operation).with(Creation.KEY, creation.key());
        List<Api.Call> calls = Stream.generate(() -> call).limit(CALLERS).toList();

        List<Answer> answers = atOnce(calls);

        List<Answer> first = answers.stream()
                .filter(answer -> answer.header(Creation.REPLAYED).isEmpty())
                .toList();
        assertThat(first).hasSize(1);
        assertThat(first.get(0).status()).isIn(201, 202);
        answers.stream()
                .filter(answer -> !first.contains(answer))
                .forEach(answer -> assertSameAnswer(answer, first.get(0)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void ofTwoRequestsThatFightForAKeyOneWins(Operation operation, TestReporter reporter) throws Exception {
        Creation creation = Creation.drawing(reporter);
        String key = creation.key();
        Api.Call one = creation.of(operation).with(Creation.KEY, key);
        Api.Call other = creation.of(operation).with(Creation.KEY, key);
        List<Api.Call> calls = IntStream.range(0, CALLERS)
                .mapToObj(number -> number % 2 == 0 ? one : other)
                .toList();

        List<Answer> answers = atOnce(calls);

        List<Integer> statuses =
                answers.stream().map(Answer::status).distinct().sorted().toList();
        assertThat(statuses).hasSize(2).containsAnyOf(201, 202).contains(422);
        for (int i = 0; i < CALLERS; i++) {
            assertThat(answers.get(i).status()).isEqualTo(answers.get(i % 2).status());
        }
        assertThat(answers.stream().filter(answer -> answer.status() != 422).map(Answer::body))
                .containsOnly(
                        answers.get(answers.get(0).status() == 422 ? 1 : 0).body());
    }

    private static void assertSameAnswer(Answer again, Answer first) {
        assertThat(again.status()).as(again.body()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header(Creation.REPLAYED)).isEqualTo("true");
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    private static List<Answer> atOnce(List<Api.Call> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Answer>> sent = new ArrayList<>();
        for (Api.Call call : calls) {
            sent.add(callers.submit(() -> {
                start.await();
                return Api.send(call);
            }));
        }
        start.countDown();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : sent) {
            answers.add(one.get());
        }
        callers.shutdown();
        return answers;
    }
}
