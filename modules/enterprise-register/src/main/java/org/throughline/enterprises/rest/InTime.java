package org.throughline.enterprises.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/**
 * Which day is asked about and as of which day's knowledge: {@code ?on=2025-06-30&asRecordedAt=2026-03-01}; today in
 * Shanghai for what is left out.
 */
public class InTime {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @QueryParam("on")
    private @Nullable String on;

    @QueryParam("asRecordedAt")
    private @Nullable String asRecordedAt;

    /**
     * Two days that exist.
     *
     * @param on asked about
     * @param recorded the last day whose recordings count, whole
     */
    record View(LocalDate on, LocalDate recorded) {

        /** What was recorded at this moment or later does not count. */
        Instant knownBefore() {
            return recorded.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
        }
    }

    /** The description lets through what has the form of a day and yet is none, such as 30 February. */
    View view(Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
        List<Fault> faults = new ArrayList<>();
        LocalDate about = day("/on", on, today, faults);
        LocalDate recorded = day("/asRecordedAt", asRecordedAt, today, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), faults);
        }
        return new View(about, recorded);
    }

    private static LocalDate day(String pointer, @Nullable String said, LocalDate today, List<Fault> faults) {
        try {
            return said == null ? today : LocalDate.parse(said);
        } catch (DateTimeException noDay) {
            faults.add(new Fault(pointer, new Phrase(ExchangeProblem.TEXTS, "fault.format.date", Map.of())));
            return today;
        }
    }
}
