package org.throughline.enterprises.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.Consent;
import org.throughline.enterprises.domain.ContactDetails;
import org.throughline.enterprises.domain.ContactPerson;
import org.throughline.personal.Personal;

/** A contact person as the journal may know them: of what says who it is, digests, which the vault keeps apart. */
public record ContactState(
        UUID contact,
        long version,
        @Personal @Nullable String name,
        @Personal @Nullable String phone,
        @Personal @Nullable String email,
        @Personal @Nullable String wechat,
        @Nullable Consent consent) {

    static ContactState of(ContactPerson person, ContactDetails details) {
        return new ContactState(
                person.id(),
                person.version(),
                details.name(),
                details.phone(),
                details.email(),
                details.wechat(),
                person.latest().orElse(null));
    }
}
