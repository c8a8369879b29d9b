package org.throughline.offices.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.throughline.offices.application.ExpertBook;
import org.throughline.offices.application.TrackBook.Act;
import org.throughline.offices.book.ExpertList;
import org.throughline.offices.book.ExpertRows;
import org.throughline.offices.book.PairingRows;
import org.throughline.offices.book.SessionRows;

/** The book on the connection of the transaction. */
@ApplicationScoped
class SqlExpertBook implements ExpertBook {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    SqlExpertBook() {
        // For the container.
    }

    @Override
    public <T> T experts(String bureau, Act<ExpertRows, T> act) {
        return on(connection -> act.on(new ExpertRows(connection, bureau)));
    }

    @Override
    public <T> T list(String bureau, Act<ExpertList, T> act) {
        return on(connection -> act.on(new ExpertList(connection, bureau)));
    }

    @Override
    public <T> T sessions(String bureau, Act<SessionRows, T> act) {
        return on(connection -> act.on(new SessionRows(connection, bureau)));
    }

    @Override
    public <T> T pairings(String bureau, Act<PairingRows, T> act) {
        return on(connection -> act.on(new PairingRows(connection, bureau)));
    }

    private <T> T on(Act<Connection, T> act) {
        try (Connection connection = source.getConnection()) {
            return act.on(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
