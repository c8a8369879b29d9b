package org.throughline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of the built jar as a process of its own, as an operator would start it. */
public final class LaunchedThroughline implements AutoCloseable {

    /** On a busy machine of two cores a first start takes a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String READY = "Throughline is ready at ";

    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private LaunchedThroughline(Process process, Path data, Path output, int port) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    /** A run on a data folder, to be described further. */
    public static Launch in(Path data) {
        return new Launch(data);
    }

    /** Where the built jar is; refuses to go on without it. */
    public static Path jar() {
        Path jar = TestFolders.checkout().resolve("modules/launcher/target/throughline.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is not built: package modules/launcher first");
        }
        return jar;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    /** The launcher's process, to be looked at or killed. */
    public Process process() {
        return process;
    }

    /** What it has said so far, on either stream. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException("read " + output, e);
        }
    }

    /** Returns when it has said that it is ready; fails with its words when it ends before. */
    public LaunchedThroughline awaitReady() {
        Await.that("ready: " + output, PATIENCE, () -> output().contains(READY) || !process.isAlive());
        if (!output().contains(READY)) {
            throw new IllegalStateException("It ended with status " + process.exitValue() + ": " + output());
        }
        return this;
    }

    /** Its exit status, once it has ended by itself. */
    public int awaitEnd() {
        try {
            return process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("It did not end: " + output(), e);
        }
    }

    /** Asks it to end, as a service manager does, and returns when it has. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    /** A run that is still being described. */
    public static final class Launch {

        private final Path data;
        private final Map<String, String> environment = new LinkedHashMap<>();
        private Path config = TestFolders.checkout().resolve("config");
        private int firms = ThroughlineServer.FIRMS;
        private int port;

        private Launch(Path data) {
            this.data = data;
            environment.put("THROUGHLINE_DEMO_SECRET", ThroughlineServer.SECRET);
            environment.put("THROUGHLINE_PROGRAMS", sharedPrograms().toString());
            environment.put("THROUGHLINE_JVM_OPTIONS", "-Xmx640m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
            environment.put("LC_ALL", "C.UTF-8");
            // Tests ask more often than a client may; those of the limit set one of their own.
            environment.put("THROUGHLINE_LIMITS_REQUESTS_PER_SECOND", "1000000");
        }

        public Launch config(Path folder) {
            config = folder;
            return this;
        }

        public Launch firms(int number) {
            firms = number;
            return this;
        }

        public Launch port(int number) {
            port = number;
            return this;
        }

        /** Sets a variable of its environment; an empty value takes it away. */
        public Launch with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Starts {@code serve} on a free port. */
        public LaunchedThroughline serve(String... options) {
            int chosen = port == 0 ? freePort() : port;
            List<String> arguments = new ArrayList<>(List.of("serve", "--port", Integer.toString(chosen)));
            arguments.addAll(List.of("--data", data.toString(), "--config", config.toString()));
            arguments.addAll(List.of(options));
            return start(arguments, chosen);
        }

        /** Starts any command, with nothing added. */
        public LaunchedThroughline command(String... arguments) {
            return start(List.of(arguments), port);
        }

        private LaunchedThroughline start(List<String> arguments, int chosen) {
            Path output = outputFile();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString()));
            command.addAll(arguments);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            environment.put("THROUGHLINE_DEMO_FIRMS", Integer.toString(firms));
            environment.forEach((name, value) -> {
                builder.environment().remove(name);
                if (!value.isEmpty()) {
                    builder.environment().put(name, value);
                }
            });
            try {
                return new LaunchedThroughline(builder.start(), data, output, chosen);
            } catch (IOException e) {
                throw new UncheckedIOException("start " + command, e);
            }
        }

        /** The data folder is the operator's: what the test keeps lies beside it. */
        private Path outputFile() {
            try {
                Path folder = data.toAbsolutePath().getParent();
                Files.createDirectories(folder);
                return Files.createTempFile(folder, "output-", ".txt");
            } catch (IOException e) {
                throw new UncheckedIOException("make a file for the output beside " + data, e);
            }
        }

        /** Unpacked once for all runs of all tests of a checkout. */
        private static Path sharedPrograms() {
            return TestFolders.checkout().resolve("target");
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException("find a free port", e);
            }
        }
    }
}
