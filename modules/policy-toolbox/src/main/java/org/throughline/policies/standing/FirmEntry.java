package org.throughline.policies.standing;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Vocabulary;

/**
 * What the record of a firm says of it.
 *
 * @param zone code of its management zone; null outside any
 */
record FirmEntry(String industry, String division, @Nullable String zone) {

    /** Tells each fact by its name. */
    void tell(BiConsumer<String, Statement> to) {
        to.accept(Vocabulary.INDUSTRY, SaidFacts.ofRecord(industry));
        to.accept(Vocabulary.DIVISION, SaidFacts.ofRecord(division));
        if (zone != null) {
            to.accept(Vocabulary.ZONE, SaidFacts.ofRecord(zone));
        }
    }
}
