package org.throughline.offices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.Remit;
import org.throughline.journal.Journal;
import org.throughline.offices.book.Reorganisation;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wanted;

/** Brings what bureaus cover from the configuration folder into an installation that knows nothing of it yet. */
public final class ConfiguredMandates {

    private ConfiguredMandates() {}

    /**
     * Believes of each bureau what the folder says, if nothing has been believed of it so far: one plan for a bureau,
     * carried out at once. Whatever the folder says later is a plan that somebody looks at and applies. Nothing is
     * committed here.
     *
     * @param connection with a transaction begun, as the owner of the database or as the application
     * @param journal that of this transaction
     * @param by who is said to have planned it
     */
    public static void begin(
            Connection connection, Configuration configuration, Journal journal, Clock clock, String by)
            throws SQLException {
        Reorganisation reorganisation = Reorganisation.on(connection, journal, clock, List.of());
        for (Remit remit : configuration.remits()) {
            boolean something = !remit.tracks().isEmpty() || !remit.mandates().isEmpty();
            if (something && reorganisation.isUntouched(remit.bureau())) {
                PlanRecord plan =
                        reorganisation.first(remit.bureau(), new Wanted(remit.tracks(), remit.mandates()), by);
                reorganisation.apply(plan.id(), by, null, version -> {});
            }
        }
    }
}
