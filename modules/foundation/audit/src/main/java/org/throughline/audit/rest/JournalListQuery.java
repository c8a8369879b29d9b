package org.throughline.audit.rest;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.journal.JournalFilter;
import org.throughline.journal.JournalQuery;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** Which entries are asked for, and in which order; held against the API description before it comes here. */
public class JournalListQuery {

    @QueryParam("subject")
    private @Nullable String subject;

    @QueryParam("kind")
    private @Nullable String kind;

    @QueryParam("actor")
    private @Nullable String actor;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("sort")
    private @Nullable String sort;

    JournalFilter filter() {
        return new JournalFilter(subject, kind, actor, instant("/from", from), instant("/to", to));
    }

    JournalQuery.Order order() {
        return sort == null ? JournalQuery.Order.OLDEST : JournalQuery.Order.valueOf(sort);
    }

    /** The description lets through what has the form of an instant and yet is none, such as a leap second. */
    private static @Nullable Instant instant(String pointer, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noInstant) {
            Phrase detail = new Phrase(ExchangeProblem.TEXTS, "fault.format.date-time", Map.of());
            throw new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), List.of(new Fault(pointer, detail)));
        }
    }
}
