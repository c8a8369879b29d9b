package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.Sessions;
import org.throughline.directory.domain.PasswordStore;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;

/** Writes a new password, its place in the journal and the end of all other sessions, or none of them. */
@ApplicationScoped
class PasswordChange {

    private PasswordStore store;
    private Sessions sessions;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected PasswordChange() {
        // For the CDI proxy.
    }

    @Inject
    PasswordChange(PasswordStore store, Sessions sessions, Journal journal, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    void carryOut(String account, String kept, UUID session) {
        store.set(account, kept, clock.instant());
        sessions.endAll(account, Optional.of(session));
        journal.record(new JournalEntry("password-changed", "account", account, null, null, null));
    }
}
