package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.RemitReading;

/** What the configuration folder says of a bureau at this moment, whatever runs; offices are those that run. */
@ApplicationScoped
class BureauFolder {

    private CurrentConfiguration current;

    @SuppressWarnings("NullAway.Init")
    protected BureauFolder() {
        // For the CDI proxy.
    }

    @Inject
    BureauFolder(CurrentConfiguration current) {
        this.current = current;
    }

    RemitReading read(Bureau bureau) {
        return RemitReading.inFolder(
                current.place().folder(),
                bureau,
                current.running().configuration().industries());
    }

    /** The text of the file of mandates; empty if there is none. */
    Optional<String> text(Bureau bureau) {
        return RemitReading.text(current.place().folder(), bureau.code());
    }

    /** When it was saved last. */
    Optional<Instant> savedAt(Bureau bureau) {
        return RemitReading.savedAt(current.place().folder(), bureau.code());
    }
}
