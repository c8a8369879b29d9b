package org.throughline.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.throughline.database.Leash;

/**
 * The server's classes as the virtual machine keeps them in memory, written down once so that later starts need not
 * read and check each anew.
 *
 * <p>The first start notes which classes are loaded; a child of the lowest priority then makes the archive while people
 * already work. A start without it is only slower.
 */
final class ClassArchive implements AutoCloseable {

    private final Path archive;
    private final Path list;
    private final ServerPrograms programs;
    private volatile boolean closed;
    private Optional<Process> making = Optional.empty();
    private CompletableFuture<Void> published = CompletableFuture.completedFuture(null);

    private ClassArchive(ServerPrograms programs, String key) {
        this.programs = programs;
        this.archive = programs.folder().resolve("classes-" + key + ".jsa");
        this.list = programs.folder()
                .resolve("classes-" + key + "-" + ProcessHandle.current().pid() + ".list");
    }

    /** The archive for these programs, where they lie now, on this virtual machine: moved, an archive is not taken. */
    static ClassArchive of(ServerPrograms programs) {
        programs.forgetListsOfTheDead();
        String validFor =
                System.getProperty("java.vm.vendor") + System.getProperty("java.vm.version") + programs.classPath();
        return new ClassArchive(programs, HexFormat.of().toHexDigits(validFor.hashCode()));
    }

    /** What the server's virtual machine is told. */
    List<String> options() {
        if ("off".equals(System.getenv("THROUGHLINE_CLASS_ARCHIVE"))) {
            return List.of();
        }
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive)
                : List.of("-XX:DumpLoadedClassList=" + list);
    }

    /** Makes the archive in the background if this start noted the classes for it. */
    synchronized void makeInBackground(Machine machine, DataFolder data) {
        if (closed || !Files.exists(list) || Files.exists(archive)) {
            return;
        }
        Path unfinished = list.resolveSibling(list.getFileName() + ".jsa");
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19", ServerJvm.java()));
        command.addAll(ServerJvm.options(machine));
        command.addAll(List.of(
                "-Xshare:dump",
                "-Xlog:disable",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + unfinished,
                "-cp",
                programs.classPath()));
        ProcessBuilder builder = new ProcessBuilder(Leash.tie(command, Leash.Signal.KILL))
                .redirectErrorStream(true)
                .redirectOutput(data.logs().resolve("class-archive.log").toFile());
        Process maker = Leash.start(builder, "class-archive-keeper");
        making = Optional.of(maker);
        published = maker.onExit().thenAccept(ended -> publish(ended.exitValue(), unfinished));
    }

    /** Gives up an archive that is being made: the next start makes it. */
    @Override
    public synchronized void close() {
        closed = true;
        making.ifPresent(Process::destroyForcibly);
        published.join();
        forget(list);
    }

    private void publish(int status, Path unfinished) {
        try {
            if (status == 0 && Files.exists(unfinished)) {
                Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("publish " + archive, e);
        } finally {
            forget(unfinished);
            forget(list);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("delete " + file, e);
        }
    }
}
