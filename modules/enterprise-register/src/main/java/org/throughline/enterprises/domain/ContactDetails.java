package org.throughline.enterprises.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.personal.Personal;

/**
 * Who the contact person of a firm is and how to reach them. Kept in the vault under these names, never in a table of
 * ours; each of the last three may be missing, not all.
 *
 * @param name 1 to 50 characters
 * @param phone normalised, see {@link org.throughline.kernel.TelephoneNumber}
 * @param email normalised, see {@link org.throughline.kernel.MailAddress}
 * @param wechat identifier at WeChat, 6 to 20 characters
 */
public record ContactDetails(
        @Personal @Nullable String name,
        @Personal @Nullable String phone,
        @Personal @Nullable String email,
        @Personal @Nullable String wechat) {

    /** Nothing is known. */
    public static final ContactDetails NONE = new ContactDetails(null, null, null, null);
}
