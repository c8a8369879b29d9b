package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.cryptography.Suite;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** The demo where the folder is another city's. */
class DemoElsewhereTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String HEFEI = "hefei-emerging-industries";

    @TempDir
    private Path folder;

    @BeforeEach
    void anEmptyDirectory() {
        TestDatabase.get().empty("directory", "personal", "journal");
    }

    @Test
    void everyOfficeHasAHeadAndAnOfficerAndNobodyIsOfTheShippedCity() throws Exception {
        Configuration configuration = hefei();
        List<String> accounts = DemoPeople.accounts(configuration, house(configuration));

        try (Connection connection = enter(configuration)) {
            assertThat(texts(connection, "select name from directory.account"))
                    .containsExactlyInAnyOrderElementsOf(accounts)
                    .contains("director", "chips", "chips-1", "firms", "district", "auditor", "security", "system")
                    .doesNotContain("longwan", "office1");
            assertThat(texts(connection, "select name_zh from directory.account"))
                    .doesNotHaveDuplicates();
            for (var office : house(configuration).offices()) {
                assertThat(texts(
                                connection,
                                "select count(*) from directory.post p join directory.organisation o on"
                                        + " o.id = p.organisation where o.code = '" + HEFEI + "/" + office.code()
                                        + "'"))
                        .containsExactly("2");
            }
            assertThat(texts(
                            connection,
                            "select to_jsonb(p)::text from directory.post p union all select"
                                    + " to_jsonb(a)::text from directory.account a union all select to_jsonb(s)::text from"
                                    + " directory.organisation_phase s"))
                    .hasSizeGreaterThan(40)
                    .noneMatch(text -> text.matches("(?s).*(温州|龙湾|wenzhou|longwan|Longwan|\"3303).*"));
            assertThat(texts(connection, "select name from directory.api_client"))
                    .containsExactlyInAnyOrder("province", "district", "readonly");
        }
    }

    @Test
    void anOfficeMayDoWhatItsWorkTakes() throws Exception {
        try (Connection connection = enter(hefei())) {
            assertThat(rights(connection, "chips"))
                    .contains("enterprises:write")
                    .doesNotContain("offices:write");
            assertThat(rights(connection, "general")).contains("offices:write", "policies:write");
            assertThat(rights(connection, "intelligence")).contains("assets:write", "projects:write");
            assertThat(rights(connection, "security")).containsExactlyInAnyOrder("admin:read", Rights.GRANTS_WRITE);
        }
    }

    @Test
    void numberedOfficesHaveTheAccountsOfTheShippedOnes() throws Exception {
        Path file = folder.resolve("bureaus/" + HEFEI + "/bureau.yaml");
        hefei();
        Files.writeString(file, Files.readString(file).replace("{ code: chips,", "{ code: chips, number: 2,"));

        Configuration configuration =
                ConfigurationFolder.read(folder).configuration().orElseThrow();

        assertThat(DemoPeople.accounts(configuration, house(configuration))).contains("office2", "officer21");
    }

    private static Bureau house(Configuration configuration) {
        return configuration.house(null).orElseThrow();
    }

    private Configuration hefei() throws Exception {
        Path checkout = TestFolders.checkout();
        for (Path source : List.of(checkout.resolve("config"), checkout.resolve("docs/examples/hefei"))) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = folder.resolve(source.relativize(file));
                    if (!target.startsWith(folder.resolve("bureaus")) || source.endsWith("hefei")) {
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        return ConfigurationFolder.read(folder).configuration().orElseThrow();
    }

    private static Connection enter(Configuration configuration) throws SQLException {
        Connection connection = TestDatabase.get().applicationSource().getConnection();
        Journal journal = OperatorJournal.on(connection, NOON, "tests", Suite.INTERNATIONAL);
        ConfiguredOrganisations.bring(connection, configuration, journal, NOON);
        DemoPeople.seed(
                connection,
                configuration,
                house(configuration),
                "correct horse battery",
                journal,
                DemoCity.vault(connection, journal, NOON),
                NOON);
        return connection;
    }

    private static Set<String> rights(Connection connection, String account) throws SQLException {
        return Set.copyOf(texts(
                connection,
                "select unnest(p.rights) from directory.post p join directory.account a on a.id = p.account"
                        + " where a.name = '" + account + "'"));
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
