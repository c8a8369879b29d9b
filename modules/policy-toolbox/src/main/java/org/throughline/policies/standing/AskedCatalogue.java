package org.throughline.policies.standing;

import java.time.LocalDate;
import java.util.List;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.catalogue.ClausesInForce;

/** The catalogue for whoever has no transaction: each question begins and ends one. */
public record AskedCatalogue(CatalogueReading reading) implements ClausesInForce {

    @Override
    public long stamp() {
        return reading.stamp();
    }

    @Override
    public List<ClauseInForce> on(LocalDate day) {
        return reading.on(day);
    }
}
