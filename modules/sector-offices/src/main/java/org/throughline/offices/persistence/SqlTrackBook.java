package org.throughline.offices.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.throughline.offices.application.TrackBook;
import org.throughline.offices.book.JudgementRows;
import org.throughline.offices.book.SourceRows;
import org.throughline.offices.book.WatchRows;
import org.throughline.offices.book.WindowRows;

/** The book on the connection of the transaction. */
@ApplicationScoped
class SqlTrackBook implements TrackBook {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    SqlTrackBook() {
        // For the container.
    }

    @Override
    public <T> T windows(String bureau, Act<WindowRows, T> act) {
        return on(connection -> act.on(new WindowRows(connection, bureau)));
    }

    @Override
    public <T> T judgements(String bureau, Act<JudgementRows, T> act) {
        return on(connection -> act.on(new JudgementRows(connection, bureau)));
    }

    @Override
    public <T> T watch(String bureau, Act<WatchRows, T> act) {
        return on(connection -> act.on(new WatchRows(connection, bureau)));
    }

    @Override
    public <T> T sources(String bureau, Act<SourceRows, T> act) {
        return on(connection -> act.on(new SourceRows(connection, bureau)));
    }

    private <T> T on(Act<Connection, T> act) {
        try (Connection connection = source.getConnection()) {
            return act.on(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
