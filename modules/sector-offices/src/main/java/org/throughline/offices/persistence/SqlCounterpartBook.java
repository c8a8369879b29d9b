package org.throughline.offices.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.throughline.offices.application.CounterpartBook;
import org.throughline.offices.book.CounterpartList;

/** The book on the connection of the transaction. */
@ApplicationScoped
class SqlCounterpartBook implements CounterpartBook {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    SqlCounterpartBook() {
        // For the container.
    }

    @Override
    public <T> T read(Look<T> look) {
        try (Connection connection = source.getConnection()) {
            return look.at(new CounterpartList(connection));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
