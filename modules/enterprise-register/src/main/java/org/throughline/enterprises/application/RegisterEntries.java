package org.throughline.enterprises.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.exchange.Json;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Uscc;

/** What the register tells the journal; the subject of each entry is the firm, by its credit code. */
final class RegisterEntries {

    private static final String FIRM = "enterprise";

    private RegisterEntries() {}

    static JournalEntry registered(EnterpriseSummary firm) {
        return JournalEntry.created("enterprise-registered", FIRM, firm.uscc().value(), state(firm))
                .because(firm.usccExemption());
    }

    static JournalEntry changed(EnterpriseSummary before, EnterpriseSummary after) {
        return new JournalEntry("enterprise-changed", FIRM, after.uscc().value(), state(before), state(after), null);
    }

    static JournalEntry recorded(
            Uscc uscc, Optional<FactSummary> before, FactSummary after, Function<FactSummary, @Nullable String> told) {
        return new JournalEntry(
                "fact-recorded",
                FIRM,
                uscc.value(),
                before.map(fact -> state(fact, told)).orElse(null),
                state(after, told),
                after.reason());
    }

    static JournalEntry erased(Uscc uscc, FactDefinition fact, int values, String reason) {
        ObjectNode state = Json.mapper().createObjectNode();
        state.put("fact", fact.name()).put("values", values);
        return new JournalEntry("fact-erased", FIRM, uscc.value(), state.toString(), null, reason);
    }

    private static String state(EnterpriseSummary firm) {
        ObjectNode state = Json.mapper().createObjectNode();
        state.put("name", firm.name())
                .put("kind", firm.kind().name())
                .put("industry", firm.industry().value())
                .put("district", firm.district().value())
                .put("zone", firm.zone())
                .put("usccExemption", firm.usccExemption());
        return state.put("version", firm.version()).toString();
    }

    /** @param told what may be said of a value */
    private static String state(FactSummary fact, Function<FactSummary, @Nullable String> told) {
        @Nullable Integer year = fact.year();
        ObjectNode state = Json.mapper().createObjectNode();
        return state.put("fact", fact.definition().name())
                .put("year", year)
                .put("value", told.apply(fact))
                .put("source", fact.source())
                .put("asOf", fact.asOf().toString())
                .put("endsOn", Objects.toString(fact.endsOn(), null))
                .put("current", fact.current())
                .toString();
    }
}
