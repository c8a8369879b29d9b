package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.ClosedOrganisations;
import org.throughline.directory.OrganisationHoldings;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Fault;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.offices.domain.MandateChange.Kind;
import org.throughline.offices.domain.MandatePlan;
import org.throughline.offices.domain.MandatePlanner;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferPlanner;
import org.throughline.offices.domain.TransferRecord;

/** Rehearses a transfer: what would pass, what would end, and what stands against it. Nothing takes effect. */
final class TransferRehearsal {

    private final Connection connection;
    private final Journal journal;
    private final Clock clock;
    private final TouchedWork work;
    private final List<OrganisationHoldings> holdings;
    private final TransferGround ground;

    TransferRehearsal(
            Connection connection,
            Journal journal,
            Clock clock,
            TouchedWork work,
            List<OrganisationHoldings> holdings,
            TransferGround ground) {
        this.connection = connection;
        this.journal = journal;
        this.clock = clock;
        this.work = work;
        this.holdings = holdings;
        this.ground = ground;
    }

    TransferRecord plan(TransferOrder order, String by, @Nullable String reason, List<Fault> stands)
            throws SQLException {
        BeliefRows giver = new BeliefRows(connection, order.giver());
        BeliefRows taker = new BeliefRows(connection, order.taker());
        TransferPlanner.Outcome outcome =
                TransferPlanner.of(giver.present(), taker.present(), order.on(), order.table());
        PassedWork passing = new PassedWork(connection, work.impacts(), order, giver.present(), outcome.taker());
        TransferRecord transfer = record(order, by, affected(order, passing), stands);
        new TransferRows(connection).add(transfer);
        keep(transfer, outcome, new PlanKeeper.Said(by, reason));
        JournalEntry entry = JournalEntry.created(
                "organisation-transfer-planned",
                Transfers.TRANSFER,
                transfer.id().toString(),
                Transfers.summary(transfer));
        journal.record(entry.because(reason));
        return transfer;
    }

    private TransferRecord record(TransferOrder order, String by, Map<String, Long> affected, List<Fault> stands)
            throws SQLException {
        List<Fault> problems = new ArrayList<>(stands);
        ground.obstacles(order).forEach(obstacle -> problems.add(new Fault("/taker", obstacle)));
        return new TransferRecord(
                TimeOrderedUuid.next(clock),
                0,
                order,
                ground.today(),
                ground.moment(),
                by,
                ground.stamp(order),
                affected,
                ends(order),
                problems,
                null,
                null);
    }

    /** The mandates pass by a plan in each of the two trees. */
    private void keep(TransferRecord transfer, TransferPlanner.Outcome outcome, PlanKeeper.Said said)
            throws SQLException {
        PlanKeeper keeper = new PlanKeeper(new PlanRows(connection), work, journal, clock, ground::ofPlan);
        BeliefRows giver = new BeliefRows(connection, transfer.order().giver());
        MandatePlan giving = MandatePlanner.between(giver.present(), outcome.giver(), ground.today());
        keeper.keep(giver, made(transfer.order().giver(), withoutGaps(giving), transfer), said);
        BeliefRows taker = new BeliefRows(connection, transfer.order().taker());
        MandatePlan taking = MandatePlanner.between(taker.present(), outcome.taker(), ground.today());
        keeper.keep(taker, made(transfer.order().taker(), taking, transfer), said);
    }

    private static PlanKeeper.Made made(String bureau, MandatePlan plan, TransferRecord transfer) {
        return new PlanKeeper.Made(bureau, plan, List.of(), null, transfer.id(), null);
    }

    /** Nobody answers for the tracks of the giver any more, and nobody has to: they are the taker's. */
    private static MandatePlan withoutGaps(MandatePlan plan) {
        return new MandatePlan(
                plan.before(),
                plan.after(),
                plan.changes().stream()
                        .filter(change -> change.kind() != Kind.GAP_OPENED)
                        .toList());
    }

    private Map<String, Long> affected(TransferOrder order, PassedWork passing) {
        Map<String, Long> affected = new TreeMap<>();
        work.impacts().forEach(impact -> affected.put(impact.kind(), 0L));
        affected.putAll(passing.counts());
        holdings.forEach(holding -> affected.put(holding.kind(), holding.count(order.passing())));
        return affected;
    }

    private Map<String, Long> ends(TransferOrder order) throws SQLException {
        Map<String, Long> ends = new TreeMap<>();
        ends.put("counterparts", new PassedKnowledge(connection).counterparts(order.giver(), order.on()));
        ends.put("posts", ClosedOrganisations.posts(connection, order.giver(), order.on()));
        return ends;
    }
}
