package org.throughline.configuration.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFile;
import org.throughline.configuration.ConfigurationVersions;
import org.throughline.configuration.ConfigurationVersions.Use;
import org.throughline.configuration.RunningConfiguration;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

class SqlConfigurationVersionsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Path SHIPPED = TestFolders.checkout().resolve("config");
    private static final Configuration CONFIGURATION =
            RunningConfiguration.read(SHIPPED, "-", Clock.systemUTC()).configuration();
    private static final SessionFactory SESSIONS = new org.hibernate.cfg.Configuration()
            .setProperty("hibernate.jdbc.time_zone", "UTC")
            .setProperty("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP_WITH_TIMEZONE")
            .setProperty(
                    "hibernate.connection.url", TestDatabase.get().application().url())
            .setProperty(
                    "hibernate.connection.username",
                    TestDatabase.get().application().user())
            .setProperty(
                    "hibernate.connection.password",
                    TestDatabase.get().application().password())
            .buildSessionFactory();

    @BeforeEach
    void nothingRan() {
        TestDatabase.get().empty("configuration");
    }

    @AfterAll
    static void close() {
        SESSIONS.close();
    }

    @Test
    void everyStartIsALineAndTheFilesAreKeptOnce() {
        started("one", NOON);
        started("two", NOON.plus(Duration.ofHours(1)));

        List<Use> uses = inTransaction(versions -> versions.latest(10));

        assertThat(uses).extracting(Use::node).containsExactly("two", "one");
        assertThat(uses).extracting(Use::startedAt).containsExactly(NOON.plus(Duration.ofHours(1)), NOON);
        assertThat(uses).allSatisfy(use -> {
            assertThat(use.fingerprint()).isEqualTo(CONFIGURATION.fingerprint());
            assertThat(use.firstUsedAt()).isEqualTo(NOON);
            assertThat(use.files()).isSorted().contains("reference/zones.yaml");
        });
    }

    @Test
    void aVersionCanBeReadAgainWordForWord() {
        started("one", NOON);

        List<ConfigurationFile> kept = inTransaction(versions -> versions.files(CONFIGURATION.fingerprint()));
        List<ConfigurationFile> unknown = inTransaction(versions -> versions.files("0".repeat(64)));

        assertThat(kept).isEqualTo(CONFIGURATION.files());
        assertThat(unknown).isEmpty();
    }

    @Test
    void whatRanCannotBeRewritten() {
        started("one", NOON);

        for (String statement : new String[] {
            "update configuration.version_file set content = ''",
            "delete from configuration.use",
            "delete from configuration.version_file"
        }) {
            assertThatThrownBy(() -> changed(statement)).hasMessageContaining("permission denied");
        }
    }

    private static void changed(String statement) {
        try (EntityManager entities = SESSIONS.createEntityManager()) {
            entities.getTransaction().begin();
            entities.createNativeQuery(statement).executeUpdate();
        }
    }

    private static void started(String node, Instant at) {
        inTransaction(versions -> {
            versions.used(CONFIGURATION, node, at);
            return true;
        });
    }

    private static <T> T inTransaction(Function<ConfigurationVersions, T> work) {
        try (EntityManager entities = SESSIONS.createEntityManager()) {
            entities.getTransaction().begin();
            T result = work.apply(new SqlConfigurationVersions(entities));
            entities.getTransaction().commit();
            return result;
        }
    }
}
