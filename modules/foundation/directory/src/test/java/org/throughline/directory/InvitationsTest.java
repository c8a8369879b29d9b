package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.TestDatabase;

class InvitationsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void anEmptyDirectory() {
        TestDatabase.get().empty("directory");
    }

    @Test
    void anInstallationWithoutAccountsGetsOneOpenLink() throws SQLException {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection()) {
            String first = Invitations.open(connection, NOON).orElseThrow();
            String second = Invitations.open(connection, NOON).orElseThrow();

            assertThat(second).isNotEqualTo(first).hasSize(32);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select digest, expires_at from directory.invitation")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1))
                        .isEqualTo(Invitations.digest(second))
                        .doesNotContain(second);
                assertThat(rows.getTimestamp(2).toInstant()).isEqualTo("2026-03-02T12:00:00Z");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void anInstallationWithAccountsGetsNone() throws SQLException {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection()) {
            DemoCity.enter(connection, "secret", NOON);

            assertThat(Invitations.open(connection, NOON)).isEmpty();
        }
    }
}
