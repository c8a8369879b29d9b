package org.throughline.enterprises.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EntityKind;

/**
 * One firm on its way out.
 *
 * @param zone code of its management zone; null outside any
 * @param facts what counts of each fact of the order, in its order; null where nothing is known
 */
public record ExportedFirm(
        String uscc,
        String name,
        EntityKind kind,
        String industry,
        String district,
        @Nullable String zone,
        boolean generated,
        List<@Nullable Known> facts) {

    /**
     * What is known of a fact.
     *
     * @param year of a yearly fact; 0 of any other
     * @param value canonical text, as in {@link org.throughline.enterprises.FactSummary}
     */
    public record Known(int year, String value) {}
}
