package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.MandateImpact.Destination;
import org.throughline.offices.MandateImpact.OpenWork;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.TransferOrder;

/** The open work of a bureau that passes all it holds, and where each piece of it goes. */
final class PassedWork {

    private static final String DEED =
            "insert into offices.handover_deed (plan, kind, item, former, next, effective_on, change, called)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final List<MandateImpact> impacts;
    private final TransferOrder order;
    private final Coverage giver;
    private final Coverage taker;

    /**
     * What passes.
     *
     * @param giver what the one covered before it passed all
     * @param taker what the other covers with it
     */
    PassedWork(
            Connection connection, List<MandateImpact> impacts, TransferOrder order, Coverage giver, Coverage taker) {
        this.connection = connection;
        this.impacts = impacts;
        this.order = order;
        this.giver = giver;
        this.taker = taker;
    }

    /**
     * Passes all that lies there now, each piece by a deed.
     *
     * @param plan that of the giver
     * @param today the first day that can still be otherwise
     * @throws IllegalStateException if a module keeps any of it back; then nothing is committed
     */
    Map<String, Long> pass(PlanRecord plan, LocalDate today) throws SQLException {
        LocalDate from = order.on().isBefore(today) ? today : order.on();
        Map<String, Long> passed = new TreeMap<>();
        List<OpenWork> lying = lying();
        for (OpenWork work : lying) {
            for (Map.Entry<String, OpenWork> part : byOffice(work).entrySet()) {
                for (MandateImpact impact : impacts) {
                    Map<UUID, String> names = HandingOver.names(part.getValue(), impact);
                    Destination to = new Destination(order.taker(), part.getKey());
                    List<UUID> moved = impact.move(part.getValue(), to, from, Set.of());
                    deeds(plan, impact.kind(), part.getValue(), to.office(), moved, names);
                    passed.merge(impact.kind(), (long) moved.size(), Long::sum);
                }
            }
        }
        for (MandateImpact impact : impacts) {
            if (lying.stream().anyMatch(work -> impact.count(work) > 0)) {
                throw new IllegalStateException(impact.kind() + " keeps work with " + order.giver());
            }
        }
        return passed;
    }

    /** What lay there on the last day, also by tracks that nobody had. */
    private List<OpenWork> lying() {
        LocalDate day = order.on();
        List<OpenWork> works = new ArrayList<>();
        for (Mandate mandate : giver.on(day)) {
            List<TrackCode> tracks = mandate.track() == null ? List.of() : giver.coveredAlike(mandate.track(), day);
            works.add(new OpenWork(order.giver(), mandate.office(), tracks, mandate.function()));
        }
        List<TrackCode> gaps = giver.tracks().stream()
                .map(track -> track.code())
                .filter(code -> giver.responsible(code, day).isEmpty())
                .toList();
        if (!gaps.isEmpty()) {
            works.add(new OpenWork(order.giver(), null, gaps, null));
        }
        return works;
    }

    /** Work of a track goes to whoever answers for it there; that of a function, and of a gap, as the table says. */
    private Map<String, OpenWork> byOffice(OpenWork work) {
        String office = work.office();
        String table =
                office == null ? order.table().otherwise() : order.table().of(office);
        if (work.tracks().isEmpty()) {
            return Map.of(table, work);
        }
        Map<String, List<TrackCode>> tracks = new TreeMap<>();
        for (TrackCode track : work.tracks()) {
            String next =
                    taker.responsible(track, order.on()).map(Mandate::office).orElse(table);
            tracks.computeIfAbsent(next, any -> new ArrayList<>()).add(track);
        }
        Map<String, OpenWork> parts = new TreeMap<>();
        tracks.forEach((next, some) -> parts.put(next, new OpenWork(order.giver(), office, some, null)));
        return parts;
    }

    private void deeds(
            PlanRecord plan, String kind, OpenWork work, String next, List<UUID> moved, Map<UUID, String> names)
            throws SQLException {
        int change = place(plan, work);
        for (UUID item : moved) {
            Deed deed = new Deed(plan.id(), change, kind, item, names.getOrDefault(item, ""));
            deed(connection, order, deed, work.office(), next);
        }
    }

    /** The change of the plan by which the work passes; the first one for that of a gap. */
    private static int place(PlanRecord plan, OpenWork work) {
        for (int i = 0; i < plan.changes().size(); i++) {
            MandateChange change = plan.changes().get(i);
            boolean same = change.track() == null
                    ? change.function() == work.function()
                    : work.tracks().contains(change.track());
            if (same && Objects.equals(change.former(), work.office())) {
                return i;
            }
        }
        return 0;
    }

    /**
     * What a deed says of a piece.
     *
     * @param change -1 for what lay with the organisation as such
     */
    record Deed(UUID plan, int change, String kind, UUID item, String called) {}

    /** One piece; an office is named with its bureau, since there are two of them. */
    static void deed(
            Connection connection, TransferOrder order, Deed deed, @Nullable String former, @Nullable String next)
            throws SQLException {
        Rows.update(
                connection,
                DEED,
                deed.plan(),
                deed.kind(),
                deed.item(),
                place(order.giver(), former),
                place(order.taker(), next),
                order.on(),
                deed.change(),
                deed.called());
    }

    private static String place(String bureau, @Nullable String office) {
        return office == null ? bureau : bureau + "/" + office;
    }

    /** How much lies there now, by kind; kinds without any are left out. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        for (OpenWork work : lying()) {
            for (MandateImpact impact : impacts) {
                long count = impact.count(work);
                if (count > 0) {
                    counts.merge(impact.kind(), count, Long::sum);
                }
            }
        }
        return counts;
    }
}
