package org.throughline.journal.chain;

import java.util.Locale;

/**
 * A stretch of the chain that lies in a file, as the database remembers it.
 *
 * @param file name within the folder of archives
 * @param first position of its first link
 * @param last position of its last link
 * @param lastHash hash of its last link
 * @param algorithm identifier of the algorithm of {@code hash}
 * @param hash of the whole file
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record ArchivedStretch(String file, long first, long last, byte[] lastHash, String algorithm, byte[] hash) {

    static String nameOf(long first, long last) {
        return String.format(Locale.ROOT, "journal-%012d-%012d.tsv.gz", first, last);
    }
}
