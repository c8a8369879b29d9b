package org.throughline.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalVerification.Break;
import org.throughline.journal.chain.Archiving;

/** Moves the old beginning of the journal out of the database into files that verify like the rest. */
public interface JournalArchive {

    /**
     * The archive of an installation; what is done to it is the act of {@code actor}, a user of the operating system.
     */
    static JournalArchive of(JournalFolder folder, Clock clock, Suite suite, String actor) {
        return new Archiving(folder, clock, suite, actor);
    }

    /**
     * Archives every entry that was chained before an instant, except the newest one of all; verifies each stretch
     * before it moves, and stops in front of the first that does not hold.
     *
     * @param owner as the role that owns the journal; no transaction begun, and none when this returns
     * @throws IOException if a file cannot be written; the entries are where they were then
     */
    Archived archive(Connection owner, Instant before) throws SQLException, IOException;

    /**
     * What was moved.
     *
     * @param files names within the folder, in the order of the chain
     * @param entries how many they hold together
     * @param stoppedAt the first place that does not hold; null if all does
     */
    record Archived(
            List<String> files, long entries, @Nullable Break stoppedAt) {

        public Archived {
            files = List.copyOf(files);
        }
    }
}
