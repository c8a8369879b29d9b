package org.throughline.policies.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.throughline.policies.application.PolicyBook;

/** The book on the connection of the transaction. */
@ApplicationScoped
class SqlPolicyBook implements PolicyBook {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    SqlPolicyBook() {
        // For the container.
    }

    @Override
    public <T> T on(Act<T> act) {
        try (Connection connection = source.getConnection()) {
            return act.on(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
