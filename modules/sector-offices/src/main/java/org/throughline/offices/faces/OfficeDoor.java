package org.throughline.offices.faces;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office as one finds it on a day.
 *
 * @param name in the reader's language
 * @param people accounts that work there
 * @param head who has worked there longest, with their post; null where nobody does
 */
public record OfficeDoor(
        String code, String name, int people, @Nullable String head, List<Plate> plates) {

    public OfficeDoor {
        plates = List.copyOf(plates);
    }

    /**
     * A track or function on the door.
     *
     * @param name what it is called in the reader's language
     * @param function whether it is a function
     * @param industries of a track, by their codes
     * @param parts what lies below the track and belongs with it, by name
     * @param from since when the office has it
     * @param to the first day on which it no longer does; null while none is known
     * @param former the office that had it before, by name; null for nobody
     */
    public record Plate(
            String name,
            boolean function,
            String industries,
            String parts,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String former) {}
}
