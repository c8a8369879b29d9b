package org.throughline.journal;

import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.Page;

/** The journal as those see it who look something up. */
public interface JournalReading {

    /**
     * One stretch of the entries that a filter means.
     *
     * @throws UnusablePlace if the place to go on from is none that this order gave out
     */
    Page<JournalRecord> page(JournalQuery query);

    /** The entry of this identity. */
    Optional<JournalRecord> find(UUID id);

    /** A place to go on from that this list never gave out. */
    final class UnusablePlace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnusablePlace() {
            super("Not a place in the journal");
        }
    }
}
