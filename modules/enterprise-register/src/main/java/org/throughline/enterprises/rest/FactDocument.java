package org.throughline.enterprises.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.FactType;
import org.throughline.enterprises.SealedValue;

/**
 * A fact as the API gives it; numbers, truth values and lists as JSON has them, all else as text, personal values
 * hidden.
 */
public record FactDocument(
        String name,
        Object value,
        @Nullable String unit,
        @Nullable Integer year,
        String source,
        LocalDate asOf,
        @Nullable LocalDate endsOn,
        @Nullable String reason,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant supersededAt,
        boolean current,
        boolean masked,
        @Nullable Instant erasedAt,
        @Nullable String erasureReason) {

    static FactDocument of(FactSummary fact) {
        FactDefinition definition = fact.definition();
        SealedValue sealed = fact.sealed();
        SealedValue.Erasure erased = sealed == null ? null : sealed.erased();
        return new FactDocument(
                definition.name(),
                value(definition.type(), fact.value()),
                definition.unitCode(),
                fact.year(),
                fact.source(),
                fact.asOf(),
                fact.endsOn(),
                fact.reason(),
                fact.recordedAt(),
                fact.recordedBy(),
                fact.supersededAt(),
                fact.current(),
                sealed != null,
                erased == null ? null : erased.at(),
                erased == null ? null : erased.reason());
    }

    /** A canonical text as JSON has values of its type. */
    static Object value(FactType type, String text) {
        return switch (type) {
            case INTEGER, DECIMAL -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case TAGS -> List.of(text.split(","));
            case STRING, CODE, DATE -> text;
        };
    }
}
