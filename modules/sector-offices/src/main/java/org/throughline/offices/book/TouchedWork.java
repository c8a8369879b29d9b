package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.MandateImpact.OpenWork;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.MandateChange.Kind;
import org.throughline.offices.domain.MandatePlan;
import org.throughline.offices.domain.PlanRecord;

/** The open work that a plan touches, of all kinds, and the deeds by which it passes from office to office. */
final class TouchedWork {

    private static final Set<Kind> TOUCHING = EnumSet.of(Kind.OPENED, Kind.CLOSED, Kind.MOVED);
    private final Connection connection;
    private final LocalDate today;
    private final List<MandateImpact> impacts;

    TouchedWork(Connection connection, List<MandateImpact> impacts, LocalDate today) {
        this.connection = connection;
        this.today = today;
        this.impacts = impacts.stream()
                .sorted(Comparator.comparing(MandateImpact::kind))
                .toList();
    }

    /**
     * A change that touches open work.
     *
     * @param index its place among the changes of the plan, from 0
     */
    record Touch(int index, MandateChange change, OpenWork work) {}

    /**
     * The changes of a plan that touch open work, in their order. One whose days have all passed touches none: it says
     * who answered then, and not who does the work.
     */
    List<Touch> touches(String bureau, MandatePlan plan) {
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < plan.changes().size(); i++) {
            MandateChange change = plan.changes().get(i);
            if (TOUCHING.contains(change.kind()) && !hasPassed(change.period())) {
                touches.add(new Touch(i, change, work(bureau, plan, change)));
            }
        }
        return touches;
    }

    /** Of all kinds, sorted by their names. */
    List<MandateImpact> impacts() {
        return impacts;
    }

    /** How many pieces of each kind lie where each change is; kinds without any are left out. */
    List<Map<String, Long>> counts(MandatePlan plan, List<Touch> touches) {
        List<Map<String, Long>> counts = new ArrayList<>();
        plan.changes().forEach(change -> counts.add(new TreeMap<>()));
        for (Touch touch : touches) {
            for (MandateImpact impact : impacts) {
                long count = impact.count(touch.work());
                if (count > 0) {
                    counts.get(touch.index()).put(impact.kind(), count);
                }
            }
        }
        return counts;
    }

    /** The same for the whole plan; a kind without any is 0. */
    Map<String, Long> sum(List<Map<String, Long>> counts) {
        Map<String, Long> sum = new TreeMap<>();
        impacts.forEach(impact -> sum.put(impact.kind(), 0L));
        counts.forEach(each -> each.forEach((kind, count) -> sum.merge(kind, count, Long::sum)));
        return sum;
    }

    /** Which of some pieces would move, and with which change; the others are not in it. */
    Map<PlanItem.Name, Integer> moving(List<Touch> touches, Map<String, Set<UUID>> pieces) {
        Map<PlanItem.Name, Integer> moving = new HashMap<>();
        for (MandateImpact impact : impacts) {
            Set<UUID> left = new HashSet<>(pieces.getOrDefault(impact.kind(), Set.of()));
            for (Touch touch : touches) {
                if (touch.change().workMoves() && !left.isEmpty()) {
                    Set<UUID> here = impact.among(touch.work(), left);
                    here.forEach(id -> moving.put(new PlanItem.Name(impact.kind(), id), touch.index()));
                    left.removeAll(here);
                }
            }
        }
        return moving;
    }

    static List<PlanItem.Name> names(Map<String, Set<UUID>> pieces) {
        return pieces.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(id -> new PlanItem.Name(kind.getKey(), id)))
                .toList();
    }

    /**
     * Passes on what goes with its track, each piece by a deed.
     *
     * @param exceptions pieces that keep their office, by kind
     * @param underway what the plan that this one takes back has set in motion; nothing otherwise
     */
    void move(PlanRecord record, MandatePlan plan, Map<String, Set<UUID>> exceptions, Underway underway)
            throws SQLException {
        new HandingOver(connection, record.id(), today, exceptions, underway)
                .carryOut(touches(record.bureau(), plan), impacts);
    }

    /**
     * Pieces that some changes would take along and that nobody has set in motion, each with the place of its change.
     */
    Map<PlanItem.Name, Integer> strangers(List<Touch> touches, Underway underway) {
        Map<PlanItem.Name, Integer> strangers = new HashMap<>();
        for (MandateImpact impact : impacts) {
            for (Touch touch : touches) {
                if (touch.change().workMoves()) {
                    HandingOver.names(touch.work(), impact).keySet().stream()
                            .map(id -> new PlanItem.Name(impact.kind(), id))
                            .filter(name -> !underway.contains(name))
                            .forEach(name -> strangers.putIfAbsent(name, touch.index()));
                }
            }
        }
        return strangers;
    }

    private boolean hasPassed(Period period) {
        LocalDate end = period.end();
        return end != null && !end.isAfter(today);
    }

    /** Of the tracks below, those that go the same way. */
    private static OpenWork work(String bureau, MandatePlan plan, MandateChange change) {
        if (change.track() == null) {
            return new OpenWork(bureau, change.former(), List.of(), change.function());
        }
        LocalDate day = change.period().start();
        List<TrackCode> tracks = new ArrayList<>(plan.before().coveredAlike(change.track(), day));
        if (plan.before().tracks().equals(plan.after().tracks())) {
            tracks.retainAll(plan.after().coveredAlike(change.track(), day));
        }
        return new OpenWork(bureau, change.former(), tracks, null);
    }
}
