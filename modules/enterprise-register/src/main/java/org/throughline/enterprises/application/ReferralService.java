package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.FirmInPlace;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralEntry;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.enterprises.domain.ReferralRepository;
import org.throughline.enterprises.domain.ReferralRepository.Box;
import org.throughline.enterprises.domain.ReferralRepository.Wanted;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.enterprises.domain.ReferralStep;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.WorkingSpan;

/**
 * Refers firms from one organisation to another. Nobody's reach grows by it: the receiver has to serve the place of the
 * firm, and its people see the firm as far as their posts reach.
 */
@ApplicationScoped
@Transactional
public class ReferralService {

    /** The right to see referrals. */
    public static final String READ = "requests:read";

    /** The right to refer and to answer. */
    public static final String WRITE = "requests:write";

    private ReferralRepository referrals;
    private ReferralRules rules;
    private OwnStanding hand;
    private ReferralTelling telling;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ReferralService() {
        // For the CDI proxy.
    }

    @Inject
    public ReferralService(
            ReferralRepository referrals, ReferralRules rules, OwnStanding hand, ReferralTelling telling, Clock clock) {
        this.referrals = referrals;
        this.rules = rules;
        this.hand = hand;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Refers a firm to another organisation.
     *
     * @param entry asked for when the firm may be referred by the caller
     * @throws ProblemException {@code enterprise-out-of-reach}, whatever {@code entry} throws,
     *     {@link ReferralProblem#INVALID} with every fault, or {@link ReferralProblem#NOT_SERVED}
     */
    public Referral refer(EnterpriseSummary firm, Supplier<ReferralEntry> entry) {
        EnterpriseService.mustReach(firm, standing().reach(WRITE));
        ReferralEntry.Checked said = rules.checked(entry.get(), own(WRITE));
        rules.mustServe(said.receiver(), firm);
        WorkingSpan span = rules.span(rules.today(), said.workingDays());
        Referral referral = new Referral(
                TimeOrderedUuid.next(clock),
                FirmInPlace.of(firm),
                0,
                said.sender(),
                said.receiver(),
                said.matter(),
                new Referral.Term(said.workingDays(), span.to()),
                ReferralState.OPEN,
                step(0, ReferralState.OPEN, said.sender(), null),
                null);
        referrals.add(referral);
        telling.made(referral);
        return referral;
    }

    /**
     * Goes on with a referral: accepted, answered or returned by the organisation that was asked, withdrawn by the one
     * that asked.
     *
     * @param words the answer, or why it is returned or withdrawn; asked for when it exists in that version, and not
     *     for accepting
     * @throws ProblemException {@link ReferralProblem#NOT_FOUND}, {@code version-stale}, whatever {@code words} throws,
     *     {@link ReferralProblem#INVALID}, {@code enterprise-out-of-reach}, {@link ReferralProblem#NOT_YOURS},
     *     {@link ReferralProblem#ACCEPTED} or {@link ReferralProblem#OVER}
     */
    public Referral move(UUID id, ReferralState to, IfMatch expected, Supplier<@Nullable String> words) {
        Referral known = referrals.findForChange(id, reach()).orElseThrow(() -> missing(id.toString()));
        expected.check(known.version());
        String said = to.needsWords() ? ReferralEntry.words("/words", words.get()) : null;
        mustReach(known.firm());
        String mover = known.mover(to);
        if (!standing().actsFor(mover, WRITE)) {
            throw new ProblemException(ReferralProblem.NOT_YOURS, Map.of("organisation", mover));
        }
        ReferralStep step = step(known.version() + 1, to, mover, said);
        Referral moved = known.moved(to, step.at());
        referrals.move(moved, step);
        telling.moved(known, moved, said);
        return moved;
    }

    /**
     * One referral.
     *
     * @throws ProblemException {@link ReferralProblem#NOT_FOUND} also for one of a firm out of reach
     */
    public Referral find(UUID id) {
        return referrals.find(id, reach()).orElseThrow(() -> missing(id.toString()));
    }

    /** What was done with it, the first thing first. */
    public List<ReferralStep> steps(Referral referral) {
        return referrals.steps(referral.id(), reach());
    }

    /**
     * Those of the caller's organisations, the latest first.
     *
     * @param overdue whether only those that should have been answered by now
     */
    public Page<Referral> list(
            Box box, @Nullable ReferralState state, boolean overdue, int limit, @Nullable Cursor after) {
        return referrals.of(wanted(box, state, overdue), standing().reach(READ), limit, after);
    }

    /** How many of the caller's organisations should have been answered by now. */
    public int overdue(Box box) {
        return referrals.count(wanted(box, null, true), standing().reach(READ));
    }

    /** Codes of the organisations the caller can refer in the name of, in alphabetical order. */
    public List<String> senders() {
        return own(WRITE);
    }

    /** Whether the caller can bring a referral into a state. */
    public boolean mayMove(Referral referral, ReferralState to) {
        return referral.state().leadsTo(to)
                && standing().actsFor(referral.mover(to), WRITE)
                && referral.firm().within(standing().reach(WRITE));
    }

    /** The refusal for a referral that is not there. */
    public static ProblemException missing(String id) {
        return new ProblemException(ReferralProblem.NOT_FOUND, Map.of("referral", id));
    }

    private Wanted wanted(Box box, @Nullable ReferralState state, boolean overdue) {
        LocalDate day = overdue ? rules.today() : null;
        return new Wanted(Set.copyOf(own(READ)), box, state, day);
    }

    private List<String> own(String right) {
        return OwnOrganisations.with(standing(), right);
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

    private ReferralStep step(long version, ReferralState state, String organisation, @Nullable String words) {
        Instant now = EnterpriseService.now(clock);
        return new ReferralStep(version, state, now, standing().name(), organisation, words);
    }
}
