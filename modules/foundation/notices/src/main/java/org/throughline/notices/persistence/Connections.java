package org.throughline.notices.persistence;

/** The connection of the transaction at hand. */
interface Connections {

    /** Does something on it; a failure of the database flies as an unchecked exception whose cause it is. */
    <T> T with(ConnectionWork<T> work);
}
