package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.enterprises.domain.DuplicateJudgement;
import org.throughline.enterprises.domain.DuplicatePair;
import org.throughline.enterprises.domain.DuplicateProblem;
import org.throughline.enterprises.domain.DuplicateRepository;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.FirmInPlace;
import org.throughline.enterprises.domain.StatedReason;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.Json;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobOrder;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.Jobs;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/** Shows the pairs of records that may be one firm, and keeps what somebody judges of them. */
@ApplicationScoped
@Transactional
public class DuplicateService {

    /** The right to see pairs. */
    public static final String READ = "duplicates:read";

    /** The right to judge pairs and to merge records. */
    public static final String WRITE = "duplicates:write";

    private DuplicateRepository pairs;
    private Jobs jobs;
    private OwnStanding hand;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected DuplicateService() {
        // For the CDI proxy.
    }

    @Inject
    public DuplicateService(DuplicateRepository pairs, Jobs jobs, OwnStanding hand, Journal journal, Clock clock) {
        this.pairs = pairs;
        this.jobs = jobs;
        this.hand = hand;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Pairs of which the caller may know both, the strongest first.
     *
     * @param apart those that were judged to be two firms, or those that wait for somebody
     */
    public Page<DuplicatePair> list(boolean apart, int limit, @Nullable Cursor after) {
        return pairs.of(apart, standing().reach(READ), limit, after);
    }

    /**
     * Has the whole register searched now.
     *
     * @param reason why, for the journal
     * @throws ProblemException {@link DuplicateProblem#INVALID} without one
     */
    public JobSummary search(@Nullable String reason) {
        String why = StatedReason.checked(reason, DuplicateProblem.INVALID);
        return jobs.submit(new JobOrder(DuplicateSearchJob.CODE, JobData.NONE, why));
    }

    /** How many wait, or {@code most} if they are that many or more. */
    public long waiting(long most) {
        return pairs.count(false, standing().reach(READ), most);
    }

    /** When all firms were last searched; empty if never. */
    public Optional<Instant> searched() {
        return pairs.searched(standing().reach(READ));
    }

    /**
     * The pair of two firms.
     *
     * @throws ProblemException {@link DuplicateProblem#NOT_FOUND} also if one is out of reach
     */
    public DuplicatePair find(Uscc one, Uscc other) {
        return pairs.find(one, other, reach()).orElseThrow(() -> missing(one + "-" + other));
    }

    /** What was judged of it, the latest first. */
    public List<DuplicateJudgement> judgements(DuplicatePair pair) {
        return pairs.judgements(pair, reach());
    }

    /**
     * What somebody says of a pair.
     *
     * @param apart whether these are two firms
     */
    public record Said(boolean apart, @Nullable String reason) {}

    /**
     * Judges that two records are two firms, or that this is open again.
     *
     * @param judgement asked for when the pair exists in that version
     * @throws ProblemException {@link DuplicateProblem#NOT_FOUND}, {@code enterprise-out-of-reach},
     *     {@code version-stale}, whatever {@code judgement} throws, {@link DuplicateProblem#INVALID}, or
     *     {@link DuplicateProblem#JUDGED_SO}
     */
    public DuplicatePair judge(Uscc one, Uscc other, IfMatch expected, Supplier<Said> judgement) {
        DuplicatePair known = pairs.findForChange(one, other, reach()).orElseThrow(() -> missing(one + "-" + other));
        mustReach(known.firm());
        mustReach(known.other());
        expected.check(known.version());
        Said said = judgement.get();
        boolean apart = said.apart();
        String why = StatedReason.checked(said.reason(), DuplicateProblem.INVALID);
        if (known.apart() == apart) {
            throw new ProblemException(DuplicateProblem.JUDGED_SO);
        }
        DuplicatePair judged = known.judged(apart);
        pairs.judge(
                judged,
                new DuplicateJudgement(
                        judged.version(),
                        apart,
                        why,
                        EnterpriseService.now(clock),
                        standing().name()));
        tell(known, judged, why);
        return judged;
    }

    private void tell(DuplicatePair known, DuplicatePair judged, String why) {
        journal.record(new JournalEntry(
                judged.apart() ? "duplicate-judged-apart" : "duplicate-judged-open",
                "enterprise",
                known.firm().uscc().value(),
                state(known),
                state(judged),
                why));
    }

    /** Whether the caller can judge it. */
    public boolean mayJudge(DuplicatePair pair) {
        Reach writing = standing().reach(WRITE);
        return pair.firm().within(writing) && pair.other().within(writing);
    }

    /** The refusal for a pair that is not there. */
    public static ProblemException missing(String pair) {
        return new ProblemException(DuplicateProblem.NOT_FOUND, Map.of("pair", pair));
    }

    private void mustReach(FirmInPlace firm) {
        if (!firm.within(standing().reach(WRITE))) {
            throw new ProblemException(
                    EnterpriseProblem.OUT_OF_REACH, Map.of("uscc", firm.uscc().value()));
        }
    }

    private Reach reach() {
        return standing().reach(READ).and(standing().reach(WRITE));
    }

    private Standing standing() {
        return hand.standing().orElseThrow();
    }

    private static String state(DuplicatePair pair) {
        return Json.mapper()
                .createObjectNode()
                .put("other", pair.other().uscc().value())
                .put("apart", pair.apart())
                .put("version", pair.version())
                .toString();
    }
}
