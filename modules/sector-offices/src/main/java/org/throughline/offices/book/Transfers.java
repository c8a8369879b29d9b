package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OrganisationHoldings;
import org.throughline.journal.Journal;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferProblem;
import org.throughline.offices.domain.TransferRecord;

/**
 * Passes all that one bureau holds to another, rehearsed first: mandates by a plan in each of the two, open work, and
 * what lies with the organisation as such. In one transaction of the caller's; nothing is committed here.
 */
public final class Transfers {

    static final String TRANSFER = "organisation-transfer";

    private final Connection connection;
    private final List<OrganisationHoldings> holdings;
    private final TouchedWork work;
    private final TransferGround ground;
    private final TransferRehearsal rehearsal;
    private final TransferCarrying carrying;
    private final PlanRows plans;
    private final TransferRows rows;

    private Transfers(
            Connection connection,
            Journal journal,
            Clock clock,
            List<MandateImpact> impacts,
            List<OrganisationHoldings> holdings) {
        this.connection = connection;
        this.work =
                new TouchedWork(connection, impacts, LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
        this.holdings = holdings.stream()
                .sorted(Comparator.comparing(OrganisationHoldings::kind))
                .toList();
        this.ground = new TransferGround(connection, clock, work, this.holdings);
        this.rehearsal = new TransferRehearsal(connection, journal, clock, work, this.holdings, ground);
        this.carrying = new TransferCarrying(connection, journal, clock, work, this.holdings, ground);
        this.plans = new PlanRows(connection);
        this.rows = new TransferRows(connection);
    }

    /**
     * On a connection with a transaction begun.
     *
     * @param journal that of this transaction
     * @param impacts open work of all kinds
     * @param holdings what lies with organisations as such, of all kinds
     */
    public static Transfers on(
            Connection connection,
            Journal journal,
            Clock clock,
            List<MandateImpact> impacts,
            List<OrganisationHoldings> holdings) {
        return new Transfers(connection, journal, clock, impacts, holdings);
    }

    /** The transfer of this identity, whatever became of it. */
    public Optional<TransferRecord> find(UUID id) throws SQLException {
        return rows.find(id);
    }

    /** Those from or to a bureau, the latest first. */
    public List<TransferRecord> of(String bureau, int limit, @Nullable UUID after) throws SQLException {
        return rows.of(bureau, limit, after);
    }

    /** What people call each kind of what passes, by its name; sorted. */
    public Map<String, BilingualText> kinds() {
        Map<String, BilingualText> kinds = new TreeMap<>();
        work.impacts().forEach(impact -> kinds.put(impact.kind(), impact.called()));
        holdings.forEach(holding -> kinds.put(holding.kind(), holding.called()));
        return kinds;
    }

    /** The plans by which its mandates pass: that of the giver, then that of the taker. */
    public List<PlanRecord> plans(TransferRecord transfer) throws SQLException {
        return plans.ofTransfer(transfer.id()).stream()
                .sorted(Comparator.comparing((PlanRecord plan) ->
                        !plan.bureau().equals(transfer.order().giver())))
                .toList();
    }

    /**
     * What lies with the giver as such, piece by piece; of one that is completed, what passed.
     *
     * @param kind null for all kinds, one after the other
     * @param after kind and identity of the last one seen; null for the beginning
     */
    public Page<PlanItem> items(
            TransferRecord transfer, @Nullable String kind, int limit, PlanItem.@Nullable Name after)
            throws SQLException {
        List<PlanItem> found = transfer.completedAt() == null
                ? lying(transfer, kind, limit + 1, after)
                : new DeedRows(connection).ofOrganisation(giving(transfer).id(), kind, limit + 1, after);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        PlanItem last = found.get(limit - 1);
        return new Page<>(
                found.subList(0, limit),
                new Cursor(List.of(last.kind(), last.id().toString())));
    }

    private List<PlanItem> lying(
            TransferRecord transfer, @Nullable String kind, int limit, PlanItem.@Nullable Name after) {
        List<PlanItem> found = new ArrayList<>();
        for (OrganisationHoldings holding : holdings) {
            String here = holding.kind();
            boolean behind = after != null && here.compareTo(after.kind()) < 0;
            if (!behind && (kind == null || kind.equals(here)) && found.size() < limit) {
                Cursor place = after != null && here.equals(after.kind())
                        ? new Cursor(List.of(after.id().toString()))
                        : null;
                holding.pieces(transfer.order().passing(), limit - found.size(), place).items().stream()
                        .map(piece -> new PlanItem(-1, here, piece.id(), piece.called(), false))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private PlanRecord giving(TransferRecord transfer) throws SQLException {
        return plans(transfer).get(0);
    }

    /**
     * Rehearses it: what would pass and what stands against it. Nothing takes effect.
     *
     * @param stands what stands against it already
     * @throws ProblemException {@code organisation-closed} if one of the two has passed all it held, or gets it
     */
    public TransferRecord plan(TransferOrder order, String by, @Nullable String reason, List<Fault> stands)
            throws SQLException {
        mustBothBeOpen(order);
        return rehearsal.plan(order, by, reason, stands);
    }

    /** Whether it can no longer be applied as it was seen. */
    public boolean isOutdated(TransferRecord transfer) throws SQLException {
        return transfer.application() == null && ground.isLost(transfer, plans(transfer));
    }

    /** What a caller asks of the transfer it means. */
    @FunctionalInterface
    public interface TransferCheck {
        void check(TransferRecord transfer);
    }

    /**
     * Carries it out, all of it or nothing. What is dated ahead is decided by it: mandates and the end of the giver
     * stand in their days at once, the rest passes {@linkplain #completeNext on its day}.
     *
     * @param check of the transfer as it is when nobody else can change it
     * @throws ProblemException {@code organisation-transfer-not-found}, what {@code check} throws,
     *     {@code organisation-transfer-applied}, {@code organisation-transfer-unsound} or
     *     {@code organisation-transfer-outdated}
     */
    public TransferRecord apply(UUID id, String by, String reason, TransferCheck check) throws SQLException {
        return carrying.apply(id, by, reason, check);
    }

    /**
     * Passes what lies with the giver on the day, of one transfer whose day has come.
     *
     * @return the transfer; empty if none is due
     */
    public Optional<TransferRecord> completeNext() throws SQLException {
        return carrying.completeNext();
    }

    private void mustBothBeOpen(TransferOrder order) throws SQLException {
        for (String bureau : List.of(order.giver(), order.taker())) {
            boolean awaited = bureau.equals(order.giver()) && rows.isAwaiting(bureau);
            if (awaited || rows.isGiven(bureau)) {
                throw new ProblemException(TransferProblem.CLOSED, Map.of("bureau", bureau));
            }
        }
    }

    static String summary(TransferRecord transfer) {
        Map<String, Object> summary = new TreeMap<>();
        summary.put("order", transfer.order());
        summary.put("affected", transfer.affected());
        summary.put("ends", transfer.ends());
        return PlanRows.json(summary);
    }

    /** The refusal for a transfer that is not there. */
    public static ProblemException missing(UUID id) {
        return new ProblemException(TransferProblem.NOT_FOUND, Map.of("transfer", id.toString()));
    }
}
