package org.throughline.offices.application;

import org.throughline.offices.application.TrackBook.Act;
import org.throughline.offices.book.ExpertList;
import org.throughline.offices.book.ExpertRows;
import org.throughline.offices.book.PairingRows;
import org.throughline.offices.book.SessionRows;

/** The book of a bureau's experts, opened within the transaction at hand. */
public interface ExpertBook {

    /** Reads or writes single experts. */
    <T> T experts(String bureau, Act<ExpertRows, T> act);

    /** Reads the list of experts. */
    <T> T list(String bureau, Act<ExpertList, T> act);

    /** Reads or adds what experts explained. */
    <T> T sessions(String bureau, Act<SessionRows, T> act);

    /** Reads or writes who learns from whom. */
    <T> T pairings(String bureau, Act<PairingRows, T> act);
}
