package org.throughline.policies.rehearsal;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.matching.Facts;

/** What a formula asks of single firms, read from the columns once. */
final class Firms {

    private final Facts facts;
    private final Collection<KnownFact> asked;
    private final @Nullable FirmFacts[] read;

    Firms(Facts facts, Collection<KnownFact> asked) {
        this.facts = facts;
        this.asked = asked;
        this.read = new @Nullable FirmFacts[facts.rows()];
    }

    int rows() {
        return read.length;
    }

    FirmFacts of(int row) {
        FirmFacts known = read[row];
        if (known == null) {
            known = facts.firm(row, asked);
            read[row] = known;
        }
        return known;
    }
}
