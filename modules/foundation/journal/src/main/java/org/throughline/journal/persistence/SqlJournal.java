package org.throughline.journal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.Session;
import org.throughline.cryptography.Suite;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.journal.chain.EntryContent;
import org.throughline.journal.chain.EntrySql;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.trace.RequestTrace;

/** Entries go to the database at once, as values; nothing of them is ever changed. */
@ApplicationScoped
class SqlJournal implements Journal {

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    private CurrentUser user;
    private Clock clock;
    private Suite suite;

    SqlJournal() {
        // For the CDI proxy.
    }

    @Inject
    SqlJournal(CurrentUser user, Clock clock, Suite suite) {
        this.user = user;
        this.clock = clock;
        this.suite = suite;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(JournalEntry entry) {
        EntryContent.Who who = new EntryContent.Who(
                user.name(), user.post(), RequestTrace.current().orElse(null), user.address());
        EntryContent content = EntryContent.of(clock.instant(), who, entry);
        entities.unwrap(Session.class)
                .doWork(connection -> EntrySql.insert(connection, TimeOrderedUuid.next(clock), content, suite.hash()));
    }
}
