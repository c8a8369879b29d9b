package org.throughline.enterprises.domain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;

/**
 * What somebody wrote about a firm, in a form or at the API: not checked yet.
 *
 * @param uscc the credit code as it was written
 * @param usccExemption why a code with a wrong check digit is to be let in; blank or null for none
 * @param kind null for a company when the firm is new, and for what it was when it is known
 * @param zone blank or null outside any
 */
public record EnterpriseEntry(
        String uscc,
        @Nullable String usccExemption,
        String name,
        @Nullable EntityKind kind,
        String industry,
        String district,
        @Nullable String zone)
        implements Serializable {

    /** What the register has, as it would be written down. */
    public static EnterpriseEntry of(EnterpriseSummary firm) {
        return new EnterpriseEntry(
                firm.uscc().value(),
                firm.usccExemption(),
                firm.name(),
                firm.kind(),
                firm.industry().value(),
                firm.district().value(),
                firm.zone());
    }
}
