package org.throughline.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.kernel.DivisionCode;

/** Reads {@code reference/zones.yaml}. */
final class ZoneFile {

    static final String NAME = "reference/zones.yaml";

    private ZoneFile() {}

    static List<ManagementZone> zones(YamlTree root, Known known) {
        Set<String> codes = new HashSet<>();
        for (YamlTree item : root.items("zones")) {
            if (!codes.add(item.text("code"))) {
                item.get("code").fault("duplicate-code", "code", item.text("code"));
            }
            item.items("districts").forEach(known::checkDivision);
        }
        return root.items("zones").stream().map(ZoneFile::zone).toList();
    }

    /** Notes every zone that no bureau serves: it was left over when somebody else's folder was copied. */
    static void checkServed(YamlTree root, List<Bureau> bureaus) {
        for (YamlTree item : root.items("zones")) {
            if (!Known.isServed(zone(item), bureaus)) {
                item.get("code").fault("zone-of-nobody", "code", item.text("code"));
            }
        }
    }

    private static ManagementZone zone(YamlTree item) {
        return new ManagementZone(item.text("code"), item.names(), divisionCodes(item, "districts"));
    }

    static List<DivisionCode> divisionCodes(YamlTree item, String list) {
        return item.items(list).stream()
                .map(YamlTree::text)
                .map(DivisionCode::new)
                .toList();
    }
}
