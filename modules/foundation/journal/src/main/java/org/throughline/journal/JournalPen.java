package org.throughline.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.throughline.cryptography.Suite;
import org.throughline.journal.chain.EntryContent;
import org.throughline.journal.chain.EntrySql;
import org.throughline.kernel.TimeOrderedUuid;

/** Writes entries where no request is at hand to say who acts: from jobs, commands and the way in. */
public final class JournalPen {

    private final Clock clock;
    private final Suite suite;

    public JournalPen(Clock clock, Suite suite) {
        this.clock = clock;
        this.suite = suite;
    }

    /** Writes an entry on the connection, and so in the transaction, of the caller; it is the act of {@code who}. */
    public void write(Connection connection, JournalRecord.Who who, JournalEntry entry) throws SQLException {
        EntryContent.Who whose = new EntryContent.Who(who.actor(), who.post(), who.requestId(), who.address());
        EntrySql.insert(
                connection, TimeOrderedUuid.next(clock), EntryContent.of(clock.instant(), whose, entry), suite.hash());
    }
}
