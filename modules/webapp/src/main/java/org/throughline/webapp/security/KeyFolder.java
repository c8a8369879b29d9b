package org.throughline.webapp.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder of the keys that stay outside the database: {@code keys} in the data folder, or the one that several nodes
 * share. Folder and files are readable by the user the server runs as and by nobody else.
 */
final class KeyFolder {

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OUR_FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /**
     * Writes a file that was not there, whole or not at all.
     *
     * @return false if there is one of this name by now: another node made it at the same moment, and it stays
     */
    boolean add(String name, String content) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, OUR_FOLDER);
        }
        Path fresh = Files.createTempFile(folder, "." + name, "", PosixFilePermissions.asFileAttribute(OURS_ALONE));
        try {
            Files.write(fresh, content.getBytes(StandardCharsets.UTF_8));
            // A link, unlike a move, does not overwrite what another node wrote.
            Files.createLink(folder.resolve(name), fresh);
            return true;
        } catch (FileAlreadyExistsException another) {
            return false;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
