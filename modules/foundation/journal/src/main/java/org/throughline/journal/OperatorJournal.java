package org.throughline.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.throughline.cryptography.Suite;

/** The journal for what an operator's command does outside the server, on the connection of its transaction. */
public final class OperatorJournal implements Journal {

    private final Connection connection;
    private final JournalPen pen;
    private final JournalRecord.Who operator;

    private OperatorJournal(Connection connection, JournalPen pen, JournalRecord.Who operator) {
        this.connection = connection;
        this.pen = pen;
        this.operator = operator;
    }

    /**
     * The journal of one command.
     *
     * @param connection with a transaction begun; as a role that may write the journal
     * @param actor the user of the operating system
     * @param suite what new entries are hashed with
     */
    public static Journal on(Connection connection, Clock clock, String actor, Suite suite) {
        return new OperatorJournal(
                connection, new JournalPen(clock, suite), new JournalRecord.Who(actor, "", null, ""));
    }

    @Override
    public void record(JournalEntry entry) {
        try {
            pen.write(connection, operator, entry);
        } catch (SQLException unwritable) {
            throw new IllegalStateException("The journal cannot be written", unwritable);
        }
    }
}
