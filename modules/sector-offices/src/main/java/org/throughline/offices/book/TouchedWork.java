package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
            "insert into offices.handover_deed (plan, kind, item, former, next, effective_on)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final List<MandateImpact> impacts;

    TouchedWork(Connection connection, List<MandateImpact> impacts) {
        this.connection = connection;
        this.impacts = List.copyOf(impacts);
    }

    /** How many pieces of each kind lie where something changes; a kind without any is 0. */
    Map<String, Long> affected(String bureau, MandatePlan plan) {
        Map<String, Long> affected = new TreeMap<>();
        for (MandateImpact impact : impacts) {
            long count = 0;
            for (MandateChange change : touching(plan)) {
                count += impact.count(work(bureau, plan, change));
            }
            affected.put(impact.kind(), count);
        }
        return affected;
    }

    /** Passes on what goes with its track, each piece by a deed. */
    void move(String bureau, MandatePlan plan, UUID id) throws SQLException {
        for (MandateChange change : touching(plan)) {
            if (!change.workMoves()) {
                continue;
            }
            String next = Objects.requireNonNull(change.next());
            for (MandateImpact impact : impacts) {
                LocalDate from = change.period().start();
                List<UUID> moved = impact.move(work(bureau, plan, change), next, from, Set.of());
                deeds(id, impact.kind(), moved, Objects.requireNonNull(change.former()), next, from);
            }
        }
    }

    private void deeds(UUID plan, String kind, List<UUID> items, String former, String next, LocalDate from)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(DEED)) {
            int waiting = 0;
            for (UUID item : items) {
                Rows.bind(insert, plan, kind, item, former, next, from);
                insert.addBatch();
                waiting++;
                if (waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static List<MandateChange> touching(MandatePlan plan) {
        return plan.changes().stream()
                .filter(change -> TOUCHING.contains(change.kind()))
                .toList();
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
