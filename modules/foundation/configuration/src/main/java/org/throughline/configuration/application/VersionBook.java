package org.throughline.configuration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.throughline.configuration.ConfigurationVersions;
import org.throughline.configuration.CurrentConfiguration;

/** Notes once a start what the server runs with. */
@ApplicationScoped
class VersionBook {

    @Inject
    private ConfigurationVersions versions;

    @Inject
    private CurrentConfiguration current;

    @Inject
    private Clock clock;

    @Transactional
    void noteStart() {
        versions.used(current.running().configuration(), current.place().node(), clock.instant());
    }
}
