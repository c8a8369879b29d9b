package org.throughline.enterprises.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Uscc;

/**
 * A firm that something is about, with the place where it sits today.
 *
 * @param zone code of the management zone beside its district; null outside any
 */
public record FirmInPlace(
        UUID id,
        Uscc uscc,
        String name,
        DivisionCode district,
        @Nullable String zone) {

    public static FirmInPlace of(EnterpriseSummary firm) {
        return new FirmInPlace(firm.id(), firm.uscc(), firm.name(), firm.district(), firm.zone());
    }

    /** Whether it lies within bounds. */
    public boolean within(Reach reach) {
        return reach.coversPlace(district, zone);
    }
}
