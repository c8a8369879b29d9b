package org.throughline.directory.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OrganisationKind;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Period;

/**
 * An organisation as it was on a day.
 *
 * @param code kebab-case; that of an office has the code of its bureau and a slash in front
 * @param names one a plaque, at least one; the first is the usual one
 * @param parent code of the organisation it belongs to; null for one that stands for itself
 * @param districts codes of the divisions it serves; empty where those of its parent hold
 * @param zones codes of the management zones it serves
 * @param number of an office that has no other name; null for any other
 * @param functions of an office, in words of its file; empty for any other, and where they were not recorded
 * @param valid the days on which all this held
 */
public record OrganisationRecord(
        UUID id,
        String code,
        OrganisationKind kind,
        List<BilingualText> names,
        @Nullable String parent,
        List<String> districts,
        List<String> zones,
        @Nullable Integer number,
        List<String> functions,
        Period valid) {

    public OrganisationRecord {
        names = List.copyOf(names);
        districts = List.copyOf(districts);
        zones = List.copyOf(zones);
        functions = List.copyOf(functions);
    }
}
