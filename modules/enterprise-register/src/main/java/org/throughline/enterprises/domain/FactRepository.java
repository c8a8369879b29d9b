package org.throughline.enterprises.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;

/** The facts of firms, for whoever records one; belongs in a transaction that holds the firm for change. */
public interface FactRepository {

    /** The entry of the catalogue with this name. */
    Optional<FactDefinition> definition(String name);

    /** What is believed now of a firm, a fact and a year; the year is null for a fact that is not yearly. */
    Optional<FactSummary> current(UUID enterprise, FactDefinition definition, @Nullable Integer year);

    /** Writes a fact down as what is believed from now on; what was believed before stays, marked as superseded. */
    void record(UUID enterprise, FactSummary fact);
}
