package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.MandatePlan;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;

/**
 * What is chosen for a plan between its making and its application: what moves with its track, what is excepted, and
 * that somebody else is asked to approve. In one transaction of the caller's.
 */
public final class PlanChoices {

    private final Connection connection;
    private final Journal journal;
    private final Clock clock;
    private final TouchedWork work;
    private final Function<BeliefRows, Ground> grounds;
    private final PlanRows plans;
    private final ExceptionRows exceptions;

    PlanChoices(
            Connection connection,
            Journal journal,
            Clock clock,
            TouchedWork work,
            Function<BeliefRows, Ground> grounds) {
        this.connection = connection;
        this.journal = journal;
        this.clock = clock;
        this.work = work;
        this.grounds = grounds;
        this.plans = new PlanRows(connection);
        this.exceptions = new ExceptionRows(connection);
    }

    /**
     * What is chosen, the whole of it.
     *
     * @param moves places of the changes whose open work goes with the track, from 0; with all others it stays
     * @param exceptions pieces that keep their office all the same
     */
    public record Choice(List<Integer> moves, List<PlanItem.Name> exceptions) {

        public Choice {
            moves = List.copyOf(moves);
            exceptions = List.copyOf(exceptions);
        }
    }

    /** Pieces of a plan that keep their office, each with the place of the change that would move it. */
    public Map<PlanItem.Name, Integer> exceptions(UUID id) throws SQLException {
        return exceptions.of(id);
    }

    /** Whether a plan can no longer be carried out as it was seen. */
    public boolean isOutdated(PlanRecord plan) throws SQLException {
        BeliefRows beliefs = new BeliefRows(connection, plan.bureau());
        return plan.application() == null
                && grounds.apply(beliefs)
                        .isLost(
                                plan,
                                planOn(beliefs, plan, plan.changes()),
                                ExceptionRows.byKind(exceptions.of(plan.id()).keySet()));
    }

    /** What a plan touches, one by one; of one that was applied, what it handed over. */
    public Page<PlanItem> items(PlanRecord plan, ItemList.Filter filter, int limit, ItemList.Place after)
            throws SQLException {
        if (plan.application() != null) {
            return new DeedRows(connection).page(plan.id(), filter, limit, after);
        }
        BeliefRows beliefs = new BeliefRows(connection, plan.bureau());
        return new ItemList(
                        work.touches(plan.bureau(), planOn(beliefs, plan, plan.changes())),
                        work.impacts(),
                        exceptions.of(plan.id()).keySet())
                .page(filter, limit, after);
    }

    /**
     * Keeps what is chosen in place of what was; whoever was asked to approve is not asked any more.
     *
     * @param check of the plan as it is when nobody else can change it
     * @throws ProblemException {@code mandate-plan-not-found}, what {@code check} throws, {@code mandate-plan-applied},
     *     or {@code mandate-choices-invalid} with every fault
     */
    public PlanRecord choose(UUID id, String by, Choice choice, Reorganisation.PlanCheck check) throws SQLException {
        PlanRecord plan = plans.findForChange(id).orElseThrow(() -> Reorganisation.missing(id));
        check.check(plan);
        PlanGate.mustStandAlone(plan);
        if (plan.application() != null) {
            throw new ProblemException(OfficesProblem.APPLIED, Map.of("plan", id.toString()));
        }
        List<Fault> faults = new ArrayList<>();
        List<MandateChange> changes = chosen(plan, choice.moves(), faults);
        Map<PlanItem.Name, Integer> moving = moving(plan, changes, choice.exceptions());
        for (int i = 0; i < choice.exceptions().size(); i++) {
            if (!moving.containsKey(choice.exceptions().get(i))) {
                faults.add(fault("/exceptions/" + i, "fault.does-not-move"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(OfficesProblem.CHOICES_INVALID, Map.of(), faults);
        }
        plans.choose(plan, changes, by);
        exceptions.replace(id, moving);
        journal.record(JournalEntry.created("mandate-plan-chosen", "mandate-plan", id.toString(), summary(choice)));
        return plans.find(id).orElseThrow();
    }

    /** What the plan that is taken back never handed over keeps its office, unless somebody chooses otherwise. */
    void leaveStrangers(PlanRecord back, MandatePlan plan, Underway underway) throws SQLException {
        exceptions.replace(back.id(), work.strangers(work.touches(back.bureau(), plan), underway));
    }

    private static String summary(Choice choice) {
        Map<String, Object> summary = new TreeMap<>();
        summary.put("moves", choice.moves());
        summary.put("exceptions", choice.exceptions());
        return PlanRows.json(summary);
    }

    private Map<PlanItem.Name, Integer> moving(
            PlanRecord plan, List<MandateChange> changes, Collection<PlanItem.Name> pieces) throws SQLException {
        BeliefRows beliefs = new BeliefRows(connection, plan.bureau());
        return work.moving(work.touches(plan.bureau(), planOn(beliefs, plan, changes)), ExceptionRows.byKind(pieces));
    }

    /**
     * Asks for the approval of a second person.
     *
     * @throws ProblemException {@code mandate-plan-not-found}, what {@code check} throws, {@code mandate-plan-applied},
     *     {@code mandate-plan-unsound}, {@code mandate-plan-empty} or {@code mandate-plan-outdated}
     */
    public PlanRecord submit(UUID id, String by, String reason, Reorganisation.PlanCheck check) throws SQLException {
        PlanRecord plan = plans.findForChange(id).orElseThrow(() -> Reorganisation.missing(id));
        check.check(plan);
        PlanGate.mustBeOpen(plan);
        if (isOutdated(plan)) {
            throw new ProblemException(OfficesProblem.OUTDATED, Map.of("plan", id.toString()));
        }
        plans.submit(plan, new PlanRecord.Submission(clock.instant().truncatedTo(ChronoUnit.MICROS), by, reason));
        JournalEntry asked =
                JournalEntry.created("mandate-plan-submitted", "mandate-plan", id.toString(), PlanSummary.of(plan));
        journal.record(asked.because(reason));
        return plans.find(id).orElseThrow();
    }

    /**
     * Sends a plan that waits for approval back to whoever prepared it.
     *
     * @param check of the plan as it is when nobody else can change it
     * @throws ProblemException {@code mandate-plan-not-found} or what {@code check} throws
     */
    public PlanRecord sendBack(UUID id, String by, String reason, Reorganisation.PlanCheck check) throws SQLException {
        PlanRecord plan = plans.findForChange(id).orElseThrow(() -> Reorganisation.missing(id));
        check.check(plan);
        plans.sendBack(plan, new PlanRecord.Return(clock.instant().truncatedTo(ChronoUnit.MICROS), by, reason));
        JournalEntry sent =
                JournalEntry.created("mandate-plan-returned", "mandate-plan", id.toString(), PlanSummary.of(plan));
        journal.record(sent.because(reason));
        return plans.find(id).orElseThrow();
    }

    /** Chooses for a new plan what was chosen for an old one, as far as both change the same. */
    PlanRecord carryOver(PlanRecord old, PlanRecord made, String by) throws SQLException {
        Map<MandateChange, Boolean> former = new HashMap<>();
        old.changes().forEach(change -> former.put(change.withWork(), change.workMoves()));
        List<Integer> moves = new ArrayList<>();
        for (int i = 0; i < made.changes().size(); i++) {
            MandateChange change = made.changes().get(i);
            if (change.canTakeWork() && former.getOrDefault(change.withWork(), change.workMoves())) {
                moves.add(i);
            }
        }
        Map<PlanItem.Name, Integer> left = moving(
                made,
                chosen(made, moves, new ArrayList<>()),
                exceptions.of(old.id()).keySet());
        boolean same = left.isEmpty() && chosen(made, moves, new ArrayList<>()).equals(made.changes());
        return same ? made : choose(made.id(), by, new Choice(moves, List.copyOf(left.keySet())), plan -> {});
    }

    private static List<MandateChange> chosen(PlanRecord plan, List<Integer> moves, List<Fault> faults) {
        List<MandateChange> changes = new ArrayList<>();
        Set<Integer> left = new HashSet<>(moves);
        for (int i = 0; i < plan.changes().size(); i++) {
            MandateChange change = plan.changes().get(i);
            changes.add(change.canTakeWork() ? change.with(left.remove(i)) : change);
        }
        Map<Integer, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < moves.size(); i++) {
            places.putIfAbsent(moves.get(i), i);
        }
        places.forEach((move, place) -> {
            if (left.contains(move)) {
                faults.add(fault("/moves/" + place, "fault.takes-nothing-along"));
            }
        });
        return changes;
    }

    private static Fault fault(String pointer, String key) {
        return new Fault(pointer, new Phrase(OfficesProblem.TEXTS, key));
    }

    private static MandatePlan planOn(BeliefRows beliefs, PlanRecord plan, List<MandateChange> changes)
            throws SQLException {
        return new MandatePlan(beliefs.present(), plan.after(), changes);
    }
}
