package org.throughline.enterprises;

import java.util.Locale;
import java.util.Optional;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

/**
 * The reference codes of the house: a code that has a name exists, one without does not.
 *
 * <p>The register asks; whoever holds the reference files answers. Names come in the language asked for, or in Chinese
 * where they have no other.
 */
@Unbounded(because = "codes and their names are published standards")
public interface KnownCodes {

    /** Name of an administrative division at any level. */
    Optional<String> divisionName(DivisionCode code, Locale language);

    /** Name of an industry at any level. */
    Optional<String> industryName(IndustryCode code, Locale language);

    /** Name of a management zone. */
    Optional<String> zoneName(String code, Locale language);
}
