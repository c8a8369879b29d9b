package org.throughline.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestFolders;
import org.throughline.testkit.ThroughlineServer;

/**
 * The register of firms under measurement, in the built product with the whole demo: how long lists and searches take,
 * and how a firm by its code compares with nothing but JDBC behind the same check of the token.
 */
public final class RegisterBenchmark {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 7;
    private static final int SECONDS = 6;
    private static final int MORE_CHECKS = 4;
    private static final int REPEATS = 31;
    private static final String BASE = "/api/v1/";
    private static final List<String> LISTS = List.of(
            "",
            "sort=CODE",
            "q=温州",
            "q=温州&sort=CODE",
            "q=公司",
            "q=有限公司",
            "q=龙港",
            "q=软件",
            "q=厂",
            "q=ABC",
            "q=wz",
            "q=yxgs",
            "q=9133",
            "q=没有这样的",
            "q=温州 阀门",
            "district=330302",
            "district=330305",
            "industry=C34",
            "industry=C3443&district=330382",
            "zone=wenzhou-bay",
            "entityKind=COMPANY",
            "generated=false",
            "q=鞋&district=330304&entityKind=COMPANY");

    private RegisterBenchmark() {}

    /**
     * Starts the product, measures and says what it found.
     *
     * @param arguments how many firms, 146000 if none is given
     */
    public static void main(String[] arguments) throws Exception {
        int firms = arguments.length == 0 ? 146_000 : Integer.parseInt(arguments[0]);
        Path folder = TestFolders.ofThisRun("register-benchmark");
        try {
            prepare(folder, firms);
            try (LaunchedThroughline server = launch(folder, firms)) {
                server.awaitReady();
                measure(server);
            }
        } finally {
            TestFolders.delete(folder);
        }
    }

    /** Loads the demo and unpacks the server, then adds what it is compared with. */
    private static void prepare(Path folder, int firms) throws IOException {
        try (LaunchedThroughline first = launch(folder, firms)) {
            first.awaitReady();
        }
        PlainJar.addTo(folder.resolve("programs"));
    }

    private static LaunchedThroughline launch(Path folder, int firms) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        return LaunchedThroughline.in(folder.resolve("data"))
                .firms(firms)
                .with("THROUGHLINE_PROGRAMS", programs.toString())
                .with("THROUGHLINE_JVM_OPTIONS", "")
                .serve("--demo");
    }

    private static void measure(LaunchedThroughline server) throws Exception {
        String token = token(server);
        try (Caller caller = new Caller(server.port(), token)) {
            lists(caller);
            Load load = new Load(server.port(), token, CONNECTIONS);
            List<String> codes = codes(caller);
            compare(load, codes, caller);
            authentication(load, codes);
        }
    }

    private static void lists(Caller caller) throws IOException {
        Report.say("Lists of 50, median of %d, from request to answer%n", REPEATS);
        for (String query : LISTS) {
            String path = BASE + "enterprises?" + encoded(query);
            double[] times = new double[REPEATS];
            for (int i = 0; i < REPEATS; i++) {
                long begun = System.nanoTime();
                caller.get(path);
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
            Report.say("%8.1f ms  %s%n", median(times), query.isEmpty() ? "all" : query);
        }
    }

    private static void compare(Load load, List<String> codes, Caller caller)
            throws IOException, InterruptedException, ExecutionException {
        List<String> ours = paths("enterprises/", codes, "");
        List<String> plain = paths("plain-enterprises/", codes, "");
        for (int i = 0; i < codes.size(); i++) {
            if (!Arrays.equals(caller.get(ours.get(i)), caller.get(plain.get(i)))) {
                throw new IllegalStateException("The two answer differently for " + codes.get(i));
            }
        }
        load.run(ours, 2 * SECONDS);
        load.run(plain, 2 * SECONDS);
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double our = load.run(ours, SECONDS);
            double their = load.run(plain, SECONDS);
            ratios[round] = our / their;
            Report.say("One firm, %d connections: %7.0f/s, plain JDBC %7.0f/s%n", CONNECTIONS, our, their);
        }
        Report.say("Median ratio %.2f (promised: at least 0.50)%n", median(ratios));
    }

    /**
     * What the check of the token and of what its bearer may do costs, as a share of all else that is done for the
     * firm: the difference that a few checks more make.
     */
    private static void authentication(Load load, List<String> codes) throws InterruptedException, ExecutionException {
        List<String> ours = paths("enterprises/", codes, "");
        List<String> once = paths("plain-enterprises/", codes, "");
        List<String> again = paths("plain-enterprises/", codes, "?again=" + MORE_CHECKS);
        load.run(again, 2 * SECONDS);
        double[] shares = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double check = (1 / load.run(again, SECONDS) - 1 / load.run(once, SECONDS)) / MORE_CHECKS;
            double request = 1 / load.run(ours, SECONDS);
            shares[round] = check / (request - check);
            Report.say("One check: %.0f of %.0f us%n", check * 1e6, request * 1e6);
        }
        Report.say("Authentication adds %.0f %% (promised: at most 15 %%)%n", 100 * median(shares));
    }

    private static List<String> paths(String resource, List<String> codes, String query) {
        return codes.stream().map(code -> BASE + resource + code + query).toList();
    }

    private static List<String> codes(Caller caller) throws IOException {
        List<String> codes = new ArrayList<>();
        for (String query : List.of("sort=CODE", "sort=NAME", "q=温州", "industry=I", "district=330381")) {
            String page =
                    new String(caller.get(BASE + "enterprises?limit=500&" + encoded(query)), StandardCharsets.UTF_8);
            Matcher code = Pattern.compile("\"uscc\":\"(\\w{18})\"").matcher(page);
            while (code.find()) {
                codes.add(code.group(1));
            }
        }
        return codes;
    }

    private static String token(LaunchedThroughline server) throws IOException, InterruptedException {
        String login = Base64.getEncoder()
                .encodeToString(("province:" + ThroughlineServer.SECRET).getBytes(StandardCharsets.UTF_8));
        URI address = server.address().resolve(BASE + "oauth/token");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException("No token: " + answer);
        }
        return token.group(1);
    }

    private static String encoded(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(part -> part.split("=", 2))
                .map(part ->
                        part.length < 2 ? part[0] : part[0] + "=" + URLEncoder.encode(part[1], StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
