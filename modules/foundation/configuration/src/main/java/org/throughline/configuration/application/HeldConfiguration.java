package org.throughline.configuration.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfigurationPlace;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.RunningConfiguration;

@ApplicationScoped
class HeldConfiguration implements CurrentConfiguration {

    @Inject
    private ConfigurationPlace place;

    @Inject
    private Clock clock;

    private @Nullable RunningConfiguration running;

    @PostConstruct
    void read() {
        running = RunningConfiguration.read(place.folder(), place.soundFingerprint(), clock);
    }

    @Override
    public RunningConfiguration running() {
        if (running == null) {
            throw new IllegalStateException("The configuration has not been read");
        }
        return running;
    }

    @Override
    public ConfigurationPlace place() {
        return place;
    }
}
