package org.throughline.webapp.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        Bureau house = current.house();
        return reader.stream()
                .flatMap(known -> known.seats().values().stream())
                .flatMap(Set::stream)
                .map(seat -> seat.replaceFirst("/.*", ""))
                .distinct()
                .sorted(Comparator.comparing((String code) -> !code.equals(house.code()))
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(code -> configuration().bureau(code).stream())
                .findFirst()
                .orElse(house)
                .wording();
    }
}
