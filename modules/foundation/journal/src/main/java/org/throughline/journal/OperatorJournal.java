package org.throughline.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.throughline.cryptography.Suite;
import org.throughline.journal.chain.EntryContent;
import org.throughline.journal.chain.EntrySql;
import org.throughline.kernel.TimeOrderedUuid;

/** The journal for what an operator's command does outside the server, on the connection of its transaction. */
public final class OperatorJournal implements Journal {

    private final Connection connection;
    private final Clock clock;
    private final String actor;
    private final Suite suite;

    private OperatorJournal(Connection connection, Clock clock, String actor, Suite suite) {
        this.connection = connection;
        this.clock = clock;
        this.actor = actor;
        this.suite = suite;
    }

    /**
     * The journal of one command.
     *
     * @param connection with a transaction begun; as a role that may write the journal
     * @param actor the user of the operating system
     * @param suite what new entries are hashed with
     */
    public static Journal on(Connection connection, Clock clock, String actor, Suite suite) {
        return new OperatorJournal(connection, clock, actor, suite);
    }

    @Override
    public void record(JournalEntry entry) {
        EntryContent.Who who = new EntryContent.Who(actor, "", null, "");
        try {
            EntrySql.insert(
                    connection,
                    TimeOrderedUuid.next(clock),
                    EntryContent.of(clock.instant(), who, entry),
                    suite.hash());
        } catch (SQLException unwritable) {
            throw new IllegalStateException("The journal cannot be written", unwritable);
        }
    }
}
