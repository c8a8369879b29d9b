package org.throughline.policies.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Page;
import org.throughline.policies.application.RehearsalBook;
import org.throughline.policies.rehearsal.KeptRehearsal;

/** The book on the connection of the transaction. */
@ApplicationScoped
class SqlRehearsalBook implements RehearsalBook {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    SqlRehearsalBook() {
        // For the container.
    }

    /** What is done with the rows. */
    @FunctionalInterface
    private interface Act<T> {
        T on(RehearsalRows rows) throws SQLException;
    }

    @Override
    public void add(KeptRehearsal rehearsal, String result) {
        on(rows -> {
            rows.add(rehearsal, result);
            return "";
        });
    }

    @Override
    public Optional<KeptRehearsal> find(UUID id) {
        return on(rows -> rows.find(id));
    }

    @Override
    public Optional<String> result(UUID id) {
        return on(rows -> rows.result(id));
    }

    @Override
    public Page<KeptRehearsal> page(@Nullable String policy, int limit, @Nullable UUID after) {
        return on(rows -> rows.page(policy, limit, after));
    }

    private <T> T on(Act<T> act) {
        try (Connection connection = source.getConnection()) {
            return act.on(new RehearsalRows(connection));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
