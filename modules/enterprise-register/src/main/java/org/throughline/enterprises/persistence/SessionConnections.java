package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hibernate.Session;
import org.throughline.enterprises.application.RegisterConnections;

/** The connection on which the entities of all modules are written in the same transaction. */
@ApplicationScoped
class SessionConnections implements RegisterConnections {

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @Override
    public <T> T with(Work<T> work) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try {
                return work.on(connection);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
