package org.throughline.configuration;

import java.util.List;
import java.util.Optional;
import org.throughline.kernel.DivisionCode;

/**
 * What a file can refer to. A part is empty while its own file is faulty, and then nothing is said about references to
 * it: one fault does not become many.
 */
record Known(Optional<List<Division>> divisions, Optional<List<ManagementZone>> zones) {

    /** Notes a fault at a code that names no division. */
    void checkDivision(YamlTree code) {
        DivisionCode wanted = new DivisionCode(code.text());
        boolean missing = divisions.isPresent()
                && divisions.get().stream()
                        .noneMatch(division -> division.code().equals(wanted));
        if (missing) {
            code.fault("unknown-division", "code", code.text());
        }
    }

    /** Notes a fault at a code that names no zone, or one that lies in none of these divisions. */
    void checkZone(YamlTree code, List<DivisionCode> served) {
        if (zones.isEmpty()) {
            return;
        }
        Optional<ManagementZone> zone = zones.get().stream()
                .filter(candidate -> candidate.code().equals(code.text()))
                .findFirst();
        if (zone.isEmpty()) {
            code.fault("unknown-zone", "code", code.text());
        } else if (zone.get().districts().stream().noneMatch(district -> isServed(district, served))) {
            code.fault("zone-outside", "code", code.text());
        }
    }

    /** Whether a bureau serves a zone by name, or a part of where it lies. */
    static boolean isServed(ManagementZone zone, List<Bureau> bureaus) {
        return bureaus.stream()
                .anyMatch(bureau -> bureau.zones().contains(zone.code())
                        || zone.districts().stream().anyMatch(district -> isServed(district, bureau.divisions())));
    }

    private static boolean isServed(DivisionCode district, List<DivisionCode> served) {
        return served.stream().anyMatch(district::within);
    }
}
