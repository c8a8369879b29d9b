package org.throughline.offices.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OrganisationHoldings.Passing;

/**
 * All that one organisation holds is to pass to another.
 *
 * @param giver code of the bureau that passes it
 * @param taker code of the bureau that gets it
 * @param on the first day on which the taker has it
 * @param table which office goes to which
 * @param lead account of the person who serves its firms from then on; null where whoever does so goes on
 * @param corrects whether days that have passed are meant
 */
public record TransferOrder(
        String giver,
        String taker,
        LocalDate on,
        OfficeTable table,
        @Nullable String lead,
        boolean corrects) {

    /** The same for those who keep what lies with organisations as such. */
    public Passing passing() {
        return new Passing(giver, taker, on, lead);
    }
}
