package org.throughline.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.cryptography.Suite;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.OperatorVault;
import org.throughline.personal.PersonalVault;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** The shipped bureaus and the people of the demo, for tests on the real database. */
public final class DemoCity {

    /** The folder that is shipped. */
    public static final Configuration SHIPPED = ConfigurationFolder.read(
                    TestFolders.checkout().resolve("config"))
            .configuration()
            .orElseThrow();

    private static final InstallationKey KEY = InstallationKey.of("5a".repeat(32));

    private DemoCity() {}

    /** A directory and a journal with nothing in them but bureaus, people and clients of the demo. */
    public static void afresh(Clock clock) throws SQLException {
        TestDatabase.get().empty("directory", "personal", "journal");
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, "correct horse battery", clock);
            connection.commit();
        }
    }

    /** Enters bureaus, people and clients; what is there already stays. */
    public static void enter(Connection connection, String secret, Clock clock) throws SQLException {
        Journal journal = OperatorJournal.on(connection, clock, "tests", Suite.INTERNATIONAL);
        ConfiguredOrganisations.bring(connection, SHIPPED, journal, clock);
        DemoPeople.seed(
                connection,
                SHIPPED,
                SHIPPED.house(null).orElseThrow(),
                secret,
                journal,
                vault(connection, journal, clock),
                clock);
    }

    /** The vault of this transaction, with the key of all tests. */
    public static PersonalVault vault(Connection connection, Journal journal, Clock clock) {
        return OperatorVault.on(connection, KEY, Suite.INTERNATIONAL, journal, clock);
    }
}
