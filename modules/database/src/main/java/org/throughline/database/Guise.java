package org.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * As whom PostgreSQL runs: as ourselves, or as {@code nobody} when we are root, which PostgreSQL refuses.
 *
 * <p>Root's home can be entered by root alone, so {@code nobody} could not reach a cluster there by its path. The
 * programs are therefore started inside the cluster's folder and call it {@code /proc/self/cwd}: the folder itself
 * belongs to {@code nobody}, and no folder above it has to be opened to anybody.
 */
final class Guise {

    private static final String NOBODY = "nobody";

    private final boolean root;

    private Guise(boolean root) {
        this.root = root;
    }

    /** The guise for the user of this process. */
    static Guise ofThisUser() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && !Leash.canDropRights()) {
            throw new DatabaseException("database.root-without-setpriv", Map.of());
        }
        return new Guise(root);
    }

    /** Where the programs are unpacked: nobody must be able to run them but not to change them. */
    Path programs(Path folder) {
        return root ? Path.of("/var/cache/throughline") : folder;
    }

    /** How the programs call the cluster they were started in. */
    String nameOf(Path cluster) {
        return root ? "/proc/self/cwd" : cluster.toString();
    }

    /** How the programs, started in the cluster's folder, call a file beside that folder. */
    String nameBeside(Path cluster, Path file) {
        return root ? "/proc/self/cwd/../" + file.getFileName() : file.toString();
    }

    /** The command for a program that ends by itself. */
    List<String> brief(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (root) {
            whole.add("setpriv");
            whole.addAll(rights());
        }
        whole.addAll(command);
        return whole;
    }

    /** The command for a program that stays until we end it or die. */
    List<String> lasting(List<String> command) {
        return Leash.tie(rights(), command, Leash.Signal.INT);
    }

    /** Gives a folder with all in it to the user who will run PostgreSQL, and to nobody else. */
    void handOver(Path folder) {
        if (!root) {
            return;
        }
        try {
            UserPrincipalLookupService users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.walkFileTree(
                    folder, new Giver(users.lookupPrincipalByName(NOBODY), users.lookupPrincipalByGroupName(group())));
        } catch (IOException e) {
            throw new UncheckedIOException("give " + folder + " to " + NOBODY, e);
        }
    }

    private List<String> rights() {
        return root ? List.of("--reuid=" + NOBODY, "--regid=" + group(), "--clear-groups") : List.of();
    }

    private static String group() {
        try {
            return Files.readAllLines(Path.of("/etc/group")).stream().anyMatch(line -> line.startsWith("nogroup:"))
                    ? "nogroup"
                    : NOBODY;
        } catch (IOException e) {
            throw new UncheckedIOException("read /etc/group", e);
        }
    }

    private static final class Giver extends SimpleFileVisitor<Path> {
        private final UserPrincipal user;
        private final GroupPrincipal group;

        Giver(UserPrincipal user, GroupPrincipal group) {
            this.user = user;
            this.group = group;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            give(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            give(file);
            return FileVisitResult.CONTINUE;
        }

        private void give(Path path) throws IOException {
            PosixFileAttributeView view = Files.getFileAttributeView(
                    path, PosixFileAttributeView.class, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            view.setOwner(user);
            view.setGroup(group);
        }
    }
}
