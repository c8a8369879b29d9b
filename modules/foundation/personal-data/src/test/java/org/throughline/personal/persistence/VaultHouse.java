package org.throughline.personal.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalEntry;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.personal.Purpose;
import org.throughline.testkit.TestDatabase;

/** A vault on a real database, with everything that its tests say about it. */
final class VaultHouse {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);
    static final TestDatabase DATABASE = TestDatabase.get();
    static final PersonalSubject LIN = new PersonalSubject("person", "lin");
    static final PersonalSubject WANG = new PersonalSubject("person", "wang");
    static final String PHONE = "13800138000";
    static final Purpose VISIT = new Purpose(Purpose.Kind.CONTACT, "回访企业");

    private static final SessionFactory SESSIONS = open();

    private final InstallationKey installation = InstallationKey.of("5a".repeat(32));
    private final List<JournalEntry> journal = new ArrayList<>();

    private static SessionFactory open() {
        Properties properties = new Properties();
        properties.put("hibernate.connection.datasource", DATABASE.applicationSource());
        return new Configuration().setProperties(properties).buildSessionFactory();
    }

    void empty() {
        DATABASE.empty("personal", "journal");
        journal.clear();
    }

    /** What the vault told. */
    List<JournalEntry> journal() {
        return journal;
    }

    String keep(Suite suite, PersonalSubject subject, String field, String value) {
        return in(suite, vault -> vault.keep(subject, field, value));
    }

    String digest(Suite suite, PersonalSubject subject, String field, String value) {
        return in(suite, vault -> vault.digest(subject, field, value));
    }

    Optional<String> reveal(Suite suite, PersonalSubject subject, String field, Purpose purpose) {
        return in(suite, vault -> vault.reveal(subject, field, purpose));
    }

    boolean erase(Suite suite, PersonalSubject subject, String reason) {
        return in(suite, vault -> vault.erase(subject, reason));
    }

    <T> T in(Suite suite, Function<PersonalVault, T> work) {
        return with(installation, suite, work);
    }

    <T> T with(InstallationKey key, Suite suite, Function<PersonalVault, T> work) {
        try (EntityManager entities = SESSIONS.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(new SqlPersonalVault(entities, key, suite, journal::add, CLOCK));
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    void asOwner(String sql) throws SQLException {
        try (Connection connection = DATABASE.ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> column(String sql) throws SQLException {
        try (Connection connection = DATABASE.ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
