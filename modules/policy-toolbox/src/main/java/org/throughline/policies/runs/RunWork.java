package org.throughline.policies.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.standing.AskedCatalogue;
import org.throughline.policies.standing.CatalogueReading;

/** Gives out the means of making runs, as this node is configured. */
@ApplicationScoped
public class RunWork {

    private FirmFactsFeed feed;
    private CatalogueReading catalogue;
    private CurrentConfiguration configuration;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected RunWork() {
        // For the CDI proxy.
    }

    @Inject
    RunWork(FirmFactsFeed feed, CatalogueReading catalogue, CurrentConfiguration configuration, Clock clock) {
        this.feed = feed;
        this.catalogue = catalogue;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** What makes runs. */
    public RunMaking making() {
        return new RunMaking(
                feed,
                new AskedCatalogue(catalogue),
                Vocabulary.of(configuration.running().configuration()),
                clock);
    }
}
