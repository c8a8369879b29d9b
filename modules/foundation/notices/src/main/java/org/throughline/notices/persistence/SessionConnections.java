package org.throughline.notices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hibernate.Session;

/** The connection on which the entities of all modules are written in the same transaction. */
@ApplicationScoped
class SessionConnections implements Connections {

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @Override
    public <T> T with(ConnectionWork<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work::on);
    }
}
