package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.testkit.TestDatabase;

class DemoPeopleTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void anEmptyDirectory() {
        TestDatabase.get().empty("directory", "personal", "journal");
    }

    @Test
    void everyoneOfTheDemoIsThereAndSharesOneSecret() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            DemoCity.enter(connection, "correct horse battery", NOON);

            assertThat(texts(connection, "select name from directory.account"))
                    .containsExactlyInAnyOrder(
                            "director",
                            "office1",
                            "office2",
                            "office3",
                            "office4",
                            "officer11",
                            "officer12",
                            "officer21",
                            "officer22",
                            "officer31",
                            "officer32",
                            "officer41",
                            "officer42",
                            "general",
                            "coordinator",
                            "policy",
                            "steward",
                            "industry",
                            "liaison",
                            "reviewer-data",
                            "reviewer-model",
                            "reviewer-algorithm",
                            "reviewer-ethics",
                            "ecology",
                            "economy",
                            "longwan",
                            "auditor",
                            "security",
                            "system");
            assertThat(texts(connection, "select name from directory.api_client"))
                    .containsExactlyInAnyOrder("province", "longwan", "readonly");
            List<String> kept = texts(
                    connection,
                    "select secret from directory.account union select secret from" + " directory.api_client");
            assertThat(kept).singleElement().satisfies(secret -> {
                assertThat(SecretHash.matches("correct horse battery", secret)).isTrue();
                assertThat(SecretHash.matches("correct horse batterz", secret)).isFalse();
            });
        }
    }

    @Test
    void theClientsHaveTheScopesTheirNamesPromise() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            DemoCity.enter(connection, "secret", NOON);

            assertThat(Set.copyOf(texts(connection, scopesOf("province")))).isEqualTo(Rights.all());
            assertThat(Set.copyOf(texts(connection, scopesOf("readonly")))).isEqualTo(Rights.reading());
            assertThat(texts(connection, scopesOf("longwan")))
                    .contains("enterprises:write")
                    .doesNotContain("admin:read", "admin:write", "changes:write");
        }
    }

    @Test
    void seedingAgainChangesTheSecretAndNobody() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            DemoCity.enter(connection, "first secret", NOON);
            List<String> ids = texts(connection, "select id::text from directory.account order by 1");

            DemoCity.enter(connection, "second secret", NOON);

            assertThat(texts(connection, "select id::text from directory.account order by 1"))
                    .isEqualTo(ids);
            assertThat(texts(connection, "select secret from directory.account where name = 'director'"))
                    .singleElement()
                    .satisfies(secret -> assertThat(SecretHash.matches("second secret", secret))
                            .isTrue());
        }
    }

    @Test
    void everyoneOfTheDemoIsReachedAtAnAddressThatReachesNobody() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            DemoCity.enter(connection, "secret", NOON);
            PersonalVault vault = DemoCity.vault(connection, entry -> {}, NOON);
            List<String> people = texts(connection, "select name from directory.account");

            for (String name : people) {
                PersonalSubject person = new PersonalSubject("account", name);
                assertThat(vault.own(person, "mobile").orElseThrow()).matches("1540000\\d{4}");
                assertThat(vault.own(person, "email")).contains(name + "@wenzhou.example");
            }
            assertThat(texts(
                            connection, "select distinct subject_id from journal.entry where kind = 'contact-changed'"))
                    .containsExactlyInAnyOrderElementsOf(people);
        }
    }

    @Test
    void seedingAgainBringsNothingBackThatWasErased() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            DemoCity.enter(connection, "secret", NOON);
            PersonalSubject director = new PersonalSubject("account", "director");
            DemoCity.vault(connection, entry -> {}, NOON).erase(director, "离职");

            DemoCity.enter(connection, "secret", NOON);

            assertThat(DemoCity.vault(connection, entry -> {}, NOON).own(director, "mobile"))
                    .isEmpty();
        }
    }

    private static String scopesOf(String client) {
        return "select unnest(p.rights) from directory.post p join directory.api_client c on c.id = p.client"
                + " where c.name = '" + client + "'";
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
