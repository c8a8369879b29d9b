package org.throughline.policies.application;

import java.sql.Connection;
import java.sql.SQLException;

/** The book of policies, opened within the transaction at hand. */
public interface PolicyBook {

    /** Reads or writes. */
    <T> T on(Act<T> act);

    /**
     * What is done on the connection of the transaction.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Act<T> {
        T on(Connection connection) throws SQLException;
    }
}
