package org.throughline.policies.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Page;
import org.throughline.kernel.Uscc;
import org.throughline.policies.runs.MatchingRunService;
import org.throughline.policies.runs.RunLists;
import org.throughline.policies.runs.RunLists.Stretch;

/** Which part of what a run found a query asks for. */
final class AskedStretch {

    private AskedStretch() {}

    /** The part; empty if it is of a firm that the caller does not see, of which there is nothing. */
    static Optional<Stretch> of(
            MatchingRunService service, @Nullable String clause, @Nullable String uscc, PageQuery query) {
        Optional<UUID> firm = uscc == null ? Optional.empty() : code(uscc).flatMap(service::firm);
        if (uscc != null && firm.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stretch(
                clause,
                firm.orElse(null),
                service.reach(),
                query.limit(),
                query.after(RunLists.CURSOR_PARTS).orElse(null)));
    }

    private static Optional<Uscc> code(String text) {
        try {
            return Optional.of(Uscc.exempt(text));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    static <T> PageAnswer<T> nothing() {
        return PageAnswer.of(new Page<T>(List.of(), null), one -> one);
    }
}
