package org.throughline.launcher.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.throughline.testkit.LaunchedThroughline;

/** Which of the processes of a running instance is killed without a word. */
enum Death {
    /** The one the operator started. */
    LAUNCHER,
    /** The virtual machine that answers. */
    SERVER,
    /** The process that minds all others of PostgreSQL. */
    POSTGRESQL;

    /** Kills it at once: SIGKILL cannot be caught. */
    void strike(LaunchedThroughline running) {
        if (!victim(running).destroyForcibly()) {
            throw new IllegalStateException(this + " could not be killed");
        }
    }

    /** The server and PostgreSQL of a running instance. */
    static List<ProcessHandle> children(LaunchedThroughline running) {
        return List.of(SERVER.victim(running), POSTGRESQL.victim(running));
    }

    private ProcessHandle victim(LaunchedThroughline running) {
        return switch (this) {
            case LAUNCHER -> running.process().toHandle();
            case SERVER -> process(running.data().resolve("run/server.pid"));
            case POSTGRESQL -> process(running.data().resolve("postgresql/17/postmaster.pid"));
        };
    }

    private static ProcessHandle process(Path pidFile) {
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0).trim()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("read " + pidFile, e);
        }
    }
}
