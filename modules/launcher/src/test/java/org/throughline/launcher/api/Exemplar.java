package org.throughline.launcher.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.testkit.Await;

/**
 * Things that exist, whatever they are: for each value in a path the first item of the list that the path goes through,
 * or of one that is a part of something else, such as the offices of a bureau, under the same name; where there is no
 * such list, or it is empty, the example of the description.
 */
final class Exemplar {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Map<String, Map<String, String>> FOUND = new ConcurrentHashMap<>();

    private static final String IMPORTS = "/enterprise-imports";

    /** Values of a path below another single thing, by the member of the list that has them. */
    private static final Map<String, String> MEMBERS = Map.of("session", "id", "pairing", "id");

    private static boolean jobAskedFor;
    private static FirmUnderTest firm = FirmUnderTest.NONE;
    private static String anImport = "";

    private Exemplar() {}

    /**
     * The demo has something of everything but jobs, runs, imports, duplicates, judgements, rehearsals and what a firm
     * under test has: of each there is one now, and jobs are done with, so that their version stays.
     */
    private static synchronized void aJobIsOver() {
        if (jobAskedFor) {
            return;
        }
        jobAskedFor = true;
        firm();
        FirmUnderTest.alike();
        TrackUnderTest.isLookedAt();
        RunUnderTest.twoAreOver();
        Answer asked = Api.send(Api.Call.of("POST", "/journal/verification").json("{\"reason\": \"检查\"}"));
        awaitOver(asked.json().path("job").asText());
        Answer imported = Api.send(Form.of("uscc", Map.of()).in(Api.Call.of("POST", IMPORTS), "b"));
        anImport = imported.json().path("id").asText();
        awaitOver(anImport);
        rehearsed();
    }

    /** A draft that was rehearsed. */
    static void rehearsed() {
        Answer rehearsed = Api.send(call(FirmUnderTest.operation("POST /rehearsals")));
        if (rehearsed.status() != 202) {
            throw new IllegalStateException(rehearsed.body());
        }
    }

    static void awaitOver(String job) {
        Await.that(
                "a job is over",
                Duration.ofMinutes(1),
                () -> Api.send(Api.Call.of("GET", "/jobs/" + job))
                        .json()
                        .path("endedAt")
                        .isTextual());
    }

    /** Values for the path of an operation, in their order; empty if it has none. */
    static Map<String, String> of(Operation operation) {
        aJobIsOver();
        if (operation.path().startsWith("/mandate-plans/{id}/")) {
            return FOUND.computeIfAbsent(operation.path(), PlanUnderTest::of);
        }
        if (operation.path().startsWith("/organisation-transfers/{id}")) {
            return FOUND.computeIfAbsent(operation.path(), TransferUnderTest::of);
        }
        if (operation.path().startsWith("/matching-runs/{id}")) {
            return Map.of("id", RunUnderTest.changed());
        }
        if (operation.path().startsWith("/policies/{code}")) {
            return FOUND.computeIfAbsent(operation.path(), PolicyUnderTest::of);
        }
        return FOUND.computeIfAbsent(operation.path(), path -> find(operation, firm()));
    }

    /** The same of a firm. */
    static Map<String, String> about(Operation operation, FirmUnderTest firm) {
        return FOUND.computeIfAbsent(firm.uscc() + operation.path(), path -> find(operation, firm));
    }

    /** A call of the operation on something that exists, with the example as its body and any version. */
    static Api.Call call(Operation operation) {
        Api.Call call = Api.Call.of(operation.method(), operation.pathWith(of(operation)));
        Api.Call open = operation.needsVersion() ? call.with("If-Match", "*") : call;
        return operation.body().isPresent() ? open.json(operation.exampleBody().toString()) : open;
    }

    private static Map<String, String> find(Operation operation, FirmUnderTest firm) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(operation.path());
        while (parameter.find()) {
            String name = parameter.group(1);
            if (name.equals("uscc")) {
                values.put(name, firm.uscc());
                continue;
            }
            if (name.equals("other")) {
                // A rehearsal beside itself.
                values.put(name, values.getOrDefault("id", ""));
                continue;
            }
            if (name.equals("former")) {
                values.put(name, firm.former());
                continue;
            }
            String collection = operation.path().substring(0, parameter.start() - 1);
            values.put(
                    name,
                    first(collection, MEMBERS.getOrDefault(name, name), values)
                            .orElseGet(() -> operation.exampleOf(name)));
        }
        return values;
    }

    /** One firm for all: the demo knows facts of it, and nobody knows its people yet. */
    static synchronized FirmUnderTest firm() {
        if (firm.equals(FirmUnderTest.NONE)) {
            firm = FirmUnderTest.with(first("/enterprises", "uscc", Map.of()).orElseThrow());
        }
        return firm;
    }

    private static Optional<String> first(String collection, String name, Map<String, String> values) {
        if (collection.equals(IMPORTS)) {
            return Optional.of(anImport);
        }
        return Contract.get().operations().stream()
                .filter(list -> list.method().equals("GET") && list.path().endsWith(collection) && list.isPaged())
                .map(list -> Api.send(Api.Call.of("GET", list.pathWith(values) + "?limit=1")))
                .map(page -> page.json().path("items").path(0).path(name))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .findFirst();
    }
}
