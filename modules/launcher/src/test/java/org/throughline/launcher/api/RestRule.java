package org.throughline.launcher.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is promised of every operation, present and future. A rule gives the faults it finds, none if the operation
 * keeps it or is not one that it speaks of.
 */
enum RestRule {
    /** Every answer names its request, by the name the client gave it. */
    REQUEST_ID {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            Api.Call call = harmless(operation);
            String named =
                    service.send(call.with("X-Request-Id", "rest-rule-0815")).header("X-Request-Id");
            String given = service.send(call).header("X-Request-Id");
            String another = service.send(call).header("X-Request-Id");
            expect(named.equals("rest-rule-0815"), "the identity sent is not taken over: " + named, faults);
            expect(!given.isEmpty() && !given.equals(another), "no identity of its own: " + given, faults);
        }
    },
    /** Whoever comes with a token is told how many requests are left. */
    LIMITS {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            if (!operation.isGuarded()) {
                return;
            }
            for (Api.Call call : List.of(harmless(operation), refused(operation))) {
                Answer answer = service.send(call);
                for (String header : List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")) {
                    expect(answer.header(header).matches("\\d+"), answer.status() + " without " + header, faults);
                }
            }
        }
    },
    /** No answer may be kept by anybody on the way, none says what it was made with, none is taken for another kind. */
    HEADERS {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            for (Api.Call call : List.of(harmless(operation), refused(operation))) {
                Answer answer = service.send(call);
                expect(answer.header("Cache-Control").contains("no-store"), "may be cached", faults);
                expect(answer.header("X-Content-Type-Options").equals("nosniff"), "may be sniffed", faults);
                expect(answer.header("Vary").contains("Accept-Language"), "no Vary", faults);
                for (String header : List.of("Server", "X-Powered-By")) {
                    expect(answer.header(header).isEmpty(), header + " tells", faults);
                }
            }
        }
    },
    /** Refusals speak the language asked for, Chinese where none of ours is. */
    LANGUAGE {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            Map<String, String> wanted = Map.of("en-GB,en;q=0.8", "en", "zh", "zh-CN", "fr", "zh-CN", "*", "zh-CN");
            wanted.forEach((asked, language) -> {
                Answer answer = service.send(refused(operation).with("Accept-Language", asked));
                boolean han = HAN.matcher(answer.json().path("title").asText()).find();
                expect(
                        answer.header("Content-Language").equals(language) && han == language.equals("zh-CN"),
                        asked + " gets " + answer.header("Content-Language") + " " + answer.body(),
                        faults);
            });
        }
    },
    /** No answer shows what the server is made of. */
    SILENCE {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            Api.Call call = Exemplar.call(operation);
            Api.Call broken = operation.body().isPresent() ? call.json("{") : call.with("Accept", "image/png");
            for (Api.Call each : List.of(harmless(operation), refused(operation), call.as("PURGE"), broken)) {
                service.send(each).shown().ifPresent(inside -> faults.add("shows its inside: " + inside));
            }
        }
    },
    /** Methods that a path does not have are refused with those it has. */
    METHODS {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            Set<String> there = new TreeSet<>();
            operation.place().fieldNames().forEachRemaining(name -> there.add(name.toUpperCase(Locale.ROOT)));
            there.retainAll(METHODS_OF_THE_API);
            for (String method : METHODS_OF_THE_API) {
                if (!there.contains(method)) {
                    // The server's front ends what should have no body and has one.
                    boolean bodiless = method.equals("GET") || method.equals("DELETE");
                    Api.Call call = bodiless ? Exemplar.call(operation).bare() : Exemplar.call(operation);
                    Answer answer = service.send(call.as(method));
                    Set<String> allowed =
                            new TreeSet<>(List.of(answer.header("Allow").split("\\s*,\\s*")));
                    allowed.retainAll(METHODS_OF_THE_API);
                    expect(
                            answer.status() == 405 && allowed.equals(there),
                            method + " gets " + answer.status() + " and is allowed " + allowed,
                            faults);
                }
            }
        }
    },
    /** What is not there is not found, whether its name could be one or not. */
    UNKNOWN {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            Map<String, String> known = Exemplar.of(operation);
            known.forEach((name, value) -> {
                for (String unknown : unlike(value)) {
                    Map<String, String> values = new HashMap<>(known);
                    values.put(name, unknown);
                    Answer answer = service.send(Exemplar.call(operation).to(operation.pathWith(values)));
                    expect(
                            answer.status() == 404 && !answer.problem().isEmpty(),
                            name + "=" + unknown + " gets " + answer.status() + " " + answer.body(),
                            faults);
                }
            });
        }
    },
    /** A single thing comes with its version, the same one until it changes. */
    VERSION {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            if (!operation.method().equals("GET") || !operation.path().endsWith("}")) {
                return;
            }
            String first = service.send(Exemplar.call(operation)).header("ETag");
            String second = service.send(Exemplar.call(operation)).header("ETag");
            expect(first.matches("\"[!#-~]+\"") && first.equals(second), first + " then " + second, faults);
        }
    },
    /** Any version may be changed by whoever says so. */
    ANY_VERSION {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            if (!operation.needsVersion() || !operation.method().equals("PUT")) {
                return;
            }
            Answer answer = service.send(Exemplar.call(operation));
            expect(answer.status() == 200, answer.status() + " " + answer.body(), faults);
            expect(!answer.header("ETag").isEmpty(), "no version in the answer", faults);
        }
    },
    /** What was made is at the address given, in the version given. */
    CREATION {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            if (!operation.takesKey()) {
                return;
            }
            Answer made = service.send(creation.of(operation));
            String location = made.header("Location").replaceFirst("^(https?://[^/]+)?/api/v1", "");
            expect(Set.of(201, 202).contains(made.status()), made.status() + " " + made.body(), faults);
            Answer read = service.send(Api.Call.of("GET", location.isEmpty() ? "/" : location));
            expect(read.status() == 200, "nothing at " + location, faults);
            if (made.status() == 201 && operation.hasSingles()) {
                expect(read.body().equals(made.body()), "another thing at " + location, faults);
                expect(
                        !made.header("ETag").isEmpty() && made.header("ETag").equals(read.header("ETag")),
                        "version " + made.header("ETag") + ", then " + read.header("ETag"),
                        faults);
            }
        }
    },
    /** A list read in small pages is the list read in large ones. */
    PAGES {
        @Override
        void look(Operation operation, Service service, Creation creation, List<String> faults) {
            if (operation.isPaged()) {
                new Walk(operation, service, faults).compare();
            }
        }
    };

    private static final Set<String> METHODS_OF_THE_API = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    abstract void look(Operation operation, Service service, Creation creation, List<String> faults);

    /** The faults of an operation; empty where it keeps the rule. */
    List<String> faults(Operation operation, Service service, Creation creation) {
        List<String> faults = new ArrayList<>();
        look(operation, service, creation, faults);
        return faults;
    }

    /** A call that changes nothing: reading where the operation reads, a refused one otherwise. */
    static Api.Call harmless(Operation operation) {
        return operation.method().equals("GET") ? Exemplar.call(operation) : refused(operation);
    }

    static Api.Call refused(Operation operation) {
        Api.Call call = Exemplar.call(operation);
        return call.to(call.path() + "?colour=red");
    }

    /** Names like this one that nothing has: changed by a letter, of another kind, too long, not of this world. */
    static List<String> unlike(String value) {
        char last = value.charAt(value.length() - 1);
        String changed = value.substring(0, value.length() - 1) + (last == '7' ? '8' : '7');
        return List.of(changed, "0197a1f0-4c6e-7b1a-9d2e-000000000000", "0", "-1", "x".repeat(300), "\u6ca1\u6709");
    }

    static void expect(boolean kept, String fault, List<String> faults) {
        if (!kept) {
            faults.add(fault);
        }
    }
}
