package org.throughline.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The question whether people can work: the server says it is ready and the page where they sign in answers.
 *
 * <p>It is asked only once the server has noted that the application is deployed: before that every question is work
 * for nothing on a machine that has enough to do.
 */
final class Readiness {

    private static final List<String> PATHS = List.of("/login", "/health/ready");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int TIMEOUT_MILLIS = 60_000;

    private Readiness() {}

    /** Returns when all paths answer 200; refuses when the server ends before or time is over. */
    static void await(ServerProcess server, int port, DataFolder data) {
        long start = System.nanoTime();
        Path deployed = data.server().resolve("deployed");
        until(() -> Files.exists(deployed), start, server, data);
        for (String path : PATHS) {
            until(() -> answers(port, path), start, server, data);
        }
    }

    private static void until(BooleanSupplier yes, long start, ServerProcess server, DataFolder data) {
        while (!yes.getAsBoolean()) {
            if (!server.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                throw Refusal.toStart(
                        "server.not-ready", Map.of("logs", data.logs().toString()));
            }
            Pause.briefly();
        }
    }

    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
