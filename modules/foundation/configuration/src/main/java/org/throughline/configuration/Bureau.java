package org.throughline.configuration;

import java.util.List;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Wording;

/**
 * A bureau (局): one staff with one or several plaques, and its offices.
 *
 * @param code kebab-case, the name of its folder
 * @param plaques the names on its door, at least one; the first is the one it is usually called by
 * @param divisions what it serves: districts, or a whole city; at least one
 * @param zones codes of the management zones it serves beside them
 * @param offices in the order they are listed in
 * @param plansTakeTwo whether a plan that changes what its offices cover is prepared by one person and approved by
 *     another
 * @param plansApplyThemselves whether what its files say of its offices is applied as soon as it is saved without
 *     faults
 * @param atTheDoor whether its plaques hang at the door where several bureaus share a server
 * @param wording what it calls the terms for which cities have words of their own
 */
public record Bureau(
        String code,
        List<BilingualText> plaques,
        List<DivisionCode> divisions,
        List<String> zones,
        List<Office> offices,
        boolean plansTakeTwo,
        boolean plansApplyThemselves,
        boolean atTheDoor,
        Wording wording) {

    public Bureau {
        plaques = List.copyOf(plaques);
        divisions = List.copyOf(divisions);
        zones = List.copyOf(zones);
        offices = List.copyOf(offices);
    }

    /** The first plaque. */
    public BilingualText name() {
        return plaques.get(0);
    }
}
