package org.throughline.webapp.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.throughline.enterprises.KnownCodes;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

/** Names of codes from the reference files of the configuration. */
@ApplicationScoped
class ReferenceCodes implements KnownCodes {

    @Inject
    private House house;

    @Override
    public Optional<String> divisionName(DivisionCode code, Locale language) {
        return house.configuration()
                .division(code)
                .map(division -> division.name().in(language));
    }

    @Override
    public Optional<String> industryName(IndustryCode code, Locale language) {
        return house.configuration()
                .industry(code)
                .map(industry -> industry.name().in(language));
    }

    @Override
    public Optional<String> zoneName(String code, Locale language) {
        return house.configuration().zone(code).map(zone -> zone.name().in(language));
    }
}
