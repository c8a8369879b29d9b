package org.throughline.policies.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.throughline.policies.application.PolicyBook;
import org.throughline.policies.book.InForceRows;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.catalogue.ClausesInForce;

/** Asks the rows of versions that are issued. */
@ApplicationScoped
class SqlClausesInForce implements ClausesInForce {

    private PolicyBook book;

    @SuppressWarnings("NullAway.Init")
    SqlClausesInForce() {
        // For the CDI proxy.
    }

    @Inject
    SqlClausesInForce(PolicyBook book) {
        this.book = book;
    }

    @Override
    public long stamp() {
        return book.on(connection -> new InForceRows(connection).stamp());
    }

    @Override
    public List<ClauseInForce> on(LocalDate day) {
        return book.on(connection -> new InForceRows(connection).on(day));
    }
}
