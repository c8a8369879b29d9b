package org.throughline.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.directory.entry.DemoCast;
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
 * {@code readonly}. Where the folder is another city's there are people for its offices instead ({@link #accounts}),
 * and a client {@code district} for {@code longwan}.
 */
public final class DemoPeople {

    private DemoPeople() {}

    /**
     * Enters the people and clients, or gives those already there this secret. To be called as the owner of the
     * database or as the application, after {@link ConfiguredOrganisations#bring}, in a transaction of the caller's
     * (nothing is committed here).
     *
     * @param configuration whose offices they work in
     * @param house the bureau at whose door people stand
     * @param secret at least one character, never logged
     * @param journal that of this transaction
     * @param vault that of this transaction; takes the invented contact details of whoever is entered
     */
    public static void seed(
            Connection connection,
            Configuration configuration,
            Bureau house,
            String secret,
            Journal journal,
            PersonalVault vault,
            Clock clock)
            throws SQLException {
        new DemoDirectory(connection, journal, vault, clock)
                .enter(DemoCast.of(configuration, house), SecretHash.of(secret));
    }

    /** The names that they sign in with. */
    public static List<String> accounts(Configuration configuration, Bureau house) {
        return DemoCast.of(configuration, house).people().stream()
                .map(row -> row.getOrDefault("account", ""))
                .toList();
    }
}
