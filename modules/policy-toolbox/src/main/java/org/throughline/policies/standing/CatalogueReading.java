package org.throughline.policies.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.catalogue.ClausesInForce;

/** Questions to the catalogue of whoever works outside any request, each in a transaction of its own. */
@ApplicationScoped
@Transactional
public class CatalogueReading {

    private ClausesInForce clauses;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueReading() {
        // For the CDI proxy.
    }

    @Inject
    CatalogueReading(ClausesInForce clauses) {
        this.clauses = clauses;
    }

    /** See {@link ClausesInForce#stamp}. */
    public long stamp() {
        return clauses.stamp();
    }

    /** See {@link ClausesInForce#on}. */
    public List<ClauseInForce> on(LocalDate day) {
        return clauses.on(day);
    }
}
