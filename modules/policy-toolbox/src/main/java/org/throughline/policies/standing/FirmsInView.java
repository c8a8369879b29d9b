package org.throughline.policies.standing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.enterprises.FirmFactsFeed.Mark;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Vocabulary;

/** What a view of the register saw of a few firms, for proofs: the columns keep no sources. */
public final class FirmsInView {

    private FirmsInView() {}

    /** Those of some firms that were there. */
    public static Map<UUID, FirmFacts> of(
            FirmFactsFeed feed, Vocabulary vocabulary, Mark mark, Collection<UUID> firms) {
        if (firms.isEmpty()) {
            return Map.of();
        }
        HeardFirms heard = new HeardFirms();
        feed.asSeen(mark, firms, heard);
        return heard.facts(vocabulary);
    }
}
