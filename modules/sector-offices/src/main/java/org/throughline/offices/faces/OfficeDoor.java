package org.throughline.offices.faces;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office as one finds it on a day.
 *
 * @param name in the reader's language
 * @param holders who works there, each with their post
 * @param arrivals what it gets later
 */
public record OfficeDoor(String code, String name, List<String> holders, List<Plate> plates, List<Arrival> arrivals) {

    public OfficeDoor {
        holders = List.copyOf(holders);
        arrivals = List.copyOf(arrivals);
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
     * @param next the office that gets it afterwards, by name; null for nobody
     * @param work open work that goes by it, by kind; empty where there is none or the day is another
     */
    public record Plate(
            String name,
            boolean function,
            String industries,
            String parts,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String former,
            @Nullable String next,
            String work) {}

    /**
     * A track or function that the office gets later.
     *
     * @param former the office that has it until then, by name; null for nobody
     */
    public record Arrival(
            String name, LocalDate from, @Nullable String former) {}
}
