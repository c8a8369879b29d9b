package org.throughline.personal.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.throughline.cryptography.Suite;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.PersonalDatum;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.personal.Purpose;

/** The vault on one connection, in whatever transaction has begun there. */
public final class KeyedVault implements PersonalVault {

    private final Connection connection;
    private final InstallationKey installation;
    private final Suite suite;
    private final Journal journal;
    private final Clock clock;

    /**
     * The vault of one transaction.
     *
     * @param suite what new keys are made for
     * @param journal that of the same transaction
     */
    public KeyedVault(Connection connection, InstallationKey installation, Suite suite, Journal journal, Clock clock) {
        this.connection = connection;
        this.installation = installation;
        this.suite = suite;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String keep(PersonalSubject subject, String field, String value) {
        return done(() -> {
            SubjectKey key = keyOf(subject);
            VaultSql.keep(connection, key, field, value, clock.instant());
            return key.digest(field, value);
        });
    }

    @Override
    public void drop(PersonalSubject subject, String field) {
        done(() -> VaultSql.drop(connection, subject, field));
    }

    @Override
    public String digest(PersonalSubject subject, String field, String value) {
        return done(() -> keyOf(subject).digest(field, value));
    }

    @Override
    public Optional<String> masked(PersonalSubject subject, String field, PersonalDatum kind) {
        return done(() -> value(subject, field)).map(kind::masked);
    }

    @Override
    public Optional<String> own(PersonalSubject subject, String field) {
        return done(() -> value(subject, field));
    }

    @Override
    public Optional<String> reveal(PersonalSubject subject, String field, Purpose purpose) {
        Optional<String> value = done(() -> value(subject, field));
        value.ifPresent(shown -> journal.record(told(
                "personal-revealed",
                subject,
                "{\"field\":\"" + field + "\",\"purpose\":\"" + purpose.kind() + "\"}",
                purpose.told())));
        return value;
    }

    @Override
    public boolean erase(PersonalSubject subject, String reason) {
        boolean erased = done(() -> VaultSql.forget(connection, subject));
        if (erased) {
            journal.record(told("personal-erased", subject, "{}", reason));
        }
        return erased;
    }

    private Optional<String> value(PersonalSubject subject, String field) throws SQLException {
        Optional<SubjectKey> key = VaultSql.key(connection, subject, installation);
        return key.isEmpty()
                ? Optional.empty()
                : VaultSql.value(connection, subject, field)
                        .map(cipherText -> key.get().decrypt(field, cipherText));
    }

    private SubjectKey keyOf(PersonalSubject subject) throws SQLException {
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

    private static <T> T done(Work<T> work) {
        try {
            return work.done();
        } catch (SQLException unusable) {
            throw new IllegalStateException("The vault cannot be used", unusable);
        }
    }

    /** What is done with the connection. */
    @FunctionalInterface
    private interface Work<T> {
        T done() throws SQLException;
    }
}
