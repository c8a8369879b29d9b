package org.throughline.policies.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.policies.application.RehearsalOrder;
import org.throughline.policies.application.RehearsalService;
import org.throughline.policies.rehearsal.KeptRehearsal;
import org.throughline.policies.rehearsal.RehearsalJson;

/**
 * A rehearsal as the API gives it.
 *
 * @param state always {@code DONE}: what is kept is finished
 * @param result all that was found; null in lists
 */
public record RehearsalDocument(
        UUID id,
        String state,
        String title,
        @Nullable String policy,
        @Nullable Integer version,
        @Nullable String clause,
        @Nullable String replaces,
        String eligibility,
        @Nullable String benefit,
        RehearsalOrder.@Nullable Amount budget,
        LocalDate day,
        Instant factsAsOf,
        int firms,
        int eligible,
        int unknown,
        RehearsalOrder.@Nullable Amount low,
        RehearsalOrder.@Nullable Amount high,
        String digest,
        Instant madeAt,
        String madeBy,
        @Nullable JsonNode result) {

    static RehearsalDocument of(KeptRehearsal kept) {
        return of(kept, null);
    }

    static RehearsalDocument of(RehearsalService.Found found) {
        return of(found.rehearsal(), RehearsalJson.tree(found.result()));
    }

    private static RehearsalDocument of(KeptRehearsal kept, @Nullable JsonNode result) {
        KeptRehearsal.Sent sent = kept.sent();
        return new RehearsalDocument(
                kept.id(),
                "DONE",
                sent.title(),
                sent.policy(),
                sent.version(),
                sent.clause(),
                sent.replaces(),
                sent.eligibility(),
                sent.benefit(),
                amount(sent.budget()),
                kept.day(),
                kept.factsAsOf(),
                kept.firms(),
                kept.eligible(),
                kept.unknown(),
                amount(kept.low()),
                amount(kept.high()),
                kept.digest(),
                kept.madeAt(),
                kept.madeBy(),
                result);
    }

    private static RehearsalOrder.@Nullable Amount amount(@Nullable Money money) {
        return money == null ? null : new RehearsalOrder.Amount(money.amount(), Money.CURRENCY);
    }
}
