package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.rehearsal.CityNow;
import org.throughline.policies.rehearsal.Comparison;
import org.throughline.policies.rehearsal.Cost;
import org.throughline.policies.rehearsal.Figures;
import org.throughline.policies.rehearsal.KeptRehearsal;
import org.throughline.policies.rehearsal.KeptRehearsal.Sent;
import org.throughline.policies.rehearsal.Moves;
import org.throughline.policies.rehearsal.Rehearsal;
import org.throughline.policies.rehearsal.RehearsalJson;
import org.throughline.policies.rehearsal.RehearsalProblem;
import org.throughline.policies.rehearsal.Result;
import org.throughline.policies.rehearsal.Turned;

/**
 * Rehearses drafts, keeps what was found, and answers while numbers are moved. All figures are sums over the city
 * without a name, so that whoever may read policies may read them wherever they work.
 */
@ApplicationScoped
@Transactional
public class RehearsalService {

    /** Carried by whoever may read policies. */
    public static final String READ = "policies:read";

    /** Carried by whoever may draft them. */
    public static final String WRITE = "policies:write";

    private RehearsalBook book;
    private RehearsalGround ground;
    private RehearsalStage stage;
    private CityNow city;
    private Journal journal;

    @SuppressWarnings("NullAway.Init")
    protected RehearsalService() {
        // For the CDI proxy.
    }

    @Inject
    public RehearsalService(
            RehearsalBook book, RehearsalGround ground, RehearsalStage stage, CityNow city, Journal journal) {
        this.book = book;
        this.ground = ground;
        this.stage = stage;
        this.city = city;
        this.journal = journal;
    }

    /** What was kept, with all that was found. */
    public record Found(KeptRehearsal rehearsal, Result result) {}

    /**
     * What a draft does with some of its numbers elsewhere.
     *
     * @param factsAsOf the moment of the city that was asked, which may be a later one than that of the rehearsal
     */
    public record Answer(Instant factsAsOf, Figures figures) {}

    /**
     * Rehearses a draft over the city as it is now, and keeps what was found.
     *
     * @throws ProblemException {@link RehearsalProblem#INVALID} with every fault,
     *     {@link RehearsalProblem#COSTS_TOO_MUCH}, or what a policy that is not there is refused with
     */
    public KeptRehearsal rehearse(RehearsalOrder order) {
        Sent sent = ground.reading().sent(order);
        Rehearsal rehearsal = rehearsal(sent);
        Result found = rehearsal.result();
        String result = RehearsalJson.text(found);
        KeptRehearsal kept = kept(sent, found, RehearsalJson.digest(result));
        book.add(kept, result);
        journal.record(JournalEntry.created(
                "draft-rehearsed",
                "rehearsal",
                kept.id().toString(),
                RehearsalJson.tree(kept).toString()));
        stage.put(kept.id(), rehearsal);
        return kept;
    }

    private KeptRehearsal kept(Sent sent, Result found, String digest) {
        Cost cost = found.figures().cost();
        return new KeptRehearsal(
                ground.identity(),
                sent,
                found.day(),
                found.factsAsOf().truncatedTo(ChronoUnit.MICROS),
                found.firms(),
                found.figures().eligible(),
                found.figures().unknown(),
                cost == null ? null : cost.low(),
                cost == null ? null : cost.high(),
                digest,
                ground.moment(),
                ground.name());
    }

    private Rehearsal rehearsal(Sent sent) {
        return Rehearsal.of(ground.reading().draft(sent), city.current(), ground.setting());
    }

    /** What was kept. @throws ProblemException {@link RehearsalProblem#NOT_FOUND} */
    public Found find(UUID id) {
        KeptRehearsal kept = kept(id);
        return new Found(kept, RehearsalJson.read(book.result(id).orElseThrow(() -> missing(id.toString()))));
    }

    private KeptRehearsal kept(UUID id) {
        return book.find(id).orElseThrow(() -> missing(id.toString()));
    }

    /** The refusal for a rehearsal that is not there. */
    public static ProblemException missing(String rehearsal) {
        return new ProblemException(RehearsalProblem.NOT_FOUND, Map.of("rehearsal", rehearsal));
    }

    /**
     * One stretch of the list, the latest first.
     *
     * @param policy of whose clauses they are; null for all
     */
    public Page<KeptRehearsal> page(@Nullable String policy, int limit, @Nullable UUID after) {
        return book.page(policy, limit, after);
    }

    /**
     * What the draft does with some of its numbers elsewhere; changes nothing.
     *
     * @param moves asked for when the rehearsal is known, so that refusals come in the promised order
     * @throws ProblemException {@link RehearsalProblem#NOT_FOUND}, {@link RehearsalProblem#MOVES_INVALID} or
     *     {@link RehearsalProblem#COSTS_TOO_MUCH}
     */
    public Answer answer(UUID id, Supplier<Moves> moves) {
        Rehearsal rehearsal = staged(id);
        return new Answer(rehearsal.factsAsOf(), rehearsal.answer(moves.get()));
    }

    /**
     * The draft as it is written with some of its numbers elsewhere; changes nothing.
     *
     * @throws ProblemException {@link RehearsalProblem#NOT_FOUND} or {@link RehearsalProblem#MOVES_INVALID}
     */
    public Turned turned(UUID id, Moves moves) {
        return staged(id).turned(moves);
    }

    /** The rehearsal as this node has it at hand. @throws ProblemException {@link RehearsalProblem#NOT_FOUND} */
    Rehearsal staged(UUID id) {
        Sent sent = kept(id).sent();
        return stage.of(id, () -> rehearsal(sent));
    }

    /**
     * Two drafts side by side over the city as the first one has it.
     *
     * @throws ProblemException as {@link #answer}
     */
    public Comparison beside(UUID id, UUID other) {
        Rehearsal rehearsal = staged(id);
        Sent second = kept(other).sent();
        return rehearsal.beside(ground.reading().draft(second));
    }
}
