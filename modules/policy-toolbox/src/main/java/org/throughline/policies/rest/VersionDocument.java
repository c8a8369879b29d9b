package org.throughline.policies.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.catalogue.ClauseProof;
import org.throughline.policies.catalogue.PolicyEntry;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.VersionHead;

/** A version of a policy as the API gives and takes it. */
public record VersionDocument(
        @Nullable String policy,
        @Nullable Integer number,
        @Nullable PolicyStatus status,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String text,
        @Nullable List<ClauseDocument> clauses,
        @Nullable List<MoveDocument> moves,
        @Nullable Instant enteredAt,
        @Nullable String enteredBy) {

    /** A version in a list, without what it says. */
    public record HeadDocument(
            int number,
            PolicyStatus status,
            String validFrom,
            @Nullable String validTo,
            Instant enteredAt,
            String enteredBy) {

        static HeadDocument of(VersionHead head, LocalDate today) {
            return new HeadDocument(
                    head.number(),
                    head.statusOn(today),
                    head.validity().start().toString(),
                    ClauseDocument.text(head.validity().end()),
                    head.enteredAt(),
                    head.enteredBy());
        }
    }

    /** A step of a version. */
    public record MoveDocument(PolicyStatus from, PolicyStatus to, String reason, Instant at, String by) {

        static MoveDocument of(PolicyVersion.Move move) {
            return new MoveDocument(move.from(), move.to(), move.reason(), move.at(), move.by());
        }
    }

    static VersionDocument of(PolicyVersion version, List<ClauseProof> proofs, LocalDate today) {
        VersionHead head = version.head();
        return new VersionDocument(
                version.policy(),
                head.number(),
                head.statusOn(today),
                head.validity().start().toString(),
                ClauseDocument.text(head.validity().end()),
                version.text(),
                proofs.stream().map(ClauseDocument::of).toList(),
                version.moves().stream().map(MoveDocument::of).toList(),
                head.enteredAt(),
                head.enteredBy());
    }

    PolicyEntry.VersionEntry entry() {
        return entry(validFrom, validTo, text, clauses);
    }

    static PolicyEntry.VersionEntry entry(
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String text,
            @Nullable List<ClauseDocument> clauses) {
        return new PolicyEntry.VersionEntry(
                validFrom,
                validTo,
                text,
                Objects.requireNonNullElse(clauses, List.<ClauseDocument>of()).stream()
                        .map(ClauseDocument::entry)
                        .toList());
    }
}
