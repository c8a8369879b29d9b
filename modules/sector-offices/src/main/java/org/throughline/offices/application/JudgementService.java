package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reauthenticated;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.JudgementRows;
import org.throughline.offices.domain.TrackJudgement;
import org.throughline.offices.domain.TrackProblem;

/**
 * What people of the house's bureau judge of its tracks in writing. Everybody may read; whoever has the right to change
 * what offices cover judges and signs, as a person.
 */
@ApplicationScoped
@Transactional
public class JudgementService {

    private TrackBook book;
    private MandateService mandates;
    private ActingFor acting;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected JudgementService() {
        // For the CDI proxy.
    }

    @Inject
    JudgementService(TrackBook book, MandateService mandates, ActingFor acting, Journal journal, Clock clock) {
        this.book = book;
        this.mandates = mandates;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** A judgement with what came of it. */
    public record Seen(TrackJudgement judgement, List<TrackJudgement.Outcome> outcomes) {

        public Seen {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The judgements of a track, the latest first. */
    public Page<TrackJudgement> page(String code, int limit, @Nullable UUID after) {
        TrackCode track = track(code);
        return book.judgements(bureau(), rows -> rows.page(track, limit, after));
    }

    /**
     * A judgement.
     *
     * @throws ProblemException {@code track-not-found} or {@code track-judgement-not-found}
     */
    public Seen find(String code, UUID id) {
        TrackCode track = track(code);
        TrackJudgement judgement =
                book.judgements(bureau(), rows -> rows.find(track, id)).orElseThrow(() -> missing(id.toString()));
        return new Seen(judgement, book.judgements(bureau(), rows -> rows.outcomes(id)));
    }

    /** What the caller means to sign; empty for nothing. */
    public TrackJudgement.Said draft(String code) {
        TrackCode track = track(code);
        return book.judgements(bureau(), rows -> rows.draft(track, acting.name()));
    }

    /**
     * Keeps what the caller means to sign, for as long as it takes to show who they are.
     *
     * @throws ProblemException {@code track-not-found}, {@code mandates-out-of-reach} or
     *     {@code track-judgement-invalid}
     */
    public void keepDraft(String code, String typed, List<String> sources) {
        TrackCode track = track(code);
        acting.mustHave(MandateService.WRITE, bureau());
        TrackJudgement.Said said = said(typed, sources);
        book.judgements(bureau(), rows -> {
            rows.keepDraft(track, acting.name(), said, now());
            return said;
        });
    }

    /**
     * Signs a judgement.
     *
     * @param sources identities of what it rests on
     * @throws ProblemException {@code reauthentication-required}, {@code track-not-found},
     *     {@code mandates-out-of-reach} or {@code track-judgement-invalid}
     */
    @Reauthenticated
    public TrackJudgement sign(String code, String typed, List<String> sources) {
        TrackCode track = track(code);
        acting.mustHave(MandateService.WRITE, bureau());
        TrackJudgement signed = TrackJudgement.signed(
                TimeOrderedUuid.next(clock), bureau(), track, said(typed, sources), acting.name(), now());
        book.judgements(bureau(), rows -> {
            rows.add(signed);
            rows.dropDraft(track, signed.by());
            return signed;
        });
        journal.record(JournalEntry.created(
                "track-judgement-signed", "track", bureau() + "/" + track, JudgementRows.told(signed)));
        return signed;
    }

    /**
     * Says what came of a judgement; the judgement stays as it was.
     *
     * @throws ProblemException as {@link #find} throws, {@code mandates-out-of-reach} or
     *     {@code track-judgement-invalid}
     */
    public void conclude(String code, UUID id, String typed) {
        TrackJudgement judgement = find(code, id).judgement();
        acting.mustHave(MandateService.WRITE, bureau());
        TrackJudgement.Outcome outcome = new TrackJudgement.Outcome(
                TimeOrderedUuid.next(clock), TrackJudgement.outcome(typed), acting.name(), now());
        book.judgements(bureau(), rows -> {
            rows.add(id, outcome);
            return outcome;
        });
        journal.record(JournalEntry.created(
                "track-judgement-concluded",
                "track",
                bureau() + "/" + judgement.track(),
                JudgementRows.told(id, outcome)));
    }

    /** Whether the caller may judge. */
    public boolean mayJudge() {
        return acting.has(MandateService.WRITE, bureau());
    }

    private TrackJudgement.Said said(String typed, List<String> sources) {
        return TrackJudgement.said(typed, sources, Sources.known(book, bureau(), sources));
    }

    /** The refusal for a judgement that is not there. */
    public static ProblemException missing(String judgement) {
        return new ProblemException(TrackProblem.JUDGEMENT_NOT_FOUND, Map.of("judgement", judgement));
    }

    private String bureau() {
        return acting.bureau(null).code();
    }

    private TrackCode track(String code) {
        return WindowService.track(mandates.coverage(bureau(), null), code).code();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
