package org.throughline.enterprises.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.FactType;

/** A fact as the API gives it; numbers, truth values and lists as JSON has them, all else as text. */
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
        boolean current) {

    static FactDocument of(FactSummary fact) {
        FactDefinition definition = fact.definition();
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
                fact.current());
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
