package org.throughline.journal;

import java.nio.file.Path;

/**
 * Where signed checkpoints of the journal are kept: outside the database, on each node its own.
 *
 * @param path {@code journal} in the data folder; made when the first checkpoint is
 */
public record JournalFolder(Path path) {

    private static final String NAME = "journal";

    /** The folder within a data folder. */
    public static JournalFolder in(Path data) {
        return new JournalFolder(data.resolve(NAME));
    }
}
