package org.throughline.offices.application;

import java.sql.SQLException;
import org.throughline.offices.book.Transfers;

/** The book of transfers between organisations, opened within the transaction at hand. */
public interface TransferBook {

    /** Rehearses or carries out a transfer, or reads what stands of them. */
    <T> T with(Act<T> act);

    /** What is done. */
    @FunctionalInterface
    interface Act<T> {
        T on(Transfers transfers) throws SQLException;
    }
}
