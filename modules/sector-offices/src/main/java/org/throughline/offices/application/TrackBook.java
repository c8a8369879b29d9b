package org.throughline.offices.application;

import java.sql.SQLException;
import org.throughline.offices.book.JudgementRows;
import org.throughline.offices.book.SourceRows;
import org.throughline.offices.book.WatchRows;
import org.throughline.offices.book.WindowRows;

/** The book of what is judged of tracks, opened within the transaction at hand. */
public interface TrackBook {

    /** Reads or writes windows of a bureau's tracks. */
    <T> T windows(String bureau, Act<WindowRows, T> act);

    /** Reads or adds written judgements of a bureau's tracks. */
    <T> T judgements(String bureau, Act<JudgementRows, T> act);

    /** Reads or adds to the technology watch of a bureau's tracks. */
    <T> T watch(String bureau, Act<WatchRows, T> act);

    /** Reads what judgements of a bureau's tracks can rest on. */
    <T> T sources(String bureau, Act<SourceRows, T> act);

    /**
     * What is done with rows.
     *
     * @param <R> which rows
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Act<R, T> {
        T on(R rows) throws SQLException;
    }
}
