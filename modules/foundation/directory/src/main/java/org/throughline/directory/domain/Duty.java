package org.throughline.directory.domain;

import java.util.Set;
import org.throughline.directory.Rights;

/**
 * The three duties of administration, which one person never has two of, nor beside work of the bureau.
 *
 * @see <a href="https://openstd.samr.gov.cn/">GB/T 22239-2019, 8.1.5, system, audit and security administration</a>
 */
public enum Duty {
    /** Enters accounts and clients and keeps the settings. */
    SYSTEM,
    /** Approves what others are to be allowed. */
    SECURITY,
    /** Reads everything and changes nothing. */
    AUDIT;

    /** Every right a post of this duty can carry. */
    public Set<String> rights() {
        return switch (this) {
            case SYSTEM -> Set.of(Rights.ADMIN_READ, Rights.ADMIN_WRITE);
            case SECURITY -> Set.of(Rights.ADMIN_READ, Rights.GRANTS_WRITE);
            case AUDIT -> Rights.reading();
        };
    }
}
