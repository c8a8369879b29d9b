package org.throughline.webapp.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.CurrentConfiguration;

/** The configuration this server runs with, and the bureau at whose door people stand. */
@ApplicationScoped
public class House {

    @Inject
    private CurrentConfiguration current;

    /** Code of the bureau whose plaques hang at the door. */
    @Inject
    @ConfigProperty(name = "throughline.bureau")
    private String bureau;

    /** What the folder said when the server started. */
    public Configuration configuration() {
        return current.running().configuration();
    }

    /** The names under which the bureau works, the usual one first. */
    public List<String> plaques(Locale language) {
        return configuration().bureau(bureau).map(Bureau::plaques).orElse(List.of()).stream()
                .map(plaque -> plaque.in(language))
                .toList();
    }
}
