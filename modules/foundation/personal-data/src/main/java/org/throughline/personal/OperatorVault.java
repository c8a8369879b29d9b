package org.throughline.personal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.throughline.cryptography.Suite;
import org.throughline.journal.Journal;
import org.throughline.personal.keeping.KeptKeys;
import org.throughline.personal.keeping.KeyedVault;

/** The vault for what an operator's command does outside the server. */
public final class OperatorVault {

    private OperatorVault() {}

    /**
     * The vault of one command.
     *
     * @param connection with a transaction begun; as a role that may write the vault
     * @param suite what new keys are made for
     * @param journal that of the same transaction
     */
    public static PersonalVault on(
            Connection connection, InstallationKey installation, Suite suite, Journal journal, Clock clock) {
        return new KeyedVault(connection, installation, suite, journal, clock);
    }

    /**
     * Of how many subjects nothing can be read with this key, since what is kept of them was kept with another.
     *
     * @param connection as a role that may read the vault
     */
    public static long keptWithAnotherKey(Connection connection, InstallationKey installation) throws SQLException {
        return KeptKeys.ofAnotherInstallation(connection, installation);
    }
}
