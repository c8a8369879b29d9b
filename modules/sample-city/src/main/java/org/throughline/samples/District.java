package org.throughline.samples;

import java.util.List;
import org.throughline.kernel.DivisionCode;

/**
 * A county or district of the city.
 *
 * @param makers its part of the makers of goods, before trades gather
 * @param others its part of the firms for software, data and research
 * @param companyPrefixes how names of companies begin
 * @param householdPrefix how names of individual households begin
 * @param towns towns and streets by their short names; none where they are not known
 */
record District(
        DivisionCode code,
        double makers,
        double others,
        List<String> companyPrefixes,
        String householdPrefix,
        List<String> towns) {

    /** Those of another city, each with as many firms as any other: no figures of it are known here. */
    static List<District> of(Region region) {
        return region.districts().stream()
                .map(part -> new District(
                        part.code(),
                        1,
                        1,
                        List.of(region.name(), region.name(), region.fullName(), region.fullName() + part.name()),
                        part.name(),
                        List.of()))
                .toList();
    }

    /** Those of the shipped city. */
    static List<District> all() {
        return Table.rows("districts.txt").stream()
                .map(row -> new District(
                        new DivisionCode(row.get(0)),
                        Double.parseDouble(row.get(1)),
                        Double.parseDouble(row.get(2)),
                        Table.wordsOf(row.get(3)),
                        row.get(4),
                        Table.wordsOf(row.get(5))))
                .toList();
    }
}
