package org.throughline.offices.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.offices.application.ReorganisationNews;
import org.throughline.offices.book.UntoldPlans;
import org.throughline.offices.domain.PlanRecord;

/** On connections of the transaction at hand, like the book itself. */
@ApplicationScoped
class SqlReorganisationNews implements ReorganisationNews {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    SqlReorganisationNews() {
        // For the container.
    }

    @Override
    public Optional<PlanRecord> next() {
        try (Connection connection = source.getConnection()) {
            return new UntoldPlans(connection).next();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public void told(UUID plan) {
        try (Connection connection = source.getConnection()) {
            new UntoldPlans(connection).told(plan);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
