package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.MandateImpact.Destination;
import org.throughline.offices.MandateImpact.OpenWork;
import org.throughline.offices.book.TouchedWork.Touch;

/**
 * Passes open work on with its tracks and functions, each piece by a deed. The changes are gone through by their days,
 * not by their subjects: a piece that has been brought to an office goes on from there when its track does.
 */
final class HandingOver {

    private static final int BATCH = 1_000;

    private static final String DEED =
            "insert into offices.handover_deed (plan, kind, item, former, next, effective_on, change, called)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final UUID plan;
    private final LocalDate today;
    private final Map<String, Set<UUID>> exceptions;
    private final Underway underway;

    /**
     * Nothing is passed on yet.
     *
     * @param exceptions pieces that keep their office, by kind
     * @param underway what the plan that this one takes back has set in motion; nothing otherwise
     */
    HandingOver(
            Connection connection, UUID plan, LocalDate today, Map<String, Set<UUID>> exceptions, Underway underway) {
        this.connection = connection;
        this.plan = plan;
        this.today = today;
        this.exceptions = exceptions;
        this.underway = underway;
    }

    void carryOut(List<Touch> touches, List<MandateImpact> impacts) throws SQLException {
        List<Touch> byDay = touches.stream()
                .filter(touch -> touch.change().workMoves())
                .sorted(Comparator.comparing(touch -> touch.change().period().start()))
                .toList();
        for (Touch touch : byDay) {
            for (MandateImpact impact : impacts) {
                pass(touch, impact);
            }
        }
    }

    private void pass(Touch touch, MandateImpact impact) throws SQLException {
        OpenWork work = touch.work();
        String next = Objects.requireNonNull(touch.change().next());
        List<String> others = underway.offices(impact.kind(), work.tracks());
        pass(touch, impact, work, exceptions.getOrDefault(impact.kind(), Set.of()));
        for (String office : others) {
            if (!office.equals(next) && !office.equals(work.office())) {
                OpenWork there = new OpenWork(work.bureau(), office, work.tracks(), work.function());
                Set<UUID> stay = new HashSet<>(names(there, impact).keySet());
                stay.removeIf(piece -> underway.isAt(impact.kind(), piece, office));
                stay.addAll(exceptions.getOrDefault(impact.kind(), Set.of()));
                pass(touch, impact, there, stay);
            }
        }
    }

    private void pass(Touch touch, MandateImpact impact, OpenWork work, Set<UUID> except) throws SQLException {
        LocalDate start = touch.change().period().start();
        LocalDate from = start.isBefore(today) ? today : start;
        String next = Objects.requireNonNull(touch.change().next());
        Map<UUID, String> names = names(work, impact);
        List<UUID> moved = impact.move(work, new Destination(work.bureau(), next), from, except);
        try (PreparedStatement insert = connection.prepareStatement(DEED)) {
            int waiting = 0;
            for (UUID item : moved) {
                String called = names.getOrDefault(item, "");
                Rows.bind(insert, plan, impact.kind(), item, work.office(), next, from, touch.index(), called);
                insert.addBatch();
                waiting++;
                if (waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        underway.arrived(impact.kind(), moved, next, work.tracks());
    }

    /** All pieces of some work by name. When they have moved they are no part of it any more. */
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
}
