package org.throughline.enterprises.rest;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.KnownCodes;
import org.throughline.enterprises.domain.EnterpriseEntry;

/**
 * A firm as the API gives and takes it. What it gave can be sent back unchanged: identity, origin and the names of
 * codes are read past, the code must be the one in the path.
 */
public record EnterpriseDocument(
        @Nullable UUID id,
        @Nullable String uscc,
        @Nullable String usccExemption,
        String name,
        @Nullable EntityKind entityKind,
        String industry,
        @Nullable String industryName,
        String district,
        @Nullable String districtName,
        @Nullable String zone,
        @Nullable String zoneName,
        @Nullable Boolean generated) {

    static EnterpriseDocument of(EnterpriseSummary firm, KnownCodes codes, Locale language) {
        String zone = firm.zone();
        return new EnterpriseDocument(
                firm.id(),
                firm.uscc().value(),
                firm.usccExemption(),
                firm.name(),
                firm.kind(),
                firm.industry().value(),
                codes.industryName(firm.industry(), language).orElse(null),
                firm.district().value(),
                codes.divisionName(firm.district(), language).orElse(null),
                zone,
                zone == null ? null : codes.zoneName(zone, language).orElse(null),
                firm.generated());
    }

    /** What it says about the firm with this code, where it does not name one itself. */
    EnterpriseEntry entry(String code) {
        return new EnterpriseEntry(
                uscc == null ? code : uscc, usccExemption, name, entityKind, industry, district, zone);
    }
}
