package org.throughline.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.throughline.database.Leash;

/** The server as a child of ours: told its settings through a pipe, ended with us in every case. */
final class ServerProcess implements AutoCloseable {

    private static final Duration END = Duration.ofSeconds(30);

    private final Process process;
    private final Writer pipe;

    private ServerProcess(Process process, Writer pipe) {
        this.process = process;
        this.pipe = pipe;
    }

    /**
     * Starts it; returns at once.
     *
     * @param settings system properties of the server, secrets among them: they do not stand on its command line
     */
    static ServerProcess start(List<String> command, Map<String, String> settings, DataFolder data) {
        ProcessBuilder builder = new ProcessBuilder(Leash.tie(command, Leash.Signal.TERM))
                .directory(data.server().toFile())
                .redirectOutput(data.logs().resolve("server-output.log").toFile())
                .redirectError(Redirect.INHERIT);
        Process process = Leash.start(builder, "server-keeper");
        DataFolder.write(pidFile(data), process.pid() + "\n");
        Writer pipe = process.outputWriter(StandardCharsets.UTF_8);
        try {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                pipe.write(setting.getKey() + "=" + setting.getValue() + "\n");
            }
            pipe.write("\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("tell the server its settings", e);
        }
        return new ServerProcess(process, pipe);
    }

    /** Waits for a server of this folder that outlived its launcher: it is on its way out, or is sent there. */
    static void endOrphan(DataFolder data) {
        Path file = pidFile(data);
        try {
            if (!Files.exists(file)) {
                return;
            }
            long pid = Long.parseLong(Files.readString(file).trim());
            ProcessHandle.of(pid).filter(found -> isServerOf(data, found)).ifPresent(ServerProcess::end);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("read " + file, e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    long pid() {
        return process.pid();
    }

    /** Lets it finish what it is answering, and returns when it is gone. */
    @Override
    public void close() {
        end(process.toHandle());
        try {
            pipe.close();
        } catch (IOException alreadyGone) {
            // The other end of the pipe went with the process: that is what was wanted.
            return;
        }
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(END.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The number may by now belong to a stranger: ours names its folder on the command line. */
    private static boolean isServerOf(DataFolder data, ProcessHandle found) {
        Path commandLine = Path.of("/proc", Long.toString(found.pid()), "cmdline");
        try {
            String line = Files.exists(commandLine)
                    ? Files.readString(commandLine, StandardCharsets.ISO_8859_1)
                    : found.info().commandLine().orElse("");
            String folder =
                    new String(data.server().toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return line.contains(folder);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Path pidFile(DataFolder data) {
        return data.run().resolve("server.pid");
    }
}
