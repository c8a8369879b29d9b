package org.throughline.audit.application;

import java.sql.Connection;
import java.sql.SQLException;

/** Turns counts of minutes that are over into entries of the journal. */
public interface TallyClosing {

    /**
     * Closes them all, in one transaction.
     *
     * @param connection with auto-commit off; committed when this returns
     * @return number of entries written
     */
    int close(Connection connection) throws SQLException;
}
