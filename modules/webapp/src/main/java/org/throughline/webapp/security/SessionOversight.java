package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.Reauthenticated;
import org.throughline.directory.Sessions;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;

/** Ends sessions that somebody else may be using, of other people and one's own; whoever does so signs. */
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

    /** Ends a session of somebody else, and puts it on record; does nothing if it has ended meanwhile. */
    @Reauthenticated
    @Transactional
    void end(String account, UUID id) {
        if (sessions.end(account, id)) {
            String before = "{\"session\":\"" + id + "\"}";
            journal.record(new JournalEntry("session-ended", "account", account, before, null, null));
        }
    }

    /** Ends another session of one's own; does nothing if it has ended meanwhile. */
    @Reauthenticated
    void endOwn(String account, UUID id) {
        sessions.end(account, id);
    }

    /** Ends every session of one's own but one. */
    @Reauthenticated
    void endOthers(String account, UUID but) {
        sessions.endAll(account, Optional.of(but));
    }
}
