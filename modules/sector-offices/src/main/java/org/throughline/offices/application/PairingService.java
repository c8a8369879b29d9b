package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.offices.book.PairingRows;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertPairing;
import org.throughline.offices.domain.ExpertProblem;

/** Which officer of the house's bureau learns a track from which expert, for how long. */
@ApplicationScoped
@Transactional
public class PairingService {

    private ExpertBook book;
    private ExpertFile file;
    private ExpertGround ground;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected PairingService() {
        // For the CDI proxy.
    }

    @Inject
    PairingService(ExpertBook book, ExpertFile file, ExpertGround ground, Clock clock) {
        this.book = book;
        this.file = file;
        this.ground = ground;
        this.clock = clock;
    }

    /**
     * Pairs an officer with an expert.
     *
     * @param entry asked for when the expert is there
     * @throws ProblemException {@link ExpertProblem#NOT_FOUND}, {@code mandates-out-of-reach}, whatever {@code entry}
     *     throws, {@link ExpertProblem#PAIRING_INVALID} with every fault, or {@link ExpertProblem#PAIRED_ALREADY}
     */
    public ExpertPairing pair(UUID expert, Supplier<ExpertPairing.Entry> entry) {
        // Held, so that of two who pair the same at once the second sees the first.
        Expert known = book.experts(ground.bureau(), rows -> rows.hold(expert))
                .orElseThrow(() -> ExpertService.missing(expert.toString()));
        ground.mustEnter();
        ExpertPairing pairing = new ExpertPairing(
                TimeOrderedUuid.next(clock),
                known.id(),
                0,
                entry.get().checked(ground.around()),
                ground.name(),
                now(),
                null);
        book.pairings(ground.bureau(), rows -> {
            if (rows.clashes(expert, pairing.said())) {
                throw new ProblemException(
                        ExpertProblem.PAIRED_ALREADY,
                        Map.of("officer", pairing.said().officer()));
            }
            rows.add(pairing);
            return pairing;
        });
        file.tell("expert-paired", expert, null, PairingRows.told(pairing), null);
        return pairing;
    }

    /**
     * Ends a pairing.
     *
     * @param to the first day on which it no longer holds; asked for when it exists in that version, null for today
     * @throws ProblemException {@link ExpertProblem#NOT_FOUND}, {@link ExpertProblem#PAIRING_NOT_FOUND},
     *     {@code mandates-out-of-reach}, {@code version-stale}, whatever {@code to} throws,
     *     {@link ExpertProblem#PAIRING_OVER}, or {@link ExpertProblem#PAIRING_INVALID}
     */
    public ExpertPairing end(UUID expert, UUID id, IfMatch expected, Supplier<@Nullable String> to) {
        mustHaveBeenThere(expert);
        ExpertPairing known =
                book.pairings(ground.bureau(), rows -> rows.hold(expert, id)).orElseThrow(() -> missing(id.toString()));
        ground.mustEnter();
        expected.check(known.version());
        String day = to.get();
        if (known.ended() != null) {
            throw new ProblemException(ExpertProblem.PAIRING_OVER, Map.of("pairing", id.toString()));
        }
        ExpertPairing ended = known.ended(day, ground.today(), ground.name(), now());
        book.pairings(ground.bureau(), rows -> {
            rows.end(ended);
            return ended;
        });
        file.tell("expert-pairing-ended", expert, PairingRows.told(known), PairingRows.told(ended), null);
        return ended;
    }

    /**
     * Those of an expert, the one entered last first; also of one who was erased since.
     *
     * @throws ProblemException {@link ExpertProblem#NOT_FOUND}
     */
    public Page<ExpertPairing> page(UUID expert, int limit, @Nullable UUID after) {
        mustHaveBeenThere(expert);
        return book.pairings(ground.bureau(), rows -> rows.page(expert, limit, after));
    }

    /**
     * One of them.
     *
     * @throws ProblemException {@link ExpertProblem#NOT_FOUND} or {@link ExpertProblem#PAIRING_NOT_FOUND}
     */
    public ExpertPairing find(UUID expert, UUID id) {
        mustHaveBeenThere(expert);
        return book.pairings(ground.bureau(), rows -> rows.find(expert, id)).orElseThrow(() -> missing(id.toString()));
    }

    /** The refusal for a pairing that is not there. */
    public static ProblemException missing(String pairing) {
        return new ProblemException(ExpertProblem.PAIRING_NOT_FOUND, Map.of("pairing", pairing));
    }

    private void mustHaveBeenThere(UUID expert) {
        if (!book.experts(ground.bureau(), rows -> rows.wasThere(expert))) {
            throw ExpertService.missing(expert.toString());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
