package org.throughline.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The encoding of a text file, found by one pass over all its bytes in which each line has a vote.
 *
 * <p>A byte order mark decides. Without one a line votes for UTF-8 if it is UTF-8 and has a character of three bytes or
 * more, as all of Chinese has; for GB 18030 if it is that and not UTF-8. A line that is UTF-8 with characters of two
 * bytes only could be either and does not vote, nor does one that is neither. UTF-8 wins a tie, so a file of ASCII is
 * UTF-8, and one line from elsewhere does not sway a file.
 *
 * @param charset UTF-8 or GB 18030
 * @param skipped bytes of the byte order mark
 */
record Encoding(Charset charset, int skipped) {

    static final Charset GB_18030 = Charset.forName("GB18030");

    private static final int BUFFER = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static Encoding of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(MARK.length);
            if (Arrays.equals(start, MARK)) {
                return new Encoding(StandardCharsets.UTF_8, MARK.length);
            }
            LineVotes votes = new LineVotes();
            votes.add(start, start.length);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                votes.add(buffer, read);
            }
            return new Encoding(votes.forGb18030() ? GB_18030 : StandardCharsets.UTF_8, 0);
        }
    }

    /** The encoding that a line of another file most likely has. */
    Charset other() {
        return charset.equals(StandardCharsets.UTF_8) ? GB_18030 : StandardCharsets.UTF_8;
    }
}
