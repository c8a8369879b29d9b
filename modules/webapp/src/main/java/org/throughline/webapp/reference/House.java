package org.throughline.webapp.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.directory.Standing;
import org.throughline.kernel.Wording;

/** The configuration this server runs with, and the bureau at whose door people stand. */
@ApplicationScoped
public class House {

    @Inject
    private CurrentConfiguration current;

    /** What the folder said when the server started. */
    public Configuration configuration() {
        return current.running().configuration();
    }

    /** The names under which the bureau works, the usual one first. */
    public List<String> plaques(Locale language) {
        return current.house().plaques().stream()
                .map(plaque -> plaque.in(language))
                .toList();
    }

    /** The words of a reader's bureau; those of the house for whoever belongs to none, and before login. */
    public Wording wording(Optional<Standing> reader) {
        return bureauOf(reader, configuration(), current.house()).wording();
    }

    /** Whoever sits in several bureaus reads the house's words where it is among them, else those of the first. */
    static Bureau bureauOf(Optional<Standing> reader, Configuration configuration, Bureau house) {
        Set<String> codes = reader.stream()
                .flatMap(known -> known.seats().values().stream())
                .flatMap(Set::stream)
                .map(seat -> seat.replaceFirst("/.*", ""))
                .collect(Collectors.toSet());
        return codes.contains(house.code())
                ? house
                : configuration.bureaus().stream()
                        .filter(bureau -> codes.contains(bureau.code()))
                        .findFirst()
                        .orElse(house);
    }
}
