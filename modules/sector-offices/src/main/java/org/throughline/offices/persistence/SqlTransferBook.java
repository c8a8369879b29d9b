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
import org.throughline.directory.OrganisationHoldings;
import org.throughline.journal.Journal;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.application.TransferBook;
import org.throughline.offices.book.Transfers;

/** On a connection of its own in the transaction at hand, like the book of mandates, with what every module holds. */
@ApplicationScoped
class SqlTransferBook implements TransferBook {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @Inject
    private Instance<MandateImpact> impacts;

    @Inject
    private Instance<OrganisationHoldings> holdings;

    @SuppressWarnings("NullAway.Init")
    SqlTransferBook() {
        // For the container.
    }

    @Override
    public <T> T with(Act<T> act) {
        try (Connection connection = source.getConnection()) {
            return act.on(Transfers.on(
                    connection,
                    journal,
                    clock,
                    impacts.stream().toList(),
                    holdings.stream().toList()));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
