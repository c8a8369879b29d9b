package org.throughline.offices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.hibernate.Session;
import org.throughline.journal.Journal;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.application.OfficesBook;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.book.Reorganisation;

/** The book on the connection of the transaction, with the open work of every module. */
@ApplicationScoped
class JpaOfficesBook implements OfficesBook {

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @Inject
    private Instance<MandateImpact> impacts;

    @SuppressWarnings("NullAway.Init")
    JpaOfficesBook() {
        // For the container.
    }

    @Override
    public <T> T with(Act<T> act) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> act.on(Reorganisation.on(
                        connection, journal, clock, impacts.stream().toList())));
    }

    @Override
    public <T> T read(Look<T> look) {
        return entities.unwrap(Session.class).doReturningWork(connection -> look.at(new MandateLists(connection)));
    }
}
