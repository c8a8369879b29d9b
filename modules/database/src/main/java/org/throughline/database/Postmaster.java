package org.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One running PostgreSQL: the process that minds all the others. */
final class Postmaster {

    private static final Duration SHUTDOWN = Duration.ofMinutes(2);
    /** Recovery after a crash replays at most a few gigabytes. */
    private static final Duration STARTUP = Duration.ofMinutes(10);

    private static final int READY_LINE = 7;

    private final Cluster cluster;
    private final Process process;
    private final int port;

    private Postmaster(Cluster cluster, Process process, int port) {
        this.cluster = cluster;
        this.process = process;
        this.port = port;
    }

    /** Starts on a free port of the loopback address and waits until it takes connections. */
    static Postmaster start(Cluster cluster, PostgresSettings settings) {
        Path report = cluster.home().resolveSibling("postgresql-start.log");
        int port = portOfLastTime(cluster.home()).filter(Postmaster::isFree).orElseGet(Postmaster::freePort);
        for (int attempt = 1; ; attempt++) {
            Postmaster started = launch(cluster, settings, port, report);
            Waiting.until(STARTUP, () -> started.isReady() || !started.process.isAlive());
            if (started.process.isAlive()) {
                started.rememberPort();
                return started;
            }
            port = freePort();
            String said = read(report);
            // Somebody took the port between our look and PostgreSQL's, or the last of a killed family is still dying.
            boolean passing = said.contains("Address already in use") || said.contains("still in use");
            if (attempt == 20 || !passing) {
                throw new DatabaseException("database.cannot-start", Map.of("said", said.strip()));
            }
            Waiting.until(Duration.ofMillis(300), () -> false);
        }
    }

    /**
     * Ends a PostgreSQL that outlived its parent. Its pid file may also have outlived the process: the number may by
     * now belong to a stranger, whom we leave alone.
     */
    static void endOrphan(Cluster cluster) {
        List<String> lines = cluster.pidLines();
        if (lines.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> orphan = ProcessHandle.of(
                        Long.parseLong(lines.get(0).trim()))
                .filter(ProcessHandle::isAlive)
                .filter(found -> isPostgresOf(cluster, found));
        if (orphan.isPresent()) {
            end(orphan.get());
        }
        try {
            Files.deleteIfExists(cluster.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException("remove " + cluster.pidFile(), e);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Completes when PostgreSQL has ended, for whatever reason. */
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Ends every session, writes everything down, and returns when the process is gone. */
    void stop() {
        if (process.isAlive()) {
            end(process.toHandle());
        }
    }

    private static Postmaster launch(Cluster cluster, PostgresSettings settings, int port, Path report) {
        ProcessBuilder postgres = new ProcessBuilder(command(cluster, settings, port))
                .directory(cluster.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(report.toFile());
        return new Postmaster(cluster, Leash.start(postgres, "postgresql-keeper"), port);
    }

    private static List<String> command(Cluster cluster, PostgresSettings settings, int port) {
        List<String> command = new ArrayList<>(List.of(
                cluster.programs().program("postgres"),
                "-D",
                cluster.guise().nameOf(cluster.folder()),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "logging_collector=on",
                "-c",
                "log_filename=postgresql-%a.log",
                "-c",
                "log_truncate_on_rotation=on"));
        command.addAll(settings.arguments());
        return cluster.guise().lasting(command);
    }

    private boolean isReady() {
        List<String> lines = cluster.pidLines();
        return lines.size() > READY_LINE
                && lines.get(0).trim().equals(Long.toString(process.pid()))
                && lines.get(READY_LINE).trim().equals("ready");
    }

    private static boolean isPostgresOf(Cluster cluster, ProcessHandle found) {
        Path process = Path.of("/proc", Long.toString(found.pid()));
        try {
            if (Files.exists(process)) {
                return process.resolve("exe").toRealPath().endsWith("bin/postgres")
                        && process.resolve("cwd")
                                .toRealPath()
                                .equals(cluster.folder().toRealPath());
            }
            return found.info()
                    .command()
                    .filter(command -> command.endsWith("/postgres"))
                    .isPresent();
        } catch (IOException e) {
            // A process we may not look at is not ours, and one that is gone by now needs no ending.
            return false;
        }
    }

    /**
     * SIGINT is PostgreSQL's fast and clean shutdown; Java can only send SIGTERM, upon which it would wait for clients.
     */
    private static void end(ProcessHandle postmaster) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid()).start();
            Waiting.forTheEndOf(kill);
        } catch (IOException e) {
            throw new UncheckedIOException("end PostgreSQL", e);
        }
        if (!Waiting.until(SHUTDOWN, () -> !postmaster.isAlive())) {
            throw new DatabaseException("database.does-not-end", Map.of("pid", Long.toString(postmaster.pid())));
        }
    }

    /** The port of the last start that succeeded; empty before the first. */
    static Optional<Integer> portOfLastTime(Path home) {
        Path file = portFile(home);
        try {
            return Files.exists(file)
                    ? Optional.of(Integer.valueOf(Files.readString(file).trim()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("read " + file, e);
        }
    }

    private void rememberPort() {
        Path file = portFile(cluster.home());
        try {
            Files.writeString(file, Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException("write " + file, e);
        }
    }

    private static Path portFile(Path home) {
        return home.resolveSibling("database-port");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("find a free port", e);
        }
    }

    private static String read(Path report) {
        try {
            return Files.readString(report);
        } catch (IOException e) {
            throw new UncheckedIOException("read " + report, e);
        }
    }
}
