package org.throughline.enterprises.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.ContactCard;
import org.throughline.enterprises.domain.Consent;
import org.throughline.enterprises.domain.ContactDetails;
import org.throughline.enterprises.domain.ContactEntry;
import org.throughline.enterprises.domain.ContactPurpose;
import org.throughline.personal.ConsentForm;

/**
 * A contact person as the API gives and takes them. What says who it is comes hidden, and hidden as it came it can be
 * sent back and stays.
 */
public record ContactDocument(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String wechat,
        @Nullable ConsentDocument consent,
        @Nullable Instant addedAt,
        @Nullable String addedBy) {

    /** A consent as the API gives and takes it. */
    public record ConsentDocument(
            LocalDate givenOn,
            ConsentForm form,
            List<ContactPurpose> purposes,
            @Nullable LocalDate endsOn,
            @Nullable Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) {

        static ConsentDocument of(Consent consent) {
            return new ConsentDocument(
                    consent.givenOn(),
                    consent.form(),
                    List.copyOf(consent.purposes()),
                    consent.endsOn(),
                    consent.recordedAt(),
                    consent.recordedBy(),
                    consent.withdrawnAt(),
                    consent.withdrawnBy());
        }

        ContactEntry.ConsentEntry entry() {
            return new ContactEntry.ConsentEntry(
                    givenOn.toString(),
                    form.name(),
                    purposes.stream().map(Enum::name).toList(),
                    Objects.toString(endsOn, ""),
                    withdrawnAt != null);
        }
    }

    static ContactDocument of(ContactCard card) {
        ContactDetails seen = card.seen();
        return new ContactDocument(
                card.person().id(),
                seen.name(),
                card.person().title(),
                seen.phone(),
                seen.email(),
                seen.wechat(),
                card.person().latest().map(ConsentDocument::of).orElse(null),
                card.person().added().at(),
                card.person().added().by());
    }

    ContactEntry entry() {
        return new ContactEntry(name, title, phone, email, wechat, consent == null ? null : consent.entry());
    }
}
