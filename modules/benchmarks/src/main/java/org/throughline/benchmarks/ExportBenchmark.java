package org.throughline.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.throughline.database.DatabaseLogin;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;
import org.throughline.testkit.ThroughlineServer;

/**
 * How long the export of every firm with 25 facts takes through the whole product, beside {@code COPY (the same query)
 * TO STDOUT} on the same database; at most three times as long is promised.
 */
public final class ExportBenchmark {

    private static final int ROUNDS = 5;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> YEARLY = List.of(
            "employees",
            "revenue",
            "outputValue",
            "rdExpenditure",
            "taxPaid",
            "profit",
            "totalAssets",
            "exports",
            "fixedInvestment",
            "energyUse",
            "rdStaff");
    private static final List<String> OTHERS = List.of(
            "registeredCapital",
            "patents",
            "landArea",
            "registeredOn",
            "sizeClass",
            "aboveScale",
            "highTech",
            "specialised",
            "techSme",
            "listed",
            "strategicIndustry",
            "digitalLevel",
            "aiUses",
            "creditRating");

    /** What {@code ExportSql} makes of the columns that are asked for below. */
    private static final String SAME_QUERY = """
            select uscc, name, kind, industry, district, zone, generated,
                (select string_agg(f.definition_id || E'\\x1f' || coalesce(f.year, 0) || E'\\x1f' || coalesce(f.number::text,
                    f.day::text, f.truth::text, translate(f.words, E'\\x1e\\x1f', '')), E'\\x1e')
                from enterprises.fact f where f.latest and f.enterprise_id = firm.id
                and f.definition_id = any('{%s}')
                and (f.ends_on is null or f.ends_on > current_date) and (f.year is null or f.year = any('{2025}')))
            from (select id, uscc, name, kind, industry, district, zone, generated, name_order from enterprises.enterprise
                order by name_order, id offset 0) firm order by name_order, id
            """;

    private ExportBenchmark() {}

    private interface Work {
        long run() throws Exception;
    }

    /**
     * Starts the product, measures and says what it found.
     *
     * @param arguments how many firms, 146000 if none is given
     */
    public static void main(String[] arguments) throws Exception {
        int firms = arguments.length == 0 ? 146_000 : Integer.parseInt(arguments[0]);
        Path folder = TestFolders.ofThisRun("export-benchmark");
        try (LaunchedThroughline server = launch(folder, firms)) {
            server.awaitReady();
            measure(server, token(server));
        } finally {
            TestFolders.delete(folder);
        }
    }

    private static LaunchedThroughline launch(Path folder, int firms) {
        return LaunchedThroughline.in(folder.resolve("data"))
                .firms(firms)
                .with("THROUGHLINE_DATABASE_URL", address(TestDatabase.get().application()))
                .with(
                        "THROUGHLINE_DATABASE_OWNER_URL",
                        address(TestDatabase.get().owner()))
                .serve("--demo");
    }

    private static String address(DatabaseLogin login) {
        return login.url() + (login.url().contains("?") ? "&" : "?") + "user=" + login.user() + "&password="
                + URLEncoder.encode(login.password(), StandardCharsets.UTF_8);
    }

    private static void measure(LaunchedThroughline server, String token) throws Exception {
        String columns = YEARLY.stream().map(name -> name + ".2025").collect(Collectors.joining("&column="));
        URI address = server.address()
                .resolve("/api/v1/enterprise-exports?column=name&column=uscc&column=" + columns + "&column="
                        + String.join("&column=", OTHERS));
        double copy;
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            String sql = "copy (" + SAME_QUERY.formatted(numbers(connection)) + ") to stdout";
            copy = median("COPY", () -> copy(connection, sql));
        }
        double csv = median("CSV", () -> take(address, token, "text/csv"));
        double xlsx = median("XLSX", () -> take(address, token, XLSX));
        Report.say("CSV %.2f times COPY, XLSX %.2f times (at most 3)%n", csv / copy, xlsx / copy);
    }

    private static double median(String what, Work work) throws Exception {
        double[] seconds = new double[ROUNDS];
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            bytes = work.run();
            seconds[round] = (System.nanoTime() - begun) / 1e9;
        }
        Arrays.sort(seconds);
        Report.say("%-5s median %.2f s of %d, %,d bytes%n", what, seconds[ROUNDS / 2], ROUNDS, bytes);
        return seconds[ROUNDS / 2];
    }

    /** The numbers of the facts in the catalogue, as they stand in the product's statement. */
    private static String numbers(Connection connection) throws SQLException {
        String names = Stream.concat(YEARLY.stream(), OTHERS.stream())
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select string_agg(id::text, ',')"
                        + " from enterprises.fact_definition where name in (" + names + ")")) {
            row.next();
            return row.getString(1);
        }
    }

    private static long copy(Connection connection, String sql) throws SQLException, IOException {
        long[] bytes = new long[1];
        try (OutputStream nowhere = new OutputStream() {
            @Override
            public void write(int sign) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] some, int from, int count) {
                bytes[0] += count;
            }
        }) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, nowhere);
        }
        return bytes[0];
    }

    private static long take(URI address, String token, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", form)
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("Answered " + answer.statusCode());
        }
        try (InputStream body = answer.body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String token(LaunchedThroughline server) throws IOException, InterruptedException {
        String pair = "province:" + ThroughlineServer.SECRET;
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/api/v1/oauth/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(body);
        if (!token.find()) {
            throw new IOException("No token in " + body);
        }
        return token.group(1);
    }
}
