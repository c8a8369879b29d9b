package org.throughline.directory.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** As of which day something is asked for: {@code ?on=2026-03-01}; today in Shanghai where nothing is said. */
public class OnDay {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @QueryParam("on")
    private @Nullable String on;

    /** The description lets through what has the form of a day and yet is none, such as 30 February. */
    LocalDate day(Clock clock) {
        if (on == null) {
            return LocalDate.now(clock.withZone(SHANGHAI));
        }
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException noDay) {
            Phrase detail = new Phrase(ExchangeProblem.TEXTS, "fault.format.date", Map.of());
            throw new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), List.of(new Fault("/on", detail)));
        }
    }
}
