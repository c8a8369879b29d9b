package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.MandateImpact.OpenWork;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.MandateChange.Kind;
import org.throughline.offices.domain.MandatePlan;

/** The open work that a plan touches, of all kinds, and the deeds by which it passes from office to office. */
final class TouchedWork {

    private static final Set<Kind> TOUCHING = EnumSet.of(Kind.OPENED, Kind.CLOSED, Kind.MOVED);
    private static final int BATCH = 1_000;

    private static final String DEED =
            "insert into offices.handover_deed (plan, kind, item, former, next, effective_on, change, called)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final List<MandateImpact> impacts;

    TouchedWork(Connection connection, List<MandateImpact> impacts) {
        this.connection = connection;
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

    /** The changes of a plan that touch open work, in their order. */
    static List<Touch> touches(String bureau, MandatePlan plan) {
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < plan.changes().size(); i++) {
            MandateChange change = plan.changes().get(i);
            if (TOUCHING.contains(change.kind())) {
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

    /** Passes on what goes with its track, each piece by a deed; what is excepted keeps its office. */
    void move(String bureau, MandatePlan plan, UUID id, Map<String, Set<UUID>> exceptions) throws SQLException {
        for (Touch touch : touches(bureau, plan)) {
            if (touch.change().workMoves()) {
                for (MandateImpact impact : impacts) {
                    move(touch, impact, id, exceptions.getOrDefault(impact.kind(), Set.of()));
                }
            }
        }
    }

    private void move(Touch touch, MandateImpact impact, UUID plan, Set<UUID> except) throws SQLException {
        String former = Objects.requireNonNull(touch.change().former());
        String next = Objects.requireNonNull(touch.change().next());
        LocalDate from = touch.change().period().start();
        Map<UUID, String> names = names(touch.work(), impact);
        MandateImpact.Destination to =
                new MandateImpact.Destination(touch.work().bureau(), next);
        List<UUID> moved = impact.move(touch.work(), to, from, except);
        try (PreparedStatement insert = connection.prepareStatement(DEED)) {
            int waiting = 0;
            for (UUID item : moved) {
                String called = names.getOrDefault(item, "");
                Rows.bind(insert, plan, impact.kind(), item, former, next, from, touch.index(), called);
                insert.addBatch();
                waiting++;
                if (waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Asked before the pieces move: afterwards they are no part of the work. */
    static Map<UUID, String> names(OpenWork work, MandateImpact impact) {
        Map<UUID, String> names = new HashMap<>();
        @Nullable Cursor after = null;
        do {
            Page<MandateImpact.Piece> page = impact.pieces(work, BATCH, after);
            page.items().forEach(piece -> names.put(piece.id(), piece.called()));
            after = page.next();
        } while (after != null);
        return names;
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
