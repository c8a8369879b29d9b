package org.throughline.webapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.personal.InstallationKey;

/** Takes the key for personal data from the operator, or from the data folder that the launcher names. */
@ApplicationScoped
class PersonalKeyPlace {

    @Produces
    InstallationKey key(
            @ConfigProperty(name = "throughline.data") String data,
            @ConfigProperty(name = "throughline.personal.key") Optional<String> given)
            throws IOException {
        return InstallationKey.of(Path.of(data), given);
    }
}
