package org.throughline.personal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.throughline.cryptography.Suite;
import org.throughline.journal.Journal;
import org.throughline.kernel.PersonalDatum;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.personal.Purpose;
import org.throughline.personal.keeping.KeyedVault;

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
        return with(vault -> vault.keep(subject, field, value));
    }

    @Override
    public void drop(PersonalSubject subject, String field) {
        with(vault -> {
            vault.drop(subject, field);
            return true;
        });
    }

    @Override
    public String digest(PersonalSubject subject, String field, String value) {
        return with(vault -> vault.digest(subject, field, value));
    }

    @Override
    public Optional<String> masked(PersonalSubject subject, String field, PersonalDatum kind) {
        return with(vault -> vault.masked(subject, field, kind));
    }

    @Override
    public Optional<String> own(PersonalSubject subject, String field) {
        return with(vault -> vault.own(subject, field));
    }

    @Override
    public Optional<String> reveal(PersonalSubject subject, String field, Purpose purpose) {
        return with(vault -> vault.reveal(subject, field, purpose));
    }

    @Override
    public boolean erase(PersonalSubject subject, String reason) {
        return with(vault -> vault.erase(subject, reason));
    }

    private <T> T with(Function<PersonalVault, T> work) {
        return entities.unwrap(Session.class)
                .doReturningWork(
                        connection -> work.apply(new KeyedVault(connection, installation, suite, journal, clock)));
    }
}
