package org.throughline.webapp.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where the keys are: in the data folder, unless several nodes share a folder for them. */
@ApplicationScoped
class KeyPlace {

    @Produces
    KeyFolder folder(
            @ConfigProperty(name = "throughline.data") String data,
            @ConfigProperty(name = "throughline.keys") Optional<String> shared) {
        return new KeyFolder(shared.map(Path::of).orElseGet(() -> Path.of(data, "keys")));
    }
}
