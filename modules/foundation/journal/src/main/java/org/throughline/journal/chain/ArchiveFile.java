package org.throughline.journal.chain;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the archive: gzip of text in UTF-8, a line that names the format, one of headings, and one for each link.
 */
final class ArchiveFile {

    static final String FORMAT = "throughline-journal-archive-1";

    private ArchiveFile() {}

    /** A file that does not hold what an archive holds. */
    static final class Damaged extends IOException {

        private static final long serialVersionUID = 1L;

        Damaged(Path file) {
            super("Not an archive of the journal: " + file);
        }
    }

    /** Writes everything a source gives; the file is whole, in place and on the disk when this returns. */
    static void write(Path folder, String name, Hashing.Source source) throws IOException, SQLException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path unfinished = folder.resolve(name + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            GZIPOutputStream packed = new GZIPOutputStream(Channels.newOutputStream(channel), 65_536);
            Writer text = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
            lines(text, source);
            text.flush();
            packed.finish();
            channel.force(true);
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }

    private static void lines(Writer text, Hashing.Source source) throws IOException, SQLException {
        text.write(FORMAT + "\n" + ArchiveLine.HEADINGS + "\n");
        for (List<FoundLink> read = source.next(); !read.isEmpty(); read = source.next()) {
            for (FoundLink found : read) {
                text.write(ArchiveLine.of(found));
                text.write('\n');
            }
        }
    }

    /** What a file holds, from its bytes, stretch by stretch; what comes before a damaged place is given first. */
    static Hashing.Source read(Path file, byte[] bytes) throws Damaged {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8));
            if (FORMAT.equals(lines.readLine()) && ArchiveLine.HEADINGS.equals(lines.readLine())) {
                return () -> stretch(file, lines);
            }
        } catch (IOException torn) {
            throw damaged(file, torn);
        }
        throw new Damaged(file);
    }

    private static List<FoundLink> stretch(Path file, BufferedReader lines) throws IOException {
        List<FoundLink> found = new ArrayList<>();
        try {
            String line = lines.readLine();
            while (line != null) {
                found.add(ArchiveLine.parse(line).orElseThrow(() -> new Damaged(file)));
                line = found.size() == ChainRows.AT_ONCE ? null : lines.readLine();
            }
            return found;
        } catch (IOException torn) {
            if (found.isEmpty()) {
                throw damaged(file, torn);
            }
            // Whoever asks for more is told.
            lines.close();
            return found;
        }
    }

    private static Damaged damaged(Path file, IOException cause) {
        Damaged damaged = new Damaged(file);
        damaged.initCause(cause);
        return damaged;
    }
}
