package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.policies.catalogue.Rules;
import org.throughline.policies.facts.Vocabulary;

/** Reads sources in the facts of the configuration that runs; made once for each, since that takes a while. */
@ApplicationScoped
public class RunningRules {

    private CurrentConfiguration current;
    private volatile @Nullable Made made;

    @SuppressWarnings("NullAway.Init")
    protected RunningRules() {
        // For the CDI proxy.
    }

    @Inject
    public RunningRules(CurrentConfiguration current) {
        this.current = current;
    }

    private record Made(String fingerprint, Rules rules) {}

    /** The rules of the configuration that runs. */
    public Rules rules() {
        Configuration configuration = current.running().configuration();
        Made known = made;
        if (known == null || !known.fingerprint().equals(configuration.fingerprint())) {
            known = new Made(configuration.fingerprint(), new Rules(Vocabulary.of(configuration)));
            made = known;
        }
        return known.rules();
    }
}
