package org.throughline.personal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.throughline.cryptography.Suite;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.PersonalProblem;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;

/** The vault on the connection of the transaction at hand. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlPersonalVault implements PersonalVault {

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    private InstallationKey installation;
    private Suite suite;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    SqlPersonalVault() {
        // For the CDI proxy.
    }

    @Inject
    @SuppressWarnings("NullAway.Init") // The container gives the entity manager afterwards.
    SqlPersonalVault(InstallationKey installation, Suite suite, Journal journal, Clock clock) {
        this.installation = installation;
        this.suite = suite;
        this.journal = journal;
        this.clock = clock;
    }

    SqlPersonalVault(EntityManager entities, InstallationKey installation, Suite suite, Journal journal, Clock clock) {
        this(installation, suite, journal, clock);
        this.entities = entities;
    }

    @Override
    public String keep(PersonalSubject subject, String field, String value) {
        return work(connection -> {
            SubjectKey key = keyOf(connection, subject);
            VaultSql.keep(connection, key, field, value, clock.instant());
            return key.digest(field, value);
        });
    }

    @Override
    public String digest(PersonalSubject subject, String field, String value) {
        return work(connection -> keyOf(connection, subject).digest(field, value));
    }

    @Override
    public Optional<String> reveal(PersonalSubject subject, String field, String purpose) {
        if (purpose.isBlank() || purpose.length() > MAX_PURPOSE) {
            throw new ProblemException(PersonalProblem.PURPOSE_MISSING, Map.of("max", Integer.toString(MAX_PURPOSE)));
        }
        Optional<String> value = work(connection -> value(connection, subject, field));
        value.ifPresent(
                shown -> journal.record(told("personal-revealed", subject, "{\"field\":\"" + field + "\"}", purpose)));
        return value;
    }

    @Override
    public boolean erase(PersonalSubject subject, String reason) {
        boolean erased = work(connection -> VaultSql.forget(connection, subject));
        if (erased) {
            journal.record(told("personal-erased", subject, "{}", reason));
        }
        return erased;
    }

    private Optional<String> value(Connection connection, PersonalSubject subject, String field) throws SQLException {
        Optional<SubjectKey> key = VaultSql.key(connection, subject, installation);
        return key.isEmpty()
                ? Optional.empty()
                : VaultSql.value(connection, subject, field)
                        .map(cipherText -> key.get().decrypt(field, cipherText));
    }

    private SubjectKey keyOf(Connection connection, PersonalSubject subject) throws SQLException {
        Optional<SubjectKey> present = VaultSql.key(connection, subject, installation);
        if (present.isPresent()) {
            return present.get();
        }
        VaultSql.add(connection, SubjectKey.make(subject, suite), installation, clock.instant());
        return VaultSql.key(connection, subject, installation).orElseThrow();
    }

    private static JournalEntry told(String kind, PersonalSubject subject, String after, String why) {
        return JournalEntry.created(kind, subject.type(), subject.id(), after).because(why);
    }

    private <T> T work(Work<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work::on);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
