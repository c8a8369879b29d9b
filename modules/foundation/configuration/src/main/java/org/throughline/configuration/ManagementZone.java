package org.throughline.configuration;

import java.util.List;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;

/**
 * A management zone: run by a committee of its own, but no administrative division.
 *
 * @param code kebab-case
 * @param districts the districts it lies in, at least one
 */
public record ManagementZone(String code, BilingualText name, List<DivisionCode> districts) {

    public ManagementZone {
        districts = List.copyOf(districts);
    }
}
