package org.throughline.policies.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.TrackCode;
import org.throughline.policies.catalogue.ClauseProof;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyCard;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.SourceKind;
import org.throughline.policies.catalogue.VersionHead;

/** A policy as the API gives and takes it, with the version that stands for it; in lists without what that says. */
public record PolicyDocument(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable String legalBasis,
        @Nullable List<String> region,
        @Nullable List<String> tracks,
        @Nullable SourceDocument source,
        @Nullable Boolean sample,
        @Nullable Integer version,
        @Nullable PolicyStatus status,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String text,
        @Nullable List<ClauseDocument> clauses,
        @Nullable Instant addedAt,
        @Nullable String addedBy) {

    /** Where a text was found. */
    public record SourceDocument(SourceKind kind, @Nullable String url) {}

    /** A policy in a list. */
    public record LineDocument(
            UUID id,
            String code,
            String title,
            @Nullable String titleEn,
            String issuer,
            @Nullable String documentNumber,
            List<String> region,
            List<String> tracks,
            boolean sample,
            int version,
            PolicyStatus status,
            String validFrom,
            @Nullable String validTo,
            int clauses) {

        static LineDocument of(Policy policy, LocalDate today) {
            PolicyCard card = policy.card();
            VersionHead head = policy.version();
            return new LineDocument(
                    policy.id(),
                    card.code(),
                    card.title(),
                    card.titleEn(),
                    card.issuer(),
                    card.documentNumber(),
                    card.region(),
                    card.tracks().stream().map(TrackCode::value).toList(),
                    card.sample(),
                    head.number(),
                    head.statusOn(today),
                    head.validity().start().toString(),
                    ClauseDocument.text(head.validity().end()),
                    policy.clauses());
        }
    }

    static PolicyDocument of(Policy policy, PolicyVersion version, List<ClauseProof> proofs, LocalDate today) {
        PolicyCard card = policy.card();
        PolicyCard.Source source = card.source();
        VersionHead head = version.head();
        return new PolicyDocument(
                policy.id(),
                card.code(),
                card.title(),
                card.titleEn(),
                card.issuer(),
                card.documentNumber(),
                card.legalBasis(),
                card.region(),
                card.tracks().stream().map(TrackCode::value).toList(),
                source == null ? null : new SourceDocument(source.kind(), source.url()),
                card.sample(),
                head.number(),
                head.statusOn(today),
                head.validity().start().toString(),
                ClauseDocument.text(head.validity().end()),
                version.text(),
                proofs.stream().map(ClauseDocument::of).toList(),
                policy.addedAt(),
                policy.addedBy());
    }

    PolicyEntry entry() {
        return new PolicyEntry(
                code,
                title,
                titleEn,
                issuer,
                documentNumber,
                legalBasis,
                region,
                Objects.requireNonNullElse(tracks, List.of()),
                source == null ? null : source.kind().name(),
                source == null ? null : source.url(),
                false,
                VersionDocument.entry(validFrom, validTo, text, clauses));
    }
}
