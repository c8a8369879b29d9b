package org.throughline.samples;

import java.util.List;
import org.throughline.kernel.DivisionCode;

/**
 * A city for which firms are made up, by the names that firms bear: {@code 合肥} in {@code 安徽}.
 *
 * @param code of the city, four digits
 * @param province short name of its province
 * @param name short name of the city
 * @param fullName the same with what kind of division it is: {@code 合肥市}
 * @param districts its counties and districts, at least one
 * @param zones management zones that lie in them
 */
public record Region(
        DivisionCode code, String province, String name, String fullName, List<Part> districts, List<Zone> zones) {

    public Region {
        districts = List.copyOf(districts);
        zones = List.copyOf(zones);
        if (districts.isEmpty()) {
            throw new IllegalArgumentException("Firms sit in districts, and " + name + " has none");
        }
    }

    /** A county or district by its full name. */
    public record Part(DivisionCode code, String name) {}

    /** A management zone and the districts it lies in. */
    public record Zone(String code, List<DivisionCode> districts) {

        public Zone {
            districts = List.copyOf(districts);
        }
    }

    boolean has(DivisionCode district) {
        return districts.stream().anyMatch(part -> part.code().equals(district));
    }

    boolean hasZone(String zone) {
        return zones.stream().anyMatch(known -> known.code().equals(zone));
    }
}
