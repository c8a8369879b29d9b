package org.throughline.offices.book;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.MandatePlan;
import org.throughline.offices.domain.MandatePlanner;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Subject;
import org.throughline.offices.domain.Undoing;
import org.throughline.offices.domain.Wanted;

/** Makes plans and carries them out, in one transaction of the caller's. Nothing is committed here. */
public final class Reorganisation {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PLAN = "plan";

    private final Connection connection;
    private final Journal journal;
    private final Clock clock;
    private final TouchedWork work;
    private final PlanRows plans;

    private Reorganisation(Connection connection, Journal journal, Clock clock, List<MandateImpact> impacts) {
        this.connection = connection;
        this.journal = journal;
        this.clock = clock;
        this.work = new TouchedWork(connection, impacts);
        this.plans = new PlanRows(connection);
    }

    /**
     * On a connection with a transaction begun.
     *
     * @param journal that of this transaction
     * @param impacts open work of all kinds
     */
    public static Reorganisation on(Connection connection, Journal journal, Clock clock, List<MandateImpact> impacts) {
        return new Reorganisation(connection, journal, clock, impacts);
    }

    /** What is believed now of a bureau; nothing of one that is not known. */
    public Coverage present(String bureau) throws SQLException {
        return new BeliefRows(connection, bureau).present();
    }

    /** What was believed at a moment. */
    public Coverage at(String bureau, Instant then) throws SQLException {
        return new BeliefRows(connection, bureau).at(then);
    }

    /** The plan of this identity, whatever became of it. */
    public Optional<PlanRecord> find(UUID id) throws SQLException {
        return plans.find(id);
    }

    /** Plans of all bureaus that were carried out, the latest first. */
    public List<PlanRecord> applied(int limit) throws SQLException {
        return plans.applied(limit);
    }

    /** How the wanted would come about; {@link Wanted} has been judged by itself already. */
    public PlanRecord plan(String bureau, Wanted wanted, String by, @Nullable String reason) throws SQLException {
        BeliefRows beliefs = new BeliefRows(connection, bureau);
        LocalDate today = today();
        MandatePlanner.Outcome outcome = MandatePlanner.plan(beliefs.present(), wanted, today);
        List<Fault> problems = new ArrayList<>();
        for (MandatePlanner.PastTouched past : outcome.refused()) {
            problems.add(new Fault(
                    "/mandates/" + past.index() + "/from",
                    new Phrase(
                            OfficesProblem.TEXTS,
                            "fault.past-touched",
                            Map.of("from", past.period().start().toString(), "today", today.toString()))));
        }
        return kept(bureau, outcome.plan(), problems, null, new Said(by, reason), beliefs.ground());
    }

    /** Whether nothing was ever believed of a bureau; whoever else asks waits until the transaction ends. */
    public boolean isUntouched(String bureau) throws SQLException {
        new BeliefRows(connection, bureau).hold();
        return !plans.anyApplied(bureau);
    }

    /** The first plan of a bureau: what the folder says was so before, and nothing of the past is changed by it. */
    public PlanRecord first(String bureau, Wanted wanted, String by) throws SQLException {
        BeliefRows beliefs = new BeliefRows(connection, bureau);
        MandatePlan plan =
                MandatePlanner.plan(beliefs.present(), wanted, today()).plan();
        return kept(bureau, plan, List.of(), null, new Said(by, null), beliefs.ground());
    }

    /**
     * A plan that takes another back, from today on.
     *
     * @throws ProblemException {@code mandate-plan-not-found}, {@code mandate-plan-not-applied}, or
     *     {@code mandate-plan-overtaken} if other plans have changed the same days since
     */
    public PlanRecord undo(UUID id, String by, @Nullable String reason) throws SQLException {
        PlanRecord done = plans.find(id).orElseThrow(() -> missing(id));
        PlanRecord.Application application = done.application();
        if (application == null) {
            throw new ProblemException(OfficesProblem.NOT_APPLIED, Map.of(PLAN, id.toString()));
        }
        BeliefRows beliefs = new BeliefRows(connection, done.bureau());
        Coverage before = beliefs.at(application.at().minus(1, ChronoUnit.MICROS));
        Coverage now = beliefs.present();
        Undoing.Outcome outcome = Undoing.of(before, done.after(), now, today());
        if (!outcome.overtaken().isEmpty()) {
            throw new ProblemException(
                    OfficesProblem.OVERTAKEN,
                    Map.of("what", name(outcome.overtaken().get(0))));
        }
        MandatePlan plan =
                MandatePlanner.between(now, outcome.target(), today()).bringingBack(done.changes());
        return kept(done.bureau(), plan, List.of(), id, new Said(by, reason), beliefs.ground());
    }

    /**
     * Carries a plan out.
     *
     * @param check of the plan's version, when it exists
     * @throws ProblemException {@code mandate-plan-not-found}, what {@code check} throws, {@code mandate-plan-applied},
     *     {@code mandate-plan-unsound}, {@code mandate-plan-empty} or {@code mandate-plan-outdated}
     */
    public PlanRecord apply(UUID id, String by, @Nullable String reason, VersionCheck check) throws SQLException {
        PlanRecord known = plans.find(id).orElseThrow(() -> missing(id));
        BeliefRows beliefs = new BeliefRows(connection, known.bureau());
        beliefs.hold();
        PlanRecord plan = plans.findForChange(id).orElseThrow(() -> missing(id));
        check.check(plan.version());
        mustBeOpen(plan);
        MandatePlan changes = new MandatePlan(beliefs.present(), plan.after(), plan.changes());
        if (hasLostItsGround(plan, changes, beliefs)) {
            throw new ProblemException(OfficesProblem.OUTDATED, Map.of(PLAN, id.toString()));
        }
        Instant moment = beliefs.moment(clock);
        beliefs.change(changes, id, moment, clock);
        plans.apply(id, new PlanRecord.Application(moment, by, reason));
        work.move(plan.bureau(), changes, id);
        journal.record(
                new JournalEntry("mandate-plan-applied", "mandate-plan", id.toString(), null, summary(plan), reason));
        return plans.find(id).orElseThrow();
    }

    private static void mustBeOpen(PlanRecord plan) {
        Map<String, String> facts = Map.of(PLAN, plan.id().toString());
        if (plan.application() != null) {
            throw new ProblemException(OfficesProblem.APPLIED, facts);
        }
        if (!plan.problems().isEmpty()) {
            throw new ProblemException(OfficesProblem.UNSOUND, facts, plan.problems());
        }
        if (plan.changes().isEmpty()) {
            throw new ProblemException(OfficesProblem.EMPTY, facts);
        }
    }

    /** Also when a day on which it was to begin has passed: that would change the past. */
    private boolean hasLostItsGround(PlanRecord plan, MandatePlan changes, BeliefRows beliefs) throws SQLException {
        boolean dayPassed = plan.changes().stream()
                .anyMatch(
                        change -> !change.corrects() && change.period().start().isBefore(today()));
        String ground = ground(beliefs.ground(), work.affected(plan.bureau(), changes));
        return dayPassed || !ground.equals(plan.ground());
    }

    /** What a caller says of the version it means. */
    @FunctionalInterface
    public interface VersionCheck {
        void check(long version);
    }

    /** Who planned, and why. */
    private record Said(String by, @Nullable String reason) {}

    private PlanRecord kept(
            String bureau, MandatePlan plan, List<Fault> problems, @Nullable UUID undoes, Said said, String believed)
            throws SQLException {
        Map<String, Long> affected = work.affected(bureau, plan);
        PlanRecord record = new PlanRecord(
                TimeOrderedUuid.next(clock),
                0,
                bureau,
                today(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                said.by(),
                ground(believed, affected),
                plan.after(),
                plan.changes(),
                affected,
                problems,
                undoes,
                null);
        plans.add(record);
        JournalEntry made = JournalEntry.created(
                "mandate-plan-made", "mandate-plan", record.id().toString(), summary(record));
        journal.record(made.because(said.reason()));
        return record;
    }

    /** What a plan comes to, with its changes: enough to read the journal without the plan. */
    private static String summary(PlanRecord plan) {
        Map<String, Object> summary = new TreeMap<>();
        summary.put("bureau", plan.bureau());
        summary.put("changes", plan.changes());
        summary.put("affected", plan.affected());
        if (plan.undoes() != null) {
            summary.put("undoes", plan.undoes().toString());
        }
        return PlanRows.json(summary);
    }

    private static String ground(String believed, Map<String, Long> affected) {
        return Digest.of((believed + "\n" + new TreeMap<>(affected)).getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Subject subject) {
        return subject.track() == null
                ? String.valueOf(subject.function())
                : subject.track().value();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /** The refusal for a plan that is not there. */
    public static ProblemException missing(UUID id) {
        return new ProblemException(OfficesProblem.PLAN_NOT_FOUND, Map.of(PLAN, id.toString()));
    }
}
