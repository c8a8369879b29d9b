package org.throughline.webapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.journal.JournalFolder;

/**
 * Puts the checkpoints of the journal into the data folder that the launcher names, its archive where the operator
 * says.
 */
@ApplicationScoped
class JournalPlace {

    @Produces
    JournalFolder folder(
            @ConfigProperty(name = "throughline.data") String data,
            @ConfigProperty(name = JournalFolder.ARCHIVE) Optional<String> archive) {
        return JournalFolder.in(Path.of(data), archive);
    }
}
