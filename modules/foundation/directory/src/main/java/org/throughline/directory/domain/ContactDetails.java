package org.throughline.directory.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.personal.Personal;

/**
 * How to reach a person at work. Kept in the vault under these names, never in a table of ours.
 *
 * @param mobile a mainland number of eleven digits, or an international one (E.164) with its plus sign
 * @param email an electronic address, its host in lower case
 */
public record ContactDetails(
        @Personal @Nullable String mobile,
        @Personal @Nullable String email) {

    /** Nothing is known. */
    public static final ContactDetails NONE = new ContactDetails(null, null);

    /** These where there are any, else the others. */
    public ContactDetails over(ContactDetails others) {
        return new ContactDetails(mobile == null ? others.mobile : mobile, email == null ? others.email : email);
    }
}
