package org.throughline.journal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the journal keeps what is not in the database.
 *
 * @param path signed checkpoints, on each node its own: {@code journal} in the data folder; made when the first
 *     checkpoint is
 * @param archive files of entries that are no longer in the database, the same for all nodes; made with the first file
 */
public record JournalFolder(Path path, Path archive) {

    /** Name of the setting that says where archives are. */
    public static final String ARCHIVE = "throughline.journal.archive";

    private static final String NAME = "journal";

    /**
     * The folder within a data folder.
     *
     * @param archive what the operator set; {@code archive} beside the checkpoints where nothing is set
     */
    public static JournalFolder in(Path data, Optional<String> archive) {
        Path own = data.resolve(NAME);
        return new JournalFolder(
                own, archive.filter(set -> !set.isBlank()).map(Path::of).orElse(own.resolve("archive")));
    }
}
