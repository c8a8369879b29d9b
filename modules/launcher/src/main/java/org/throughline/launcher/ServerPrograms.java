package org.throughline.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The server and the application, laid out on the disk once for each content of our jar.
 *
 * @param folder holds the server's programs, its pristine settings and the application as open folders
 */
record ServerPrograms(Path folder) {

    private static final String PAYARA = "server/payara-micro.jar";
    private static final String APPLICATION = "server/ROOT.war";
    /** Ours that stand on the server's own class path. */
    private static final List<String> OURS = List.of("throughline-trace.jar", "throughline-connector.jar");

    private static final Pattern LIST = Pattern.compile("classes-\\w+-(\\d+)\\.list.*");
    private static final Pattern OTHERS = Pattern.compile("(server|unpacking)-.*");

    /** Lays them out unless they are; what a death in the middle leaves behind never bears the final name. */
    static ServerPrograms below(Path programs) {
        Path home = programs.resolve("server-" + OwnJar.serverFingerprint());
        if (!Files.isDirectory(home)) {
            try {
                Files.createDirectories(programs);
                Path unfinished = Files.createTempDirectory(programs, "unpacking-");
                layOut(unfinished);
                publish(unfinished, home);
            } catch (IOException e) {
                throw Refusal.toStart(
                        "server.cannot-unpack",
                        Map.of("folder", programs.toString(), "said", String.valueOf(e.getMessage())));
            }
        }
        return new ServerPrograms(home);
    }

    Path payara() {
        return folder.resolve("payara");
    }

    Path application() {
        return folder.resolve("ROOT");
    }

    /** The class path of the server's virtual machine; the same order each time, or the archive of classes is void. */
    String classPath() {
        StringJoiner path = new StringJoiner(File.pathSeparator);
        path.add(payara().resolve("launch-micro.jar").toString());
        OURS.forEach(jar -> path.add(folder.resolve(jar).toString()));
        HeavyLibraries.in(folder).forEach(library -> path.add(library.toString()));
        return path.toString();
    }

    /** Settings of the server as it ships. */
    Path pristineSettings() {
        return folder.resolve("settings");
    }

    /** Deletes lists of classes that a death left behind: each bears the number of the launcher it belonged to. */
    void forgetListsOfTheDead() {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Matcher list = LIST.matcher(file.getFileName().toString());
                if (list.matches()
                        && ProcessHandle.of(Long.parseLong(list.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("clear " + folder, e);
        }
    }

    /** Deletes what other versions laid out in the data folder's own place, and what deaths left there half done. */
    void forgetOthers(DataFolder data) {
        if (!folder.startsWith(data.folder())) {
            return;
        }
        try (Stream<Path> all = Files.list(data.programs())) {
            all.filter(other -> !other.equals(folder))
                    .filter(other ->
                            OTHERS.matcher(other.getFileName().toString()).matches())
                    .toList()
                    .forEach(Trees::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("clear " + data.programs(), e);
        }
    }

    private static void layOut(Path target) throws IOException {
        Path payaraJar = target.resolve("payara-micro.jar");
        copy(PAYARA, payaraJar);
        for (String jar : OURS) {
            copy("server/" + jar, target.resolve(jar));
        }
        unzip(APPLICATION, target.resolve("ROOT"));
        HeavyLibraries.moveOutOf(target.resolve("ROOT"), target);
        ForeignLibraries.leaveUnread(target.resolve("ROOT"));
        explode(payaraJar, target.resolve("payara"));
        Files.delete(payaraJar);
        IdleExtensions.silence(target.resolve("payara/runtime"));
        Path settings = Files.move(target.resolve("payara/config"), target.resolve("settings"));
        leaveTheApiDescriptionToTheApplication(settings.resolve("domain.xml"));
    }

    /** The command that says so is refused before the server boots and comes too late after. */
    private static void leaveTheApiDescriptionToTheApplication(Path domain) throws IOException {
        String before = Files.readString(domain);
        String after = before.replaceFirst(
                "(<microprofile-openapi-configuration)(?: enabled=\"[a-z]+\")?", "$1 enabled=\"false\"");
        if (after.equals(before)) {
            after = before.replaceFirst(
                    "</config>", "  <microprofile-openapi-configuration enabled=\"false\"/>\n    </config>");
        }
        Files.writeString(domain, after);
    }

    /** Payara Micro unpacks itself and writes a small jar that starts it from there. */
    private static void explode(Path jar, Path target) throws IOException {
        Path report = target.resolveSibling("unpacking.log");
        Process unpacking = new ProcessBuilder(List.of(
                        ServerJvm.java(), "-jar", jar.toString(), "--rootdir", target.toString(), "--outputlauncher"))
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        try {
            int status = unpacking.waitFor();
            if (status != 0) {
                throw new IOException(Files.readString(report).strip());
            }
        } catch (InterruptedException e) {
            unpacking.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server was unpacked", e);
        }
        Files.delete(report);
    }

    private static void publish(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Trees.delete(unfinished);
        }
    }

    private static void copy(String entry, Path target) throws IOException {
        try (InputStream content = OwnJar.open(entry)) {
            Files.copy(content, target);
        }
    }

    private static void unzip(String entry, Path target) throws IOException {
        try (InputStream content = OwnJar.open(entry);
                ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry inner = zip.getNextEntry(); inner != null; inner = zip.getNextEntry()) {
                unzip(inner, zip, target);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void unzip(ZipEntry entry, InputStream content, Path target) throws IOException {
        Path place = target.resolve(entry.getName()).normalize();
        if (!place.startsWith(target)) {
            throw new IOException("an entry points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(place);
        } else {
            Files.createDirectories(place.resolveSibling("."));
            Files.copy(content, place);
        }
    }
}
