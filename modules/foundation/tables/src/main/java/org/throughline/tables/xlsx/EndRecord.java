package org.throughline.tables.xlsx;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import org.throughline.tables.RefusalKind;
import org.throughline.tables.UnreadableFile;

/**
 * The record at the end of a ZIP archive (APPNOTE 4.3.16), looked at before the archive is opened: the reader of
 * archives takes the whole list of entries into memory, however long it says it is.
 *
 * @param entries how many there are
 * @param listBytes how long their list is
 */
record EndRecord(int entries, long listBytes) {

    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int SIGNATURE = 0x06054b50;
    private static final int ENTRIES_AT = 10;
    private static final int LIST_BYTES_AT = 12;
    private static final int COMMENT_LENGTH_AT = 20;

    /** The last record of the file, which has to end with it: what is torn or has something behind it is broken. */
    static EndRecord of(Path file) throws IOException {
        try (RandomAccessFile all = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(all.length(), LENGTH + LONGEST_COMMENT);
            byte[] end = new byte[length];
            all.seek(all.length() - length);
            all.readFully(end);
            ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - LENGTH; at >= 0; at--) {
                if (bytes.getInt(at) == SIGNATURE) {
                    return of(bytes, at);
                }
            }
            throw broken();
        }
    }

    private static EndRecord of(ByteBuffer bytes, int at) throws UnreadableFile {
        int comment = Short.toUnsignedInt(bytes.getShort(at + COMMENT_LENGTH_AT));
        if (at + LENGTH + comment != bytes.limit()) {
            throw broken();
        }
        return new EndRecord(
                Short.toUnsignedInt(bytes.getShort(at + ENTRIES_AT)),
                Integer.toUnsignedLong(bytes.getInt(at + LIST_BYTES_AT)));
    }

    private static UnreadableFile broken() {
        return new UnreadableFile(RefusalKind.BROKEN, Map.of("detail", "ZIP"));
    }
}
