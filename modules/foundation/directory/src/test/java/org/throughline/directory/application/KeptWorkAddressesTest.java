package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.cryptography.Suite;
import org.throughline.directory.Standing;
import org.throughline.directory.Standings;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.BilingualText;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.OperatorVault;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.testkit.TestDatabase;

/** Addresses out of the real vault, for those who have a post. */
class KeptWorkAddressesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);

    @Test
    void onlyWhoHasAPostAndGaveAnAddressIsReachedAndNothingIsPutOnRecord() throws SQLException {
        TestDatabase.get().empty("personal", "journal");
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            PersonalVault vault = OperatorVault.on(
                    connection,
                    InstallationKey.of("0f".repeat(32)),
                    Suite.INTERNATIONAL,
                    OperatorJournal.on(connection, NOON, "tests", Suite.INTERNATIONAL),
                    NOON);
            vault.keep(new PersonalSubject("account", "lan"), "email", "lan@bureau.example");
            vault.keep(new PersonalSubject("account", "left"), "email", "left@bureau.example");
            KeptWorkAddresses addresses = new KeptWorkAddresses(vault, new TwoPeople());

            assertThat(addresses.mail("lan")).contains("lan@bureau.example");
            assertThat(addresses.mail("ming")).describedAs("gave none").isEmpty();
            assertThat(addresses.mail("left"))
                    .describedAs("has no post any more")
                    .isEmpty();
            assertThat(entries(connection)).isZero();
            connection.rollback();
        }
    }

    private static int entries(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from journal.entry where kind = 'personal-revealed'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Lan and Ming work here. */
    private static final class TwoPeople implements Standings {

        @Override
        public Optional<Standing> person(String account) {
            BilingualText text = new BilingualText("某人", "Somebody");
            return account.equals("left")
                    ? Optional.empty()
                    : Optional.of(new Standing(account, Standing.Kind.PERSON, text, text, Map.of()));
        }

        @Override
        public Optional<Standing> client(String name) {
            return Optional.empty();
        }
    }
}
