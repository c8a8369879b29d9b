package org.throughline.enterprises.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
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

    static JournalEntry recorded(Uscc uscc, Optional<FactSummary> before, FactSummary after) {
        return new JournalEntry(
                "fact-recorded",
                FIRM,
                uscc.value(),
                before.map(RegisterEntries::state).orElse(null),
                state(after),
                after.reason());
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

    private static String state(FactSummary fact) {
        @Nullable Integer year = fact.year();
        ObjectNode state = Json.mapper().createObjectNode();
        return state.put("fact", fact.definition().name())
                .put("year", year)
                .put("value", fact.value())
                .put("source", fact.source())
                .put("asOf", fact.asOf().toString())
                .put("endsOn", Objects.toString(fact.endsOn(), null))
                .put("current", fact.current())
                .toString();
    }
}
