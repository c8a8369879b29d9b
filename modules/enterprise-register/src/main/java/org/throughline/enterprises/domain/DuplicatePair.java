package org.throughline.enterprises.domain;

import java.time.Instant;
import java.util.List;

/**
 * Two records of the register that may be one firm.
 *
 * @param firm the one that was entered first
 * @param version counts judgements, from 0
 * @param reasons never empty; in the order of their constants
 * @param strength how much speaks for it, 1 to 100
 * @param apart whether somebody judged that these are two firms
 */
public record DuplicatePair(
        FirmInPlace firm,
        FirmInPlace other,
        long version,
        List<DuplicateReason> reasons,
        int strength,
        boolean apart,
        Instant foundAt) {

    public DuplicatePair {
        reasons = List.copyOf(reasons);
    }

    /** What the pair is addressed by: both codes, that of the firm entered first before the other. */
    public String address() {
        return firm.uscc() + "-" + other.uscc();
    }

    /** The next version. */
    public DuplicatePair judged(boolean two) {
        return new DuplicatePair(firm, other, version + 1, reasons, strength, two, foundAt);
    }
}
