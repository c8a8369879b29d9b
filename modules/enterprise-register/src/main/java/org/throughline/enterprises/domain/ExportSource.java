package org.throughline.enterprises.domain;

import java.io.IOException;
import org.throughline.directory.Reach;

/** Where exports come from. */
public interface ExportSource {

    /**
     * Reads every firm of an order within a reach, all in one view of the data and never more than a few at a time.
     *
     * @throws IOException whatever the receiver throws; nothing more is read then
     * @throws jakarta.persistence.PersistenceException if the database ends it, also for having taken too long
     */
    void read(ExportOrder order, Reach reach, Receiver receiver) throws IOException;

    /** Who takes what is read. */
    interface Receiver {

        /** Called once before the first firm, with the number of firms to come. */
        void begin(long firms) throws IOException;

        void take(ExportedFirm firm) throws IOException;
    }
}
