package org.throughline.enterprises.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.Assignment;

/** Who serves or served a firm, as the API gives it. */
public record AssignmentDocument(
        UUID id,
        String uscc,
        String firmName,
        String organisation,
        String person,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String former,
        @Nullable String reason,
        Instant givenAt,
        String givenBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedWhy,
        boolean handedOn) {

    static AssignmentDocument of(Assignment assignment) {
        Assignment.End end = assignment.end();
        return new AssignmentDocument(
                assignment.id(),
                assignment.firm().uscc().value(),
                assignment.firm().name(),
                assignment.organisation(),
                assignment.person(),
                assignment.from(),
                end == null ? null : end.day(),
                assignment.former(),
                assignment.reason(),
                assignment.givenAt(),
                assignment.givenBy(),
                end == null ? null : end.at(),
                end == null ? null : end.by(),
                end == null ? null : end.why(),
                end != null && end.handedOn());
    }
}
