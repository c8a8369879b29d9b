package org.throughline.policies.faces;

import java.util.List;

/**
 * A line of rows on the page.
 *
 * @param id names of its controls begin with it
 * @param group whether it is a group, and {@code match} how its rows go together
 * @param faults of the group
 */
public record ShownLine(String id, boolean group, String match, List<ShownRow> rows, List<String> faults) {

    public ShownLine {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }
}
