package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;

/** A key outlives the server: what was created before it ended is not created again after. */
class IdempotencyAcrossDeathsIT {

    private static final int WRITERS = 4;
    private static final int WRITES = 100;

    /** How many operations go on when the server dies. */
    private static final int AT_ONCE = 11;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void everyOperationIsAnsweredAlikeAfterARestartAndAfterACrash(TestReporter reporter) throws Exception {
        LaunchedThroughline server = launch();
        Creation creation = Creation.drawing(reporter).at(server.address());
        Map<Api.Call, Optional<Answer>> sent = new LinkedHashMap<>();
        String token = "Bearer " + Api.token(server.address(), "province", "");
        for (Operation operation : Creation.operations().toList()) {
            Api.Call call = call(creation, operation, token);
            sent.put(call, Optional.of(Api.sendTo(server.address(), call)));
        }
        server.close();

        server = launch();
        verify(server.address(), sent);
        List<Operation> operations = Creation.operations().toList();
        for (int from = 0; from < operations.size(); from += AT_ONCE) {
            List<Operation> some = operations.subList(from, Math.min(from + AT_ONCE, operations.size()));
            sent.putAll(writeUntilItDies(server, creation.at(server.address()), some, token));
            server = launch();
        }

        verify(server.address(), sent);
        server.close();
        assertThat(sent.values().stream().filter(Optional::isPresent)).hasSizeGreaterThan(WRITES);
    }

    private LaunchedThroughline launch() {
        return LaunchedThroughline.in(folder.resolve("data")).firms(50).serve().awaitReady();
    }

    private static Api.Call call(Creation creation, Operation operation, String token) {
        Api.Call call = creation.of(operation);
        return call.to("/api/v1" + call.path()).with("Authorization", token).with(Creation.KEY, creation.key());
    }

    /** Sends everything once more: what was acknowledged is answered alike, what was not is there now. */
    private static void verify(URI server, Map<Api.Call, Optional<Answer>> sent) {
        sent.forEach((call, answer) -> {
            Answer again = Api.sendTo(server, call);
            assertThat(again.status()).as(again.body()).isIn(201, 202);
            answer.ifPresent(first -> {
                assertThat(again.header(Creation.REPLAYED)).isEqualTo("true");
                assertThat(again.body()).isEqualTo(first.body());
                assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            });
            String place = URI.create(again.header("Location")).getPath();
            Answer made = Api.sendTo(server, new Api.Call("GET", place, call.headers(), Optional.empty()));
            assertThat(made.status()).as(place).isEqualTo(200);
        });
    }

    private static Map<Api.Call, Optional<Answer>> writeUntilItDies(
            LaunchedThroughline server, Creation creation, List<Operation> operations, String token) throws Exception {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Map<Api.Call, Optional<Answer>>>> written = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            written.add(writers.submit(() -> {
                Map<Api.Call, Optional<Answer>> sent = new LinkedHashMap<>();
                boolean lives = true;
                while (lives) {
                    Operation operation = operations.get(next.getAndIncrement() % operations.size());
                    Optional<Api.Call> call = drawnIfItLives(creation, operation, token);
                    Optional<Answer> answer = call.flatMap(each -> sendIfItLives(server.address(), each));
                    call.ifPresent(each -> sent.put(each, answer));
                    done.incrementAndGet();
                    lives = answer.isPresent();
                }
                return sent;
            }));
        }
        Await.that(WRITES + " writes", PATIENCE, () -> done.get() > WRITES);
        kill(server);
        Map<Api.Call, Optional<Answer>> all = new LinkedHashMap<>();
        for (Future<Map<Api.Call, Optional<Answer>>> one : written) {
            all.putAll(one.get());
        }
        writers.shutdown();
        return all;
    }

    /** A call; empty if the server went while what it is about was entered. */
    private static Optional<Api.Call> drawnIfItLives(Creation creation, Operation operation, String token) {
        synchronized (creation) {
            try {
                return Optional.of(call(creation, operation, token));
            } catch (UncheckedIOException gone) {
                return Optional.empty();
            }
        }
    }

    /** The answer; empty if the server went while it was asked. */
    private static Optional<Answer> sendIfItLives(URI server, Api.Call call) {
        try {
            Answer answer = Api.sendTo(server, call);
            return answer.status() < 300 ? Optional.of(answer) : Optional.empty();
        } catch (UncheckedIOException gone) {
            return Optional.empty();
        }
    }

    private static void kill(LaunchedThroughline server) throws IOException {
        String pid = Files.readString(server.data().resolve("run/server.pid")).trim();
        assertThat(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly())
                .isTrue();
        server.awaitEnd();
    }
}
