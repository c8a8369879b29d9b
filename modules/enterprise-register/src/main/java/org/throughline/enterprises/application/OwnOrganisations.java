package org.throughline.enterprises.application;

import java.util.List;
import java.util.Set;
import org.throughline.directory.Standing;

/** In the name of which organisations somebody acts; an office acts in the name of its bureau. */
final class OwnOrganisations {

    private OwnOrganisations() {}

    /** Codes of those in whose name they have a right, in alphabetical order. */
    static List<String> with(Standing standing, String right) {
        return standing.seats().getOrDefault(right, Set.of()).stream()
                .map(OwnOrganisations::of)
                .distinct()
                .sorted()
                .toList();
    }

    /** The organisation of an office, or the organisation itself. */
    static String of(String seat) {
        return seat.replaceFirst("/.*", "");
    }
}
