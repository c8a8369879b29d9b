package org.throughline.offices.application;

import java.sql.SQLException;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.book.Reorganisation;

/** The book of mandates, opened within the transaction at hand. */
public interface OfficesBook {

    /** Plans or applies, or reads what is believed as a whole. */
    <T> T with(Act<T> act);

    /** Reads a list page by page. */
    <T> T read(Look<T> look);

    /** What is done with plans. */
    @FunctionalInterface
    interface Act<T> {
        T on(Reorganisation reorganisation) throws SQLException;
    }

    /** What is read. */
    @FunctionalInterface
    interface Look<T> {
        T at(MandateLists lists) throws SQLException;
    }
}
