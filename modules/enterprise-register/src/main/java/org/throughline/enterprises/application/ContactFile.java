package org.throughline.enterprises.application;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.ContactDetails;
import org.throughline.kernel.PersonalDatum;
import org.throughline.kernel.Uscc;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;

/** Where in the vault the data of contact persons lie. */
final class ContactFile {

    private ContactFile() {}

    /** The person as a subject; the key of it is the key of everything kept of them. */
    static PersonalSubject subject(UUID contact) {
        return new PersonalSubject("contact-person", contact.toString());
    }

    /** Everything that is kept, for a use case that shows it to nobody. */
    static ContactDetails kept(PersonalVault vault, UUID contact) {
        return each((field, kind) -> vault.own(subject(contact), field));
    }

    /** What shows without a purpose. */
    static ContactDetails masked(PersonalVault vault, UUID contact, boolean partly) {
        return each((field, kind) -> vault.masked(subject(contact), field, partly ? kind : PersonalDatum.OTHER));
    }

    /** Each datum by its name and kind. */
    static ContactDetails each(BiFunction<String, PersonalDatum, Optional<String>> datum) {
        return new ContactDetails(
                datum.apply("name", PersonalDatum.NAME).orElse(null),
                datum.apply("phone", PersonalDatum.PHONE).orElse(null),
                datum.apply("email", PersonalDatum.EMAIL).orElse(null),
                datum.apply("wechat", PersonalDatum.OTHER).orElse(null));
    }

    /**
     * Tells one number of a firm's contact persons from another, and nothing else: made with a key of the firm, since
     * each person has a key of their own.
     */
    static @Nullable String phoneDigest(PersonalVault vault, Uscc firm, @Nullable String phone) {
        return phone == null
                ? null
                : vault.digest(new PersonalSubject("enterprise-contacts", firm.value()), "phone", phone);
    }
}
