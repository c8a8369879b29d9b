package org.throughline.offices.application;

import java.sql.SQLException;
import org.throughline.offices.book.CounterpartList;

/** The book of counterparts, opened within the transaction at hand. */
public interface CounterpartBook {

    <T> T read(Look<T> look);

    /** What is read. */
    @FunctionalInterface
    interface Look<T> {
        T at(CounterpartList list) throws SQLException;
    }
}
