package org.throughline.enterprises.application;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The connection on which everything of a transaction is written. */
public interface RegisterConnections {

    /** Does something on it; the transaction is the caller's. */
    <T> T with(Work<T> work);

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }
}
