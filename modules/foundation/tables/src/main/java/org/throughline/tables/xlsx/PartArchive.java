package org.throughline.tables.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.ReadingLimits;
import org.throughline.tables.RefusalKind;
import org.throughline.tables.UnreadableFile;

/**
 * The archive that a workbook is, with its parts by name; whatever is strange about it is refused before it is read.
 */
final class PartArchive implements Closeable {

    private static final long MOST_LIST_BYTES = 1L << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final ReadingLimits limits;
    private PartStream.Budget budget;

    private PartArchive(ZipFile zip, ReadingLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.budget = new PartStream.Budget(limits.unpackedBytes(), limits.ratio());
    }

    static PartArchive open(Path file, ReadingLimits limits) throws IOException {
        EndRecord end = EndRecord.of(file);
        if (end.entries() > limits.archiveEntries() || end.listBytes() > MOST_LIST_BYTES) {
            throw strange("ZIP: " + end.entries());
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException torn) {
            throw new UnreadableFile(RefusalKind.BROKEN, Map.of("detail", "ZIP"), torn);
        }
        PartArchive archive = new PartArchive(zip, limits);
        boolean sound = false;
        try {
            archive.list();
            sound = true;
        } finally {
            if (!sound) {
                zip.close();
            }
        }
        return archive;
    }

    private void list() throws UnreadableFile {
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            String name = entry.getName();
            if (leadsElsewhere(name) || parts.put(name.toLowerCase(Locale.ROOT), entry) != null) {
                throw strange(name.replaceAll("\\p{Cntrl}", "?"));
            }
        }
    }

    private static boolean leadsElsewhere(String name) {
        return name.startsWith("/")
                || name.chars().anyMatch(character -> character == '\\' || character == ':' || character < ' ')
                || List.of(name.split("/")).contains("..");
    }

    boolean has(String name) {
        return entry(name) != null;
    }

    private @Nullable ZipEntry entry(String name) {
        return parts.get(name.toLowerCase(Locale.ROOT));
    }

    /** A part as it unpacks; empty if there is none of the name. */
    Optional<PartStream> part(String name) throws IOException {
        ZipEntry entry = entry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartStream(zip.getInputStream(entry), entry, budget));
        } catch (ZipException torn) {
            throw new UnreadableFile(RefusalKind.BROKEN, Map.of("detail", entry.getName()), torn);
        }
    }

    /** A part that was read through before: its size does not count twice. */
    PartStream again(String name) throws IOException {
        budget = new PartStream.Budget(limits.unpackedBytes(), limits.ratio());
        return required(name);
    }

    /** A part that no workbook goes without. */
    PartStream required(String name) throws IOException {
        Optional<PartStream> part = part(name);
        if (part.isEmpty()) {
            throw new UnreadableFile(RefusalKind.BROKEN, Map.of("detail", name));
        }
        return part.get();
    }

    private static UnreadableFile strange(String detail) {
        return new UnreadableFile(RefusalKind.STRANGE_ARCHIVE, Map.of("detail", detail));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
