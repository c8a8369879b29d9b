package org.throughline.offices.domain;

import java.util.Map;

/**
 * Which office of one bureau goes to which of another.
 *
 * @param offices codes of offices of the taker by those of the giver
 * @param otherwise code of the office of the taker to which all others go
 */
public record OfficeTable(Map<String, String> offices, String otherwise) {

    public OfficeTable {
        offices = Map.copyOf(offices);
    }

    /** The office of the taker that gets what an office of the giver has. */
    public String of(String office) {
        return offices.getOrDefault(office, otherwise);
    }
}
