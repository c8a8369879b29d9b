package org.throughline.offices.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.personal.Personal;

/**
 * Who an expert is and how to reach them. Kept in the vault under these names, never in a table of ours; number or
 * address may be missing, not both.
 *
 * @param name 1 to 50 characters
 * @param phone normalised, see {@link org.throughline.kernel.TelephoneNumber}
 * @param email normalised, see {@link org.throughline.kernel.MailAddress}
 */
public record ExpertDetails(
        @Personal @Nullable String name,
        @Personal @Nullable String phone,
        @Personal @Nullable String email) {

    /** Nothing is known. */
    public static final ExpertDetails NONE = new ExpertDetails(null, null, null);
}
