package org.throughline.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.chain.ChainVerification;

/** Finds out whether the journal is still what was written, and names the first place where it is not. */
public interface JournalVerification {

    /**
     * A verification against the checkpoints of a folder.
     *
     * @param checkpoints folder {@code journal} of the data folder; need not exist, then a cut-off end stays unseen
     * @param archive folder of the stretches that lie in files; need not exist where none does
     */
    static JournalVerification against(Path checkpoints, Path archive) {
        return new ChainVerification(checkpoints, archive);
    }

    /**
     * Walks the whole chain in one view of the data; a million entries take seconds, not minutes, and little memory.
     *
     * @param connection with no transaction begun, as a role that may read the journal; left as it was
     * @throws IOException if the checkpoints cannot be read
     */
    Verdict verify(Connection connection) throws SQLException, IOException;

    /**
     * What was found.
     *
     * @param entries number of entries, archived ones included
     * @param sealed number of links, archived ones included
     * @param checkpoints number of signed checkpoints the chain was held against
     * @param firstBroken null if the journal is intact
     * @param clockSetBack the first link that was sealed more than ten seconds before the one ahead of it; null if none
     */
    record Verdict(
            long entries,
            long sealed,
            int checkpoints,
            @Nullable Break firstBroken,
            @Nullable ClockSetBack clockSetBack) {

        /** Whether nothing was touched; a clock that was set back touches nothing. */
        public boolean intact() {
            return firstBroken == null;
        }
    }

    /**
     * The first place where the journal is not what was written.
     *
     * @param position in the chain, from 1; 0 for an entry that never was in it
     * @param entry the entry found there; null where none is
     * @param file name of the archive it lies in or ought to; null for what lies in the database
     */
    record Break(
            long position,
            Harm harm,
            @Nullable UUID entry,
            @Nullable String file) {

        /** A place in the database. */
        public Break(long position, Harm harm, @Nullable UUID entry) {
            this(position, harm, entry, null);
        }
    }

    /**
     * The clock of the servers went back.
     *
     * @param position of the link that was sealed earlier than the one ahead of it
     */
    record ClockSetBack(long position, Instant from, Instant to) {}

    /** What can have been done to a journal. */
    enum Harm {
        /** An entry or its link says something else than when it was sealed. */
        CHANGED,
        /** An entry or a link that was there is gone. */
        REMOVED,
        /** What stands here was sealed in another place. */
        REORDERED,
        /** The chain once was longer, as a checkpoint shows. */
        CUT_OFF,
        /** The chain holds together and yet is another than the one a checkpoint vouches for. */
        REWRITTEN,
        /** An entry was added behind the chain's back: it should have a link by now. */
        SMUGGLED_IN,
        /** A checkpoint does not carry the signature of this installation's key, or is no checkpoint at all. */
        CHECKPOINT_FORGED,
        /** A file of the archive is not where it belongs. */
        ARCHIVE_MISSING,
        /** A file of the archive is not the one that was written: changed, shortened, or another one. */
        ARCHIVE_CHANGED
    }
}
