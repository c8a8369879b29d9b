package org.throughline.webapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.journal.JournalFolder;

/** Puts the checkpoints of the journal into the data folder that the launcher names. */
@ApplicationScoped
class JournalPlace {

    @Produces
    JournalFolder folder(@ConfigProperty(name = "throughline.data") String data) {
        return JournalFolder.in(Path.of(data));
    }
}
