package org.throughline.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.tables.csv.CsvFile;
import org.throughline.tables.xlsx.XlsxFile;

/** Tells by the first bytes of a file what it is; its name says nothing. */
final class FileKinds {

    private static final int LOOKED_AT = 4_096;
    private static final int SCANNED = 1 << 20;

    /** What files of a kind begin with, in ISO 8859-1. */
    private record Beginning(RefusalKind kind, String bytes) {}

    private static final List<Beginning> REFUSED = List.of(
            beginning(RefusalKind.PDF, "%PDF"),
            beginning(RefusalKind.PICTURE, "\u0089PNG"),
            beginning(RefusalKind.PICTURE, "\u00FF\u00D8\u00FF"),
            beginning(RefusalKind.PICTURE, "GIF8"),
            beginning(RefusalKind.PICTURE, "II*\0"),
            beginning(RefusalKind.PICTURE, "MM\0*"),
            beginning(RefusalKind.NO_WORKBOOK, "PK\u0005\u0006"),
            beginning(RefusalKind.NO_WORKBOOK, "Rar!"),
            beginning(RefusalKind.NO_WORKBOOK, "7z\u00BC\u00AF"),
            beginning(RefusalKind.NO_WORKBOOK, "\u001F\u008B"),
            beginning(RefusalKind.NO_WORKBOOK, "{\\rtf"),
            beginning(RefusalKind.UTF_16, "\u00FE\u00FF"),
            beginning(RefusalKind.UTF_16, "\u00FF\u00FE"));

    private static final byte[] ARCHIVE = bytes("PK\u0003\u0004");
    private static final byte[] COMPOUND = bytes("\u00D0\u00CF\u0011\u00E0");
    private static final byte[] PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final List<String> MARKUP = List.of("<?xml", "<html", "<!doctype", "<table");

    private FileKinds() {}

    static TableFile open(Path file, ReadingChoice choice, ReadingLimits limits) throws IOException {
        byte[] start = start(file);
        Optional<Beginning> refused = REFUSED.stream()
                .filter(known -> startsWith(start, bytes(known.bytes())))
                .findFirst();
        if (refused.isPresent()) {
            throw new UnreadableFile(refused.get().kind());
        }
        if (startsWith(start, ARCHIVE)) {
            return XlsxFile.open(file, choice, limits);
        }
        if (startsWith(start, COMPOUND)) {
            throw new UnreadableFile(isEncrypted(file) ? RefusalKind.ENCRYPTED : RefusalKind.OLD_WORKBOOK);
        }
        checkText(start);
        return CsvFile.open(file, choice, limits);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOKED_AT);
        }
    }

    private static void checkText(byte[] start) throws UnreadableFile {
        if (start.length == 0) {
            throw new UnreadableFile(RefusalKind.EMPTY);
        }
        String ascii = new String(start, StandardCharsets.ISO_8859_1);
        String text =
                ascii.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(text::startsWith)) {
            throw new UnreadableFile(RefusalKind.MARKUP);
        }
        int[] nuls = new int[2];
        for (int at = 0; at < start.length; at++) {
            nuls[at % 2] += start[at] == 0 ? 1 : 0;
        }
        if ((nuls[0] + nuls[1]) * 4 > start.length) {
            boolean oneSide = Math.min(nuls[0], nuls[1]) * 8 < Math.max(nuls[0], nuls[1]);
            throw new UnreadableFile(oneSide ? RefusalKind.UTF_16 : RefusalKind.NO_TEXT);
        }
    }

    /** Both an old workbook and one with a password are compound files; the latter has a stream of this name. */
    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] overlap = new byte[0];
            for (byte[] part = in.readNBytes(SCANNED); part.length > 0; part = in.readNBytes(SCANNED)) {
                byte[] seen = Arrays.copyOf(overlap, overlap.length + part.length);
                System.arraycopy(part, 0, seen, overlap.length, part.length);
                if (contains(seen, PACKAGE)) {
                    return true;
                }
                overlap = Arrays.copyOfRange(seen, Math.max(0, seen.length - PACKAGE.length), seen.length);
            }
        }
        return false;
    }

    private static boolean contains(byte[] seen, byte[] sought) {
        String all = new String(seen, StandardCharsets.ISO_8859_1);
        return all.contains(new String(sought, StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static Beginning beginning(RefusalKind kind, String bytes) {
        return new Beginning(kind, bytes);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
