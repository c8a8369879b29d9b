package org.throughline.offices.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.application.ExpertDisclosure;
import org.throughline.offices.domain.ExpertConsent;
import org.throughline.offices.domain.ExpertEntry;
import org.throughline.offices.domain.ExpertProfile;
import org.throughline.offices.domain.ExpertPurpose;
import org.throughline.offices.domain.ExpertTopic;
import org.throughline.personal.ConsentForm;

/**
 * An expert as the API gives and takes them. What says who it is comes hidden, and hidden as it came it can be sent
 * back and stays.
 */
public record ExpertDocument(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        String institution,
        @Nullable String title,
        List<String> fields,
        List<String> tracks,
        List<ExpertTopic> topics,
        @Nullable String interests,
        String contact,
        @Nullable String since,
        @Nullable String until,
        @Nullable AgreedDocument consent,
        @Nullable Instant addedAt,
        @Nullable String addedBy) {

    /** A consent as the API gives and takes it. */
    public record AgreedDocument(
            LocalDate givenOn,
            ConsentForm form,
            List<ExpertPurpose> purposes,
            @Nullable LocalDate endsOn,
            @Nullable Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) {

        static AgreedDocument of(ExpertConsent consent) {
            return new AgreedDocument(
                    consent.givenOn(),
                    consent.form(),
                    List.copyOf(consent.purposes()),
                    consent.endsOn(),
                    consent.recordedAt(),
                    consent.recordedBy(),
                    consent.withdrawnAt(),
                    consent.withdrawnBy());
        }

        ExpertEntry.Agreed entry() {
            return new ExpertEntry.Agreed(
                    givenOn.toString(),
                    form.name(),
                    purposes.stream().map(Enum::name).toList(),
                    Objects.toString(endsOn, ""),
                    withdrawnAt != null);
        }
    }

    static ExpertDocument of(ExpertDisclosure.Card card) {
        ExpertProfile profile = card.expert().profile();
        return new ExpertDocument(
                card.expert().id(),
                card.seen().name(),
                card.seen().phone(),
                card.seen().email(),
                profile.institution(),
                profile.title(),
                profile.fields(),
                profile.tracks().stream().map(TrackCode::value).toList(),
                List.copyOf(profile.topics()),
                profile.interests(),
                profile.contact(),
                profile.period().start().toString(),
                profile.period().end() == null ? null : profile.period().end().toString(),
                card.expert().latest().map(AgreedDocument::of).orElse(null),
                card.expert().addedAt(),
                card.expert().addedBy());
    }

    ExpertEntry entry() {
        return new ExpertEntry(
                name,
                phone,
                email,
                institution,
                title,
                fields,
                tracks,
                topics.stream().map(Enum::name).toList(),
                interests,
                contact,
                since,
                until,
                consent == null ? null : consent.entry());
    }
}
