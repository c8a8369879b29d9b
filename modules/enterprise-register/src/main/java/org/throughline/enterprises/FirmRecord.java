package org.throughline.enterprises;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Uscc;

/**
 * One firm with its facts as it comes in bulk.
 *
 * @param id UUID version 7
 * @param name 2 to 200 characters, trimmed
 * @param industry a class, such as {@code C3441}
 * @param district a county or district, six digits
 * @param zone code of the management zone it sits in beside its district; null outside any
 * @param generated whether it was made up for demonstration
 */
public record FirmRecord(
        UUID id,
        Uscc uscc,
        String name,
        EntityKind kind,
        IndustryCode industry,
        DivisionCode district,
        @Nullable String zone,
        boolean generated,
        List<FactRecord> facts) {

    public FirmRecord {
        facts = List.copyOf(facts);
    }
}
