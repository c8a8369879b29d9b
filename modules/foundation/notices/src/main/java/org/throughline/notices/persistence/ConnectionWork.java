package org.throughline.notices.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done on a connection. */
@FunctionalInterface
interface ConnectionWork<T> {

    T on(Connection connection) throws SQLException;
}
