package org.throughline.offices.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.throughline.journal.Journal;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.application.OfficesBook;
import org.throughline.offices.book.MandateLists;
import org.throughline.offices.book.Reorganisation;

/**
 * The book on the connection of the transaction, with the open work of every module. The connection is one of our own
 * and not lent by the persistence provider, which takes back what it lent as soon as the journal or a module writes.
 */
@ApplicationScoped
class SqlOfficesBook implements OfficesBook {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @Inject
    private Instance<MandateImpact> impacts;

    @SuppressWarnings("NullAway.Init")
    SqlOfficesBook() {
        // For the container.
    }

    @Override
    public <T> T with(Act<T> act) {
        try (Connection connection = source.getConnection()) {
            return act.on(Reorganisation.on(
                    connection, journal, clock, impacts.stream().toList()));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public <T> T read(Look<T> look) {
        try (Connection connection = source.getConnection()) {
            return look.at(new MandateLists(connection));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
