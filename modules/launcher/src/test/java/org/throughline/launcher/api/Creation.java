package org.throughline.launcher.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.throughline.kernel.Uscc;
import org.throughline.testkit.Await;
import org.throughline.testkit.ThroughlineServer;

/**
 * Calls of the operations that create something, as many different ones as a test needs: the example of the description
 * with its identity exchanged. A member that must be another in each thing of a kind is added to {@link #fresh}.
 */
final class Creation {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    /** Counted on, for what there is little of: drawn anew each time, it would meet itself sooner or later. */
    private static final AtomicInteger COUNT = new AtomicInteger((int) (System.nanoTime() % 1_000_000));

    /** So many days from the first one lie in the century that a pairing may name. */
    private static final int DAYS = 25_000;

    private final RandomGenerator chance;
    private final Supplier<String> firm;
    private final Supplier<String> former;
    private final URI server;

    /** One token for all that is asked beside the call under test: each costs as much as a password. */
    private final String access;

    private Creation(RandomGenerator chance, URI server, Supplier<String> firm, Supplier<String> former) {
        this.chance = chance;
        this.server = server;
        this.access = access(server);
        this.firm = firm;
        this.former = former;
    }

    /** Draws identities from a seed, which is told. */
    static Creation drawing(TestReporter reporter) {
        long seed = Long.getLong("throughline.test.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        return new Creation(
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed),
                ThroughlineServer.get().address(),
                () -> inLongwan(ThroughlineServer.get().address()),
                () -> entered(ThroughlineServer.get().address()));
    }

    /** The same, to be sent to another server. */
    Creation at(URI other) {
        String there = inLongwan(other);
        return new Creation(chance, other, () -> there, () -> entered(other));
    }

    /** A new record beside it, which can be merged into it. */
    private static String entered(URI server) {
        String access = access(server);
        return FirmUnderTest.entered(
                call -> Api.sendTo(server, call.with("Authorization", access)), "/api/v1", "330303");
    }

    private static String access(URI server) {
        return server.equals(ThroughlineServer.get().address())
                ? Api.bearer("province", "")
                : "Bearer " + Api.token(server, "province", "");
    }

    /** A firm that every client of the demo may change. */
    private static String inLongwan(URI server) {
        Api.Call list = Api.Call.of("GET", "/api/v1/enterprises?district=330303&sort=CODE&limit=1")
                .with("Authorization", access(server));
        return Api.sendTo(server, list).json().at("/items/0/uscc").asText();
    }

    /** Every operation that declares the key, present and future. */
    static Stream<Operation> operations() {
        List<Operation> creating =
                Contract.get().operations().stream().filter(Operation::takesKey).toList();
        if (creating.isEmpty()) {
            throw new IllegalStateException("No operation takes a key");
        }
        return creating.stream();
    }

    /** A sound call that creates something nobody created before. */
    Api.Call of(Operation operation) {
        Api.Call call = Api.Call.of(operation.method(), operation.pathWith(placeOf(operation)));
        Api.Call open = operation.needsVersion() ? call.with("If-Match", "*") : call;
        if (operation.isForm()) {
            return Form.of("uscc\n", Map.of("source", "test-%08x".formatted(chance.nextInt())))
                    .in(open, "part");
        }
        return operation.body().isPresent() ? open.json(fresh(operation).toString()) : open;
    }

    private Map<String, String> placeOf(Operation operation) {
        if (operation.path().startsWith("/policies/{code}/")) {
            return Map.of("code", policy());
        }
        return operation.path().startsWith("/experts/{id}/")
                ? Map.of("id", expert())
                : operation.path().startsWith("/matching-runs/{id}/")
                        ? Map.of("id", run())
                        : Map.of("uscc", firmFor(operation));
    }

    /** The latest run there is, one that is made now where there is none. */
    private String run() {
        Api.Call list = Api.Call.of("GET", "/api/v1/matching-runs?limit=1").with("Authorization", access);
        if (Api.sendTo(server, list).json().path("items").isEmpty()) {
            Api.Call asked = Api.Call.of("POST", "/api/v1/matching-runs")
                    .with("Authorization", access)
                    .json("{}");
            Api.sendTo(server, asked);
            Await.that(
                    "a run is over",
                    Duration.ofMinutes(1),
                    () -> !Api.sendTo(server, list).json().path("items").isEmpty());
        }
        return Api.sendTo(server, list).json().at("/items/0/id").asText();
    }

    private String policy() {
        return PolicyUnderTest.entered(call -> Api.sendTo(server, call.with("Authorization", access)), "/api/v1");
    }

    /** One of the demo, or one whom another test entered. */
    private String expert() {
        Api.Call list = Api.Call.of("GET", "/api/v1/experts?limit=1").with("Authorization", access);
        return Api.sendTo(server, list).json().at("/items/0/id").asText();
    }

    /** Somebody serves a firm once only, so each of these is about a firm of its own. */
    private String firmFor(Operation operation) {
        if (!operation.path().endsWith("/assignments")) {
            return firm.get();
        }
        String code = uscc();
        Api.Call register = Api.Call.of("POST", "/api/v1/enterprises")
                .with("Authorization", "Bearer " + Api.token(server, "province", ""))
                .json("{\"uscc\": \"" + code
                        + "\", \"name\": \"温州试验阀门有限公司\", \"industry\": \"C3443\", \"district\": \"330303\"}");
        Api.sendTo(server, register);
        return code;
    }

    /** A key nobody used before. */
    String key() {
        return "test-%016x".formatted(chance.nextLong());
    }

    /** A code nobody used before, and no office ever issued. */
    String uscc() {
        String first17 = "91330398MA8%06d".formatted(COUNT.getAndIncrement() % 1_000_000);
        return first17 + Uscc.checkDigit(first17);
    }

    private ObjectNode fresh(Operation operation) {
        ObjectNode body = operation.exampleBody();
        if (body.has("uscc")) {
            body.put("uscc", uscc());
        }
        if (body.has("code")) {
            body.put("code", "T-%08x".formatted(chance.nextInt()));
        }
        if (body.has("filter")) {
            body.put("name", "View %08x".formatted(chance.nextInt()));
        }
        if (body.has("phone")) {
            body.put("phone", FirmUnderTest.phone());
        }
        if (body.has("eligibility")) {
            body.put("title", "Draft %08x".formatted(chance.nextInt()));
        }
        if (body.has("words")) {
            body.put("words", "Words %08x".formatted(chance.nextInt()));
        }
        if (body.has("text")) {
            body.put("text", "Words %08x".formatted(chance.nextInt()));
        }
        if (body.has("officer")) {
            LocalDate day = LocalDate.of(2030, 1, 1).plusDays(COUNT.getAndIncrement() % DAYS);
            body.put("from", day.toString()).put("to", day.plusDays(1).toString());
        }
        if (body.has("former")) {
            body.put("former", former.get());
        }
        if (body.has("reason")) {
            body.put("reason", "Reason %08x".formatted(chance.nextInt()));
        }
        return body;
    }
}
