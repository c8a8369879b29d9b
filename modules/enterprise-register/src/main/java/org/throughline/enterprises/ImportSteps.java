package org.throughline.enterprises;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.throughline.directory.Unbounded;

/** The transactions in which an import is carried out, and who hears of its advance. */
@Unbounded(because = "It is the transactions of one import, in the hands of whoever carries it out")
public interface ImportSteps {

    /** Carries out one piece of work in a transaction of its own and commits it; nothing of it stays if it throws. */
    void step(Work work);

    /**
     * Hears how far the import is, between steps and within the last one; may throw to end it.
     *
     * @param done rows, of which reading and merging are half each
     * @param total as many as there seem to be
     */
    void reached(long done, long total);

    /** One piece of work on the connection of its transaction. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }
}
