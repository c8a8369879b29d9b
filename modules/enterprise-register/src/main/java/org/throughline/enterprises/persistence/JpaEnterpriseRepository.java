package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.Enterprise;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.EnterpriseRepository;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

@ApplicationScoped
class JpaEnterpriseRepository implements EnterpriseRepository {

    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    JpaEnterpriseRepository() {
        // For the container.
    }

    JpaEnterpriseRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Enterprise> findForChange(Uscc uscc) {
        return entities.createQuery("select e from Enterprise e where e.uscc = :uscc", Enterprise.class)
                .setParameter("uscc", uscc.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(this::open);
    }

    /** Whoever waited for the row while it was merged comes here as well. */
    private Enterprise open(Enterprise firm) {
        if (firm.isClosed()) {
            String into = entities.unwrap(Session.class)
                    .doReturningWork(connection -> EnterpriseSql.successor(connection, firm.uscc()))
                    .map(survivor -> survivor.uscc().value())
                    .orElseThrow();
            throw new ProblemException(
                    EnterpriseProblem.MERGED, Map.of("uscc", firm.uscc().value(), "into", into));
        }
        return firm;
    }

    @Override
    public void add(Enterprise firm) {
        // Asking first spares the log a failed statement; the constraint decides between two who come at once.
        if (isRegistered(firm.uscc())) {
            throw alreadyRegistered(firm);
        }
        try {
            entities.persist(firm);
            entities.flush();
        } catch (PersistenceException refused) {
            if (isDuplicate(refused)) {
                throw alreadyRegistered(firm);
            }
            throw refused;
        }
    }

    private boolean isRegistered(Uscc uscc) {
        return entities.createQuery("select count(e) from Enterprise e where e.uscc = :uscc", Long.class)
                        .setParameter("uscc", uscc.value())
                        .getSingleResult()
                > 0;
    }

    private static ProblemException alreadyRegistered(Enterprise firm) {
        return new ProblemException(
                EnterpriseProblem.ALREADY_REGISTERED, Map.of("uscc", firm.uscc().value()));
    }

    /** The code is the one thing of a new firm that another can have too: its id is new and random. */
    private static boolean isDuplicate(Throwable refused) {
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
