package org.throughline.offices.book;

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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.Track;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.MandatePlan;
import org.throughline.offices.domain.MandatePlanner;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Subject;
import org.throughline.offices.domain.Undoing;
import org.throughline.offices.domain.Wanted;
import org.throughline.offices.domain.Wish;

/** Makes plans and carries them out, in one transaction of the caller's. Nothing is committed here. */
public final class Reorganisation {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PLAN = "plan";

    private final Connection connection;
    private final Journal journal;
    private final Clock clock;
    private final TouchedWork work;
    private final PlanRows plans;
    private final PlanKeeper keeper;

    private Reorganisation(Connection connection, Journal journal, Clock clock, List<MandateImpact> impacts) {
        this.connection = connection;
        this.journal = journal;
        this.clock = clock;
        this.work = new TouchedWork(connection, impacts, today());
        this.plans = new PlanRows(connection);
        this.keeper = new PlanKeeper(plans, work, journal, clock, this::ground);
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

    /** When a plan of a bureau was carried out last. */
    public Optional<Instant> lastApplied(String bureau) throws SQLException {
        return plans.lastApplied(bureau);
    }

    /** How the wanted would come about; {@link Wanted} has been judged by itself already. */
    public PlanRecord plan(String bureau, Wanted wanted, String by, @Nullable String reason) throws SQLException {
        return plan(bureau, new Wish(wanted.tracks(), wanted.mandates()), by, reason);
    }

    /** The same, kept so that it can be made {@linkplain #again again}. */
    public PlanRecord plan(String bureau, Wish wish, String by, @Nullable String reason) throws SQLException {
        PlanGate.mustNotBeGiven(connection, bureau);
        BeliefRows beliefs = new BeliefRows(connection, bureau);
        LocalDate today = today();
        Coverage present = beliefs.present();
        MandatePlanner.Outcome outcome = MandatePlanner.plan(present, wish.on(present.tracks()), today);
        List<Fault> problems = new ArrayList<>();
        for (MandatePlanner.PastTouched past : outcome.refused()) {
            problems.add(new Fault(
                    "/mandates/" + past.index() + "/from",
                    new Phrase(
                            OfficesProblem.TEXTS,
                            "fault.past-touched",
                            Map.of("from", past.period().start().toString(), "today", today.toString()))));
        }
        return keeper.keep(
                beliefs,
                new PlanKeeper.Made(bureau, outcome.plan(), problems, null, null, wish),
                new PlanKeeper.Said(by, reason));
    }

    /**
     * The same once more, on the ground of now: what was chosen for a change counts for the same change, and what was
     * excepted stays excepted as far as it would move.
     *
     * @throws ProblemException {@code mandate-plan-not-found}, {@code track-not-found} if a track that is wanted is
     *     gone, or what {@link #undo} refuses
     */
    public PlanRecord again(UUID id, String by) throws SQLException {
        PlanRecord old = plans.find(id).orElseThrow(() -> missing(id));
        PlanGate.mustStandAlone(old);
        Wish wish = old.wish();
        if (wish == null) {
            UUID undone = old.undoes();
            if (undone == null) {
                throw new ProblemException(OfficesProblem.OUTDATED, Map.of(PLAN, id.toString()));
            }
            return undo(undone, by, null);
        }
        List<Track> tracks = wish.on(present(old.bureau()).tracks()).tracks();
        for (ConfiguredMandate mandate : wish.mandates()) {
            TrackCode wanted = mandate.track();
            if (wanted != null
                    && tracks.stream().noneMatch(track -> track.code().equals(wanted))) {
                throw new ProblemException(OfficesProblem.TRACK_NOT_FOUND, Map.of("track", wanted.value()));
            }
        }
        return choices().carryOver(old, plan(old.bureau(), wish, by, null), by);
    }

    /** Open work as it lies now. */
    public OpenWorkCounts openWork() {
        return new OpenWorkCounts(work);
    }

    /** How many changes the wanted would take, none for a bureau that passed all; nothing of it is kept. */
    public int differences(String bureau, Wish wish) throws SQLException {
        if (isGiven(bureau)) {
            return 0;
        }
        Coverage present = present(bureau);
        return MandatePlanner.plan(present, wish.on(present.tracks()), today())
                .plan()
                .changes()
                .size();
    }

    /** What is chosen for plans before they are applied. */
    public PlanChoices choices() {
        return new PlanChoices(connection, journal, clock, work, this::ground);
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
        return keeper.keep(
                beliefs, new PlanKeeper.Made(bureau, plan, List.of(), null, null, null), new PlanKeeper.Said(by, null));
    }

    /**
     * A plan that takes another back, from today on.
     *
     * @throws ProblemException {@code mandate-plan-not-found}, {@code mandate-plan-not-applied}, or
     *     {@code mandate-plan-overtaken} if other plans have changed the same days since
     */
    public PlanRecord undo(UUID id, String by, @Nullable String reason) throws SQLException {
        PlanRecord done = plans.find(id).orElseThrow(() -> missing(id));
        PlanGate.mustStandAlone(done);
        PlanGate.mustNotBeGiven(connection, done.bureau());
        PlanRecord.Application application = done.application();
        if (application == null) {
            throw new ProblemException(OfficesProblem.NOT_APPLIED, Map.of(PLAN, id.toString()));
        }
        BeliefRows beliefs = new BeliefRows(connection, done.bureau());
        Coverage before = beliefs.at(application.at().minus(1, ChronoUnit.MICROS));
        Coverage now = beliefs.present();
        Undoing.Outcome outcome = Undoing.of(before, done.after(), now, today());
        if (!outcome.overtaken().isEmpty()) {
            String what = name(outcome.overtaken().get(0));
            throw new ProblemException(OfficesProblem.OVERTAKEN, Map.of("what", what));
        }
        MandatePlan plan =
                MandatePlanner.between(now, outcome.target(), today()).bringingBack(done.changes());
        PlanKeeper.Made made = new PlanKeeper.Made(done.bureau(), plan, List.of(), id, null, null);
        PlanRecord back = keeper.keep(beliefs, made, new PlanKeeper.Said(by, reason));
        choices().leaveStrangers(back, plan, underway(back));
        return back;
    }

    /**
     * Carries a plan out.
     *
     * @param check of the plan as it is when nobody else can change it
     * @throws ProblemException {@code mandate-plan-not-found}, what {@code check} throws, {@code mandate-plan-applied},
     *     {@code mandate-plan-unsound}, {@code mandate-plan-empty} or {@code mandate-plan-outdated}
     */
    public PlanRecord apply(UUID id, String by, @Nullable String reason, PlanCheck check) throws SQLException {
        PlanRecord known = plans.find(id).orElseThrow(() -> missing(id));
        BeliefRows beliefs = new BeliefRows(connection, known.bureau());
        beliefs.hold();
        PlanRecord plan = plans.findForChange(id).orElseThrow(() -> missing(id));
        check.check(plan);
        PlanGate.mustBeOpen(plan);
        PlanGate.mustNotBeGiven(connection, plan.bureau());
        MandatePlan changes = new MandatePlan(beliefs.present(), plan.after(), plan.changes());
        Map<String, Set<UUID>> exceptions =
                ExceptionRows.byKind(new ExceptionRows(connection).of(id).keySet());
        if (ground(beliefs).isLost(plan, changes, exceptions)) {
            throw new ProblemException(OfficesProblem.OUTDATED, Map.of(PLAN, id.toString()));
        }
        Instant moment = beliefs.moment(clock);
        beliefs.change(changes, id, moment, clock);
        plans.apply(id, new PlanRecord.Application(moment, by, reason));
        work.move(plan, changes, exceptions, underway(plan));
        journal.record(new JournalEntry(
                "mandate-plan-applied", "mandate-plan", id.toString(), null, PlanSummary.of(plan), reason));
        return plans.find(id).orElseThrow();
    }

    /** Whether a bureau has passed all it held to another, or will have. */
    public boolean isGiven(String bureau) throws SQLException {
        return new TransferRows(connection).isGiven(bureau);
    }

    /** What a caller asks of the plan it means. */
    @FunctionalInterface
    public interface PlanCheck {
        void check(PlanRecord plan);
    }

    private Underway underway(PlanRecord plan) throws SQLException {
        UUID undone = plan.undoes();
        PlanRecord done = undone == null ? null : plans.find(undone).orElseThrow();
        return new DeedRows(connection).underway(done);
    }

    private Ground ground(BeliefRows beliefs) {
        return new Ground(beliefs, work, today());
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
