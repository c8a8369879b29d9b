package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FirmsByIdentity;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.rehearsal.Moves;
import org.throughline.policies.rehearsal.Neighbour;
import org.throughline.policies.rehearsal.RehearsalProblem;

/** The firms just beside a bound of a draft, by name: those within the caller's reach and no others. */
@ApplicationScoped
@Transactional
public class RehearsalNeighbours {

    /** Sort keys of the list. */
    public static final int CURSOR_PARTS = 2;

    /** Nobody visits more; the picture shows how many there are. */
    private static final int MOST = 1_000;

    private RehearsalService service;
    private FirmsByIdentity firms;
    private OwnStanding hand;

    @SuppressWarnings("NullAway.Init")
    protected RehearsalNeighbours() {
        // For the CDI proxy.
    }

    @Inject
    public RehearsalNeighbours(RehearsalService service, FirmsByIdentity firms, OwnStanding hand) {
        this.service = service;
        this.firms = firms;
        this.hand = hand;
    }

    /** A firm with where it sits. */
    public record NamedNeighbour(EnterpriseSummary firm, Neighbour neighbour) {}

    /**
     * One stretch of the thousand nearest, the nearest first. They are those of the city that answers are given over.
     *
     * @param condition its number in the draft, from 1
     * @param moves where the numbers of the draft stand
     * @throws ProblemException {@link RehearsalProblem#NOT_FOUND}, or {@code query-invalid} for a condition that has no
     *     bound and a place that the list never gave
     */
    public Page<NamedNeighbour> page(UUID id, int condition, Moves moves, int limit, @Nullable Cursor after) {
        List<Neighbour> all =
                service.staged(id).neighbours(condition, moves, MOST).orElseThrow(RehearsalNeighbours::noBound);
        Reach reach = hand.standing().orElseThrow().reach(RehearsalService.READ);
        Map<UUID, EnterpriseSummary> seen =
                firms.among(all.stream().map(Neighbour::firm).toList(), reach);
        Neighbour last = null;
        List<NamedNeighbour> shown = new ArrayList<>();
        for (Neighbour neighbour : all) {
            EnterpriseSummary firm = seen.get(neighbour.firm());
            if (firm == null || !isBehind(neighbour, after)) {
                continue;
            }
            if (shown.size() == limit) {
                return new Page<>(shown, last == null ? null : place(last));
            }
            shown.add(new NamedNeighbour(firm, neighbour));
            last = neighbour;
        }
        return new Page<>(shown, null);
    }

    private static Cursor place(Neighbour neighbour) {
        return new Cursor(
                List.of(neighbour.distance().toPlainString(), neighbour.firm().toString()));
    }

    private static boolean isBehind(Neighbour neighbour, @Nullable Cursor after) {
        if (after == null) {
            return true;
        }
        int order = neighbour.distance().compareTo(number(after.key().get(0)));
        return order > 0
                || (order == 0
                        && neighbour.firm().toString().compareTo(after.key().get(1)) > 0);
    }

    private static BigDecimal number(String text) {
        if (!text.matches("\\d{1,30}(\\.\\d{1,6})?")) {
            throw PageQuery.unusablePlace();
        }
        return new BigDecimal(text);
    }

    private static ProblemException noBound() {
        Phrase detail = new Phrase(RehearsalProblem.TEXTS, "fault.no-bound", Map.of());
        return new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), List.of(new Fault("/condition", detail)));
    }
}
