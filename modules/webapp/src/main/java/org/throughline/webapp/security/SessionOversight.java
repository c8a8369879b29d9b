package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.throughline.directory.Sessions;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;

/** Ends sessions of other people, and puts it on record. */
@ApplicationScoped
public class SessionOversight {

    private Sessions sessions;
    private Journal journal;

    @SuppressWarnings("NullAway.Init")
    protected SessionOversight() {
        // For the CDI proxy.
    }

    @Inject
    SessionOversight(Sessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /** Ends one session; does nothing if it has ended meanwhile. */
    @Transactional
    void end(String account, UUID id) {
        if (sessions.end(account, id)) {
            String before = "{\"session\":\"" + id + "\"}";
            journal.record(new JournalEntry("session-ended", "account", account, before, null, null));
        }
    }
}
