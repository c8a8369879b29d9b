package org.throughline.launcher.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything wrong that can be sent to an operation, whatever it is about, with the statuses that are right for it.
 *
 * @param what a few words for the report
 * @param statuses those the answer may have; never one of a fault
 */
record BadInput(String what, Api.Call call, Set<Integer> statuses) {

    /** A run of all clauses, and a draft none of whose numbers was moved. */
    private static final Set<String> SAID_WITH_NOTHING = Set.of("/matching-runs", "/rehearsals/{id}/answers");

    private static final List<String> HOSTILE = List.of(
            "'; DROP TABLE enterprises.enterprise; --",
            "<script>alert(1)</script>",
            "{{7*7}}${7*7}#{7*7}",
            "../../etc/passwd",
            "%00%0d%0aSet-Cookie: a=b",
            "\u202e\u0007\u2028",
            "\uD83D\uDE00".repeat(60));

    /** What can be sent wrongly to an operation; {@code values} are path values of things that exist. */
    static List<BadInput> of(Operation operation, Map<String, String> values) {
        Api.Call sound = Api.Call.of(operation.method(), operation.pathWith(values));
        sound = operation.needsVersion() ? sound.with("If-Match", "*") : sound;
        sound = operation.body().isPresent()
                ? sound.json(operation.exampleBody().toString())
                : sound;
        List<BadInput> inputs = new ArrayList<>();
        access(operation, sound, inputs);
        addresses(operation, values, sound, inputs);
        if (operation.needsVersion()) {
            versions(sound, inputs);
        }
        if (operation.takesKey()) {
            keys(sound, inputs);
        }
        if (operation.body().isPresent()) {
            bodies(operation, sound, inputs);
            members(operation, sound, inputs);
        }
        return inputs;
    }

    private static void access(Operation operation, Api.Call sound, List<BadInput> inputs) {
        String token = sound.headers().get("Authorization");
        inputs.add(new BadInput("a language nobody has", sound.with("Accept", "image/png"), Set.of(406)));
        if (!operation.isGuarded()) {
            return;
        }
        inputs.add(new BadInput("no token", sound.without("Authorization"), Set.of(401)));
        inputs.add(new BadInput("a changed token", sound.with("Authorization", token + "A"), Set.of(401)));
        inputs.add(new BadInput("an unsigned token", sound.with("Authorization", Forged.unsigned()), Set.of(401)));
        inputs.add(new BadInput("a foreign token", sound.with("Authorization", Forged.foreign()), Set.of(401)));
        inputs.add(new BadInput("a token of another kind", sound.with("Authorization", "Basic eDp5"), Set.of(401)));
        if (operation.scopes().isEmpty()) {
            // Any token will do: what it gives is the caller's own.
            return;
        }
        String other = operation.scopes().contains("changes:read") ? "assets:read" : "changes:read";
        inputs.add(new BadInput(
                "a token for something else", sound.with("Authorization", Api.bearer("province", other)), Set.of(403)));
    }

    private static void addresses(
            Operation operation, Map<String, String> values, Api.Call sound, List<BadInput> inputs) {
        inputs.add(new BadInput("an unknown query parameter", sound.to(sound.path() + "?colour=red"), Set.of(422)));
        inputs.add(new BadInput("an unknown method", sound.as("PURGE"), Set.of(405)));
        inputs.add(new BadInput("a path too long", sound.to(sound.path() + "/and/more"), Set.of(404)));
        if (operation.path().contains("{")) {
            for (String value : HOSTILE.subList(0, 5)) {
                Map<String, String> hostile = new HashMap<>(values);
                hostile.replaceAll((name, known) -> value);
                inputs.add(new BadInput(
                        "the path value " + value, sound.to(operation.pathWith(hostile)), Set.of(400, 404)));
            }
        }
        for (JsonNode parameter : operation.parameters()) {
            if ("query".equals(parameter.path("in").asText())) {
                String name = parameter.path("name").asText();
                String twice = "?" + name + "=1&" + name + "=2";
                inputs.add(new BadInput("the query " + twice, sound.to(sound.path() + twice), Set.of(422)));
                inputs.add(new BadInput(
                        "NUL in the query " + name, sound.to(sound.path() + "?" + name + "=%00"), Set.of(400, 422)));
                inputs.add(new BadInput(
                        "a long query " + name,
                        sound.to(sound.path() + "?" + name + "=" + "x".repeat(3000)),
                        Set.of(422)));
            }
        }
    }

    private static void versions(Api.Call sound, List<BadInput> inputs) {
        inputs.add(new BadInput("no If-Match", sound.without("If-Match"), Set.of(428)));
        inputs.add(new BadInput("a stale If-Match", sound.with("If-Match", "\"987654321\""), Set.of(412)));
        inputs.add(new BadInput("a weak If-Match", sound.with("If-Match", "W/\"0\""), Set.of(412)));
        inputs.add(new BadInput("a broken If-Match", sound.with("If-Match", "seven"), Set.of(400)));
    }

    private static void keys(Api.Call sound, List<BadInput> inputs) {
        for (String key : List.of("", "\"\"", "a b", "\"half", "back\\slash", "a\tb", "x".repeat(256))) {
            inputs.add(new BadInput("the key " + key, sound.with("Idempotency-Key", key), Set.of(400)));
        }
    }

    private static void bodies(Operation operation, Api.Call sound, List<BadInput> inputs) {
        for (String text :
                List.of("", " ", "{", "{\"name\":}", "{'a':1}", "{} {}", "\uFEFF", "nul", "{\"a\":1,\"a\":2}")) {
            inputs.add(new BadInput("the body " + text, sound.json(text), Set.of(400)));
        }
        inputs.add(new BadInput("deep nesting", sound.json("[".repeat(100_000)), Set.of(400)));
        inputs.add(new BadInput("a long number", sound.json("{\"n\":" + "9".repeat(5_000) + "}"), Set.of(400)));
        if (!SAID_WITH_NOTHING.contains(operation.path())) {
            inputs.add(new BadInput("the body {}", sound.json("{}"), Set.of(422)));
        }
        for (String text : List.of("[]", "null", "1", "\"text\"", "true", "{\"\\u0000\":1}")) {
            inputs.add(new BadInput("the body " + text, sound.json(text), Set.of(422)));
        }
        inputs.add(new BadInput("ten megabytes", sound.json(" ".repeat(10 * 1024 * 1024)), Set.of(413)));
        byte[] gbk = "{\"name\":\"\u6e29\u5dde\"}".getBytes(Charset.forName("GB18030"));
        inputs.add(new BadInput("another charset undeclared", sound.json("").sending(gbk), Set.of(400)));
        for (String type :
                List.of("text/plain", "application/xml", "application/json;charset=GBK", "x", "multipart/form-data")) {
            inputs.add(new BadInput(
                    "a body of type " + type,
                    sound.sending("{}".getBytes(StandardCharsets.UTF_8)).with("Content-Type", type),
                    Set.of(400, 415)));
        }
    }

    private static void members(Operation operation, Api.Call sound, List<BadInput> inputs) {
        JsonNode schema = operation.body().orElseThrow();
        inputs.add(changed("an unknown member", operation, sound, "colour", "red", Set.of(422)));
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            String name = member.getKey();
            JsonNode rule = operation.resolved(member.getValue());
            boolean text = "string".equals(rule.path("type").asText());
            boolean ignored = rule.path("readOnly").asBoolean()
                    || member.getValue().path("readOnly").asBoolean();
            inputs.add(changed("NUL in " + name, operation, sound, name, "a\u0000b", Set.of(422)));
            inputs.add(changed("half a character in " + name, operation, sound, name, "\\ud800", Set.of(422)));
            inputs.add(raw("a huge number in " + name, operation, sound, name, "1e999999999", Set.of(422)));
            inputs.add(raw("an object in " + name, operation, sound, name, "{\"a\":{}}", Set.of(422)));
            // What is asked about an expression is whether it can be read: one that is too long gets an answer.
            boolean asked = operation.path().equals("/policy-expressions/validation") && name.equals("expression");
            if (text && !ignored && !asked) {
                inputs.add(changed("a long " + name, operation, sound, name, "\u957f".repeat(100_000), Set.of(422)));
            }
        }
        for (JsonNode name : schema.path("required")) {
            ObjectNode body = operation.exampleBody();
            body.remove(name.asText());
            inputs.add(new BadInput("no " + name.asText(), sound.json(body.toString()), Set.of(422)));
        }
    }

    /** Hostile text in every member that takes text: it is refused or kept as it is, and nothing breaks. */
    static List<BadInput> hostile(Operation operation, Map<String, String> values) {
        Api.Call sound = Api.Call.of(operation.method(), operation.pathWith(values));
        Api.Call open = operation.needsVersion() ? sound.with("If-Match", "*") : sound;
        List<BadInput> inputs = new ArrayList<>();
        operation
                .body()
                .ifPresent(schema -> schema.path("properties").fieldNames().forEachRemaining(name -> {
                    for (String value : HOSTILE) {
                        inputs.add(changed(
                                value + " in " + name,
                                operation,
                                open,
                                name,
                                value,
                                Set.of(200, 201, 202, 404, 409, 422)));
                    }
                }));
        return inputs;
    }

    private static BadInput changed(
            String what, Operation operation, Api.Call sound, String member, String value, Set<Integer> statuses) {
        ObjectNode body = operation.exampleBody();
        body.put(member, value);
        return new BadInput(what, sound.json(body.toString().replace("\\\\ud800", "\\ud800")), statuses);
    }

    private static BadInput raw(
            String what, Operation operation, Api.Call sound, String member, String json, Set<Integer> statuses) {
        ObjectNode body = operation.exampleBody();
        body.put(member, "@@@");
        return new BadInput(what, sound.json(body.toString().replace("\"@@@\"", json)), statuses);
    }
}
