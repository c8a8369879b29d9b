package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.throughline.enterprises.domain.PairSearch;

/** The transactions of a search. */
@ApplicationScoped
@Transactional
class DuplicateSearchSteps {

    @Inject
    private PairSearch search;

    @Inject
    private Clock clock;

    boolean isDue(Instant notSince) {
        return search.isDue(notSince);
    }

    int prepareNames() {
        return search.prepareNames();
    }

    /** What is imported meanwhile is looked at again, so the moment is that of the beginning. */
    void pair() {
        search.pair(EnterpriseService.now(clock));
    }
}
