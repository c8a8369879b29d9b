package org.throughline.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.throughline.directory.entry.DemoDirectory;
import org.throughline.journal.Journal;
import org.throughline.personal.PersonalVault;

/**
 * The invented people and API clients of the demo with their organisations; all share one secret.
 *
 * <p>People: {@code director}, {@code office1} … {@code office4}, {@code officer11} … {@code officer42},
 * {@code general}, {@code coordinator}, {@code policy}, {@code steward}, {@code industry}, {@code reviewer-data},
 * {@code reviewer-model}, {@code reviewer-algorithm}, {@code reviewer-ethics}, {@code ecology}, {@code economy},
 * {@code longwan}, {@code auditor}, {@code security}, {@code system}. Clients: {@code province}, {@code longwan},
 * {@code readonly}.
 */
public final class DemoPeople {

    private DemoPeople() {}

    /**
     * Enters the people and clients, or gives those already there this secret. To be called as the owner of the
     * database or as the application, after {@link ConfiguredOrganisations#bring}, in a transaction of the caller's
     * (nothing is committed here).
     *
     * @param secret at least one character, never logged
     * @param journal that of this transaction
     * @param vault that of this transaction; takes the invented contact details of whoever is entered
     */
    public static void seed(Connection connection, String secret, Journal journal, PersonalVault vault, Clock clock)
            throws SQLException {
        new DemoDirectory(connection, journal, vault, clock).enter(SecretHash.of(secret));
    }
}
