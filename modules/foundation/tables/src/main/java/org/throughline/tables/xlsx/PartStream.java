package org.throughline.tables.xlsx;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.RefusalKind;
import org.throughline.tables.UnreadableFile;

/**
 * A part of an archive as it unpacks, measured while it is read: against its packed size, against what all parts may
 * have together, and against what a reader takes at once.
 */
final class PartStream extends FilterInputStream {

    /** Below it a part may be as repetitive as it likes. */
    private static final long FREE = 16L << 20;

    private static final long MOST_AT_ONCE = 4L << 20;

    private final ZipEntry entry;
    private final Budget budget;
    private final CRC32 sum = new CRC32();
    private long read;
    private long mark;
    private @Nullable UnreadableFile failure;

    PartStream(InputStream unpacked, ZipEntry entry, Budget budget) {
        super(unpacked);
        this.entry = entry;
        this.budget = budget;
    }

    /** What all parts may unpack to, and how many times as large as packed each. */
    static final class Budget {

        private final int ratio;
        private long left;

        Budget(long bytes, int ratio) {
            this.left = bytes;
            this.ratio = ratio;
        }
    }

    /** Begins anew to count what is taken at once: a name, an attribute, a comment, which are held in memory whole. */
    void begin() {
        mark = read;
    }

    /** How much of the part was read, from 0 to 1. */
    double share() {
        return Math.min(1, (double) read / Math.max(1, entry.getSize()));
    }

    /** Why reading ended, if it was for a reason of ours. */
    @Nullable
    UnreadableFile failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(target, offset, length);
        } catch (ZipException | EOFException torn) {
            throw failed(RefusalKind.BROKEN);
        }
        if (count > 0) {
            sum.update(target, offset, count);
            read += count;
            budget.left -= count;
            long packed = Math.max(1, entry.getCompressedSize());
            if (budget.left < 0 || (read > FREE && read / packed > budget.ratio)) {
                throw failed(RefusalKind.UNPACKS_TOO_LARGE);
            }
            if (read - mark > MOST_AT_ONCE) {
                throw failed(RefusalKind.BROKEN);
            }
        }
        return count;
    }

    /** Reads to the end and holds what was read against what the archive says of it. */
    void verify() throws IOException {
        byte[] buffer = new byte[1 << 16];
        begin();
        while (read(buffer, 0, buffer.length) >= 0) {
            begin();
        }
        if (read != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw failed(RefusalKind.BROKEN);
        }
    }

    /**
     * The parser closes it at the end of its document, when what is behind is still to be verified; the archive does.
     */
    @Override
    public void close() {}

    private UnreadableFile failed(RefusalKind kind) {
        failure = new UnreadableFile(kind, Map.of("detail", entry.getName()));
        return failure;
    }
}
