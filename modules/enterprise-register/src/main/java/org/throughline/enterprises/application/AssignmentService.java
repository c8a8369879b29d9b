package org.throughline.enterprises.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.AssignmentEntry;
import org.throughline.enterprises.domain.AssignmentProblem;
import org.throughline.enterprises.domain.AssignmentRepository;
import org.throughline.enterprises.domain.AssignmentRepository.Wanted;
import org.throughline.enterprises.domain.FirmInPlace;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.Json;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;

/**
 * Says who of an organisation serves a firm. Nobody's reach grows by it: whoever is named has to reach the firm by a
 * post in that organisation.
 */
@ApplicationScoped
@Transactional
public class AssignmentService {

    /** The right to see who serves. */
    public static final String READ = "enterprises:read";

    /** The right to serve a firm and to say who does. */
    public static final String WRITE = "enterprises:write";

    private AssignmentRepository assignments;
    private AssignmentRules rules;
    private OwnStanding hand;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected AssignmentService() {
        // For the CDI proxy.
    }

    @Inject
    public AssignmentService(
            AssignmentRepository assignments, AssignmentRules rules, OwnStanding hand, Journal journal, Clock clock) {
        this.assignments = assignments;
        this.rules = rules;
        this.hand = hand;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Says who serves a firm from a day on.
     *
     * @param entry asked for when the caller may change the firm
     * @throws ProblemException {@code enterprise-out-of-reach}, whatever {@code entry} throws,
     *     {@link AssignmentProblem#INVALID} with every fault, {@link AssignmentProblem#NOT_REACHED} or
     *     {@link AssignmentProblem#TAKEN}
     */
    public Assignment assign(EnterpriseSummary firm, Supplier<AssignmentEntry> entry) {
        EnterpriseService.mustReach(firm, standing().reach(WRITE));
        AssignmentEntry.Checked said = entry.get().checked(own(WRITE), rules.today());
        FirmInPlace place = FirmInPlace.of(firm);
        rules.mustReachAll(said.organisation(), said.person(), List.of(place));
        Assignment assignment = begun(place, said.organisation(), said.person(), said.from(), null, said.reason());
        assignments.add(assignment);
        tell("assignment-made", assignment, null, said.reason());
        return assignment;
    }

    /**
     * Hands a firm over to somebody else of the organisation, from today on.
     *
     * @param wanted asked for when it exists in that version
     * @return the new assignment
     * @throws ProblemException {@link AssignmentProblem#NOT_FOUND}, {@code version-stale}, whatever {@code wanted}
     *     throws, {@link AssignmentProblem#INVALID}, {@link AssignmentProblem#NOT_YOURS},
     *     {@link AssignmentProblem#OVER} or {@link AssignmentProblem#NOT_REACHED}
     */
    public Assignment handOver(UUID id, IfMatch expected, Supplier<Handover> wanted) {
        Assignment known = held(id, expected);
        Handover said = wanted.get();
        String why = AssignmentEntry.reason(said.reason(), said.to(), known.person());
        mustBeOurs(known);
        if (known.end() == null) {
            rules.mustReachAll(known.organisation(), said.to().strip(), List.of(known.firm()));
        }
        return moved(known, said.to().strip(), why);
    }

    /**
     * To whom, and why.
     *
     * @param to account of whoever goes on
     */
    public record Handover(String to, String reason) {}

    /**
     * Ends it from today on; then nobody of the organisation serves the firm.
     *
     * @throws ProblemException as {@link #handOver} does
     */
    public Assignment end(UUID id, IfMatch expected, Supplier<String> reason) {
        Assignment known = held(id, expected);
        String why = AssignmentEntry.reason(reason.get(), null, null);
        mustBeOurs(known);
        Assignment ended = known.ended(rules.today(), now(), standing().name(), why, false);
        assignments.end(ended);
        tell("assignment-ended", ended, known, why);
        return ended;
    }

    /** Ends one and begins the next. */
    Assignment moved(Assignment known, String to, String why) {
        Assignment ended = known.ended(rules.today(), now(), standing().name(), why, true);
        assignments.end(ended);
        Assignment next =
                begun(known.firm(), known.organisation(), to, known.freeFrom(rules.today()), known.person(), why);
        assignments.add(next);
        tell("assignment-handed-over", next, known, why);
        return next;
    }

    /**
     * One assignment.
     *
     * @throws ProblemException {@link AssignmentProblem#NOT_FOUND} also for that of a firm out of reach
     */
    public Assignment find(UUID id) {
        return assignments.find(id, reach()).orElseThrow(() -> missing(id.toString()));
    }

    /** Who serves a firm today, by organisation. */
    public List<Assignment> serving(EnterpriseSummary firm) {
        return assignments.serving(firm.id(), rules.today(), reach());
    }

    /** Everybody who serves or served a firm, the latest first. */
    public Page<Assignment> history(EnterpriseSummary firm, int limit, @Nullable Cursor after) {
        return assignments.history(firm.id(), reach(), limit, after);
    }

    /** Which assignments of the caller's organisations a list shows. */
    public enum Box {
        /** All that there are and were. */
        ALL,
        /** Those that nobody ended. */
        OPEN,
        /** Those that nobody ended of people who have no post any more in which they could serve. */
        UNSERVED
    }

    /**
     * Those of the caller's organisations, the latest first.
     *
     * @param person account of whoever serves; null for anybody
     */
    public Page<Assignment> list(Box box, @Nullable String person, int limit, @Nullable Cursor after) {
        return assignments.of(wanted(box, person), standing().reach(READ), limit, after);
    }

    /** How many there are. */
    public int count(Box box, @Nullable String person) {
        return assignments.count(wanted(box, person), standing().reach(READ));
    }

    /** Codes of the organisations in whose name the caller can say who serves, in alphabetical order. */
    public List<String> organisations() {
        return own(WRITE);
    }

    /** Whether the caller can hand it over or end it. */
    public boolean mayMove(Assignment assignment) {
        return assignment.end() == null
                && standing().actsFor(assignment.organisation(), WRITE)
                && assignment.firm().within(standing().reach(WRITE));
    }

    /** The account of whoever asks. */
    public String self() {
        return standing().name();
    }

    /** The refusal for an assignment that is not there. */
    public static ProblemException missing(String id) {
        return new ProblemException(AssignmentProblem.NOT_FOUND, Map.of("assignment", id));
    }

    private Assignment held(UUID id, IfMatch expected) {
        Assignment known = assignments.findForChange(id, reach()).orElseThrow(() -> missing(id.toString()));
        expected.check(known.version());
        return known;
    }

    private void mustBeOurs(Assignment known) {
        if (!known.firm().within(standing().reach(WRITE)) || !standing().actsFor(known.organisation(), WRITE)) {
            throw new ProblemException(AssignmentProblem.NOT_YOURS, Map.of("organisation", known.organisation()));
        }
    }

    private Assignment begun(
            FirmInPlace firm,
            String organisation,
            String person,
            LocalDate from,
            @Nullable String former,
            @Nullable String reason) {
        return new Assignment(
                TimeOrderedUuid.next(clock),
                firm,
                0,
                organisation,
                person,
                from,
                former,
                reason,
                now(),
                standing().name(),
                null);
    }

    private Wanted wanted(Box box, @Nullable String person) {
        Set<String> own = Set.copyOf(own(READ));
        return new Wanted(own, person, box != Box.ALL, box == Box.UNSERVED ? rules.accounts(own) : null);
    }

    private List<String> own(String right) {
        return OwnOrganisations.with(standing(), right);
    }

    private Reach reach() {
        return standing().reach(READ).and(standing().reach(WRITE));
    }

    private Standing standing() {
        return hand.standing().orElseThrow();
    }

    private Instant now() {
        return EnterpriseService.now(clock);
    }

    private void tell(String kind, Assignment after, @Nullable Assignment before, @Nullable String why) {
        journal.record(new JournalEntry(
                kind,
                "enterprise",
                after.firm().uscc().value(),
                before == null ? null : state(before),
                state(after),
                why));
    }

    private static String state(Assignment assignment) {
        Assignment.End end = assignment.end();
        ObjectNode state = Json.mapper().createObjectNode();
        return state.put("assignment", assignment.id().toString())
                .put("organisation", assignment.organisation())
                .put("person", assignment.person())
                .put("from", assignment.from().toString())
                .put("to", end == null ? null : end.day().toString())
                .put("version", assignment.version())
                .toString();
    }
}
