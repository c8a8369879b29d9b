package org.throughline.webapp.reference;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.configuration.ConfigurationReading;

/** The configuration this server runs with: read once, when the first request asks for it. */
@ApplicationScoped
public class House {

    /** Folder of the configuration; the launcher names it. */
    @Inject
    @ConfigProperty(name = "throughline.config")
    private String folder;

    /** Fingerprint of the folder as the launcher found it sound; empty if nobody looked. */
    @Inject
    @ConfigProperty(name = "throughline.config.fingerprint", defaultValue = "-")
    private String fingerprint;

    /** Code of the bureau whose plaques hang at the door. */
    @Inject
    @ConfigProperty(name = "throughline.bureau")
    private String bureau;

    private @Nullable Configuration configuration;

    @PostConstruct
    void read() {
        ConfigurationReading reading = ConfigurationFolder.readAgain(Path.of(folder), fingerprint);
        configuration = reading.configuration()
                .orElseThrow(() -> new IllegalStateException("The configuration does not hold: " + reading.faults()));
    }

    /** What the folder says. */
    public Configuration configuration() {
        if (configuration == null) {
            throw new IllegalStateException("The configuration has not been read");
        }
        return configuration;
    }

    /** The names under which the bureau works, the usual one first. */
    public List<String> plaques(Locale language) {
        return configuration().bureau(bureau).map(Bureau::plaques).orElse(List.of()).stream()
                .map(plaque -> plaque.in(language))
                .toList();
    }
}
