package org.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Ties a child process to its parent: out of reach of the terminal's Ctrl-C, so that the parent ends it in its own
 * order, and told by the kernel when the parent dies without a word.
 *
 * <p>The kernel watches the thread that started the child, so that thread must live as long as the child. Where the
 * system has no {@code setsid} or {@code setpriv} (util-linux), the command stays as it is.
 */
public final class Leash {

    private static final boolean SETPRIV = onPath("setpriv");
    private static final boolean SETSID = onPath("setsid");

    private Leash() {}

    /** What the child is told when its parent has died. */
    public enum Signal {
        /** PostgreSQL's fast and clean shutdown. */
        INT,
        /** The usual request to end. */
        TERM,
        /** For a child whose work is worth nothing half done. */
        KILL
    }

    /** The command that starts the same program on a leash; the process that results is the program's own. */
    public static List<String> tie(List<String> program, Signal signal) {
        return tie(List.of(), program, signal);
    }

    /**
     * As {@link #tie(List, Signal)}, with fewer rights. One step does both, since the kernel forgets the signal when
     * the user changes.
     */
    static List<String> tie(List<String> rights, List<String> program, Signal signal) {
        List<String> tied = new ArrayList<>();
        if (SETSID) {
            tied.add("setsid");
        }
        if (SETPRIV) {
            tied.add("setpriv");
            tied.addAll(rights);
            tied.add("--pdeathsig=" + signal);
        }
        tied.addAll(program);
        return tied;
    }

    /**
     * Starts a child from a thread that lives as long as the child does.
     *
     * @param name of that thread
     * @throws UncheckedIOException if the program cannot be started
     */
    public static Process start(ProcessBuilder child, String name) {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread keeper = new Thread(
                () -> {
                    try {
                        Process process = child.start();
                        started.complete(process);
                        Waiting.forTheEndOf(process);
                    } catch (IOException e) {
                        started.completeExceptionally(e);
                    }
                },
                name);
        keeper.setDaemon(true);
        keeper.start();
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new UncheckedIOException("start " + child.command(), new IOException(e.getCause()));
        }
    }

    static boolean canDropRights() {
        return SETPRIV;
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return List.of(path.split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }
}
