package org.throughline.enterprises.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.SealedValue;

/** The facts of firms, for whoever records one; belongs in a transaction that holds the firm for change. */
public interface FactRepository {

    /** The entry of the catalogue with this name. */
    Optional<FactDefinition> definition(String name);

    /**
     * What is believed now of a firm, a fact and a year, for whatever days; the latest day first.
     *
     * @param year null for a fact that is not yearly
     */
    List<FactSummary> believed(UUID enterprise, FactDefinition definition, @Nullable Integer year);

    /**
     * Writes a fact down. What was believed of the same day stays, marked as corrected; if it is the last word, what
     * counted so far goes on to hold for its own days.
     */
    void record(UUID enterprise, FactSummary fact);

    /** Names under which the vault has what was ever recorded of a personal fact and is kept still. */
    List<String> kept(UUID enterprise, FactDefinition definition);

    /**
     * Notes that the vault has values no longer. Nothing that was said of the fact counts any more; it stays, marked as
     * corrected by the erasure.
     *
     * @param handles those of this firm and fact
     */
    void erase(UUID enterprise, FactDefinition definition, List<String> handles, SealedValue.Erasure erasure);

    /** Where the firm sits that a record belongs to: itself, or the one it was merged into. */
    Optional<FirmInPlace> holder(UUID enterprise);
}
