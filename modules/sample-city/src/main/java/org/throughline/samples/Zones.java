package org.throughline.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the larger and newer firms sit in the management zones of their district; how many is an assumption. */
@FunctionalInterface
interface Zones {

    List<String> OF_THE_SHIPPED_CITY = List.of("wenzhou-bay", "wenzhou-etdz", "wenzhou-htz");

    /** The zone of a firm; null outside any. */
    @Nullable
    String of(District district, boolean large, boolean innovative, Draws draws);

    /** Those of the shipped city: all three lie in one district. */
    static Zones shipped() {
        return (district, large, innovative, draws) -> {
            if (!district.code().value().equals("330303")) {
                return null;
            }
            double bay = large ? 0.36 : 0.24;
            double economic = bay + (large ? 0.32 : 0.17);
            double highTech = economic + (innovative ? 0.24 : 0.06);
            double place = draws.unit();
            if (place < bay) {
                return OF_THE_SHIPPED_CITY.get(0);
            }
            if (place < economic) {
                return OF_THE_SHIPPED_CITY.get(1);
            }
            return place < highTech ? OF_THE_SHIPPED_CITY.get(2) : null;
        };
    }

    /** Those of another city: the zones of a district share its firms alike. */
    static Zones shared(Region region) {
        return (district, large, innovative, draws) -> {
            List<String> here = region.zones().stream()
                    .filter(zone -> zone.districts().contains(district.code()))
                    .map(Region.Zone::code)
                    .toList();
            boolean inside = draws.chance(large ? 0.65 : innovative ? 0.5 : 0.35);
            return here.isEmpty() || !inside ? null : draws.oneOf(here);
        };
    }
}
