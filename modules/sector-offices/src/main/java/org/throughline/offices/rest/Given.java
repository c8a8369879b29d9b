package org.throughline.offices.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.application.ExpertService;
import org.throughline.offices.book.PlanItem;
import org.throughline.offices.book.SessionRows;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.TransferProblem;

/** What an address gives: days, identities, places in lists. */
final class Given {

    private Given() {}

    /** The description lets through what has the form of a day and yet is none, such as 30 February. */
    static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            Phrase detail = new Phrase(ExchangeProblem.TEXTS, "fault.format.date", Map.of());
            throw new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), List.of(new Fault("/" + name, detail)));
        }
    }

    /** The description lets through nothing but a number of at most six digits. */
    static @Nullable Integer place(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            Phrase detail = new Phrase(ExchangeProblem.TEXTS, "fault.after", Map.of());
            throw new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), List.of(new Fault("/" + name, detail)));
        }
        return Integer.valueOf(text);
    }

    static @Nullable UUID identity(Optional<Cursor> after) {
        return after.map(place -> known(place.key().get(0)).orElseThrow(PageQuery::unusablePlace))
                .orElse(null);
    }

    /** The kind and identity of a piece of work; null for the beginning. */
    static PlanItem.@Nullable Name item(Optional<Cursor> after) {
        return after.map(place -> new PlanItem.Name(
                        place.key().get(0), known(place.key().get(1)).orElseThrow(PageQuery::unusablePlace)))
                .orElse(null);
    }

    static int rank(Optional<Cursor> after) {
        String text = after.map(place -> place.key().get(0)).orElse("0");
        if (!text.matches("\\d{1,9}")) {
            throw PageQuery.unusablePlace();
        }
        return Integer.parseInt(text);
    }

    /** @throws ProblemException {@code mandate-plan-not-found} for a text that can be no identity */
    static UUID plan(String id) {
        return named(id, plan -> new ProblemException(OfficesProblem.PLAN_NOT_FOUND, Map.of("plan", plan)));
    }

    /** @throws ProblemException {@code expert-not-found} for a text that can be no identity */
    static UUID expert(String id) {
        return named(id, ExpertService::missing);
    }

    /** What a path names; refused as what is not there for a text that can be no identity. */
    static UUID named(String id, Function<String, ProblemException> missing) {
        return known(id).orElseThrow(() -> missing.apply(id));
    }

    /** A place in a list of sessions; null for its beginning. */
    static SessionRows.@Nullable Place session(PageQuery stretch) {
        return stretch.after(SessionRows.CURSOR_PARTS)
                .map(place -> SessionRows.Place.read(place).orElseThrow(PageQuery::unusablePlace))
                .orElse(null);
    }

    /** @throws ProblemException {@code organisation-transfer-not-found} for a text that can be no identity */
    static UUID transfer(String id) {
        return known(id).orElseThrow(() -> new ProblemException(TransferProblem.NOT_FOUND, Map.of("transfer", id)));
    }

    private static Optional<UUID> known(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(read -> read.toString().equals(id));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }
}
