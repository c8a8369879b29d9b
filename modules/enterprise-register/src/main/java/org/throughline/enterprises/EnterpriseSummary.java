package org.throughline.enterprises;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Uscc;

/**
 * What the rest of the office may know of a firm without asking for its facts.
 *
 * @param id UUID version 7
 * @param usccExemption why a code with a wrong check digit was let in, 1 to 200 characters; null for a right one
 * @param name 2 to 200 characters, trimmed
 * @param industry a class, such as {@code C3441}
 * @param district a county or district, six digits
 * @param zone code of the management zone it sits in beside its district; null outside any
 * @param generated whether it was made up for demonstration
 * @param version counts the changes of the firm and of its facts, from 0
 */
public record EnterpriseSummary(
        UUID id,
        Uscc uscc,
        @Nullable String usccExemption,
        String name,
        EntityKind kind,
        IndustryCode industry,
        DivisionCode district,
        @Nullable String zone,
        boolean generated,
        long version)
        implements Serializable {}
