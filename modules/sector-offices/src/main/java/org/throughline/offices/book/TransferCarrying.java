package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.directory.ClosedOrganisations;
import org.throughline.directory.OrganisationHoldings;
import org.throughline.directory.OrganisationHoldings.Act;
import org.throughline.directory.OrganisationHoldings.Piece;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferProblem;
import org.throughline.offices.domain.TransferRecord;

/** Carries a transfer out, and passes what is left on its day. */
final class TransferCarrying {

    private final Connection connection;
    private final Journal journal;
    private final Clock clock;
    private final TouchedWork work;
    private final List<OrganisationHoldings> holdings;
    private final TransferGround ground;
    private final PlanRows plans;
    private final TransferRows rows;

    TransferCarrying(
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
        this.plans = new PlanRows(connection);
        this.rows = new TransferRows(connection);
    }

    TransferRecord apply(UUID id, String by, String reason, Transfers.TransferCheck check) throws SQLException {
        TransferOrder order =
                rows.find(id).orElseThrow(() -> Transfers.missing(id)).order();
        hold(order);
        TransferRecord transfer = rows.findForChange(id).orElseThrow(() -> Transfers.missing(id));
        check.check(transfer);
        List<PlanRecord> parts = plans.ofTransfer(id);
        mustStand(transfer, parts);
        Instant moment = moment(parts);
        for (PlanRecord plan : parts) {
            BeliefRows beliefs = new BeliefRows(connection, plan.bureau());
            beliefs.change(TransferGround.changes(beliefs, plan), plan.id(), moment, clock);
            plans.apply(plan.id(), new PlanRecord.Application(moment, by, reason));
            // Both bureaus are told of the transfer as a whole.
            new UntoldPlans(connection).told(plan.id());
        }
        new PassedKnowledge(connection).pass(order, moment);
        ClosedOrganisations.close(connection, journal, clock, order.giver(), order.taker(), order.on());
        rows.apply(id, new TransferRecord.Application(moment, by, reason));
        TransferRecord applied = rows.find(id).orElseThrow();
        tell("organisation-transfer-applied", applied, Transfers.summary(applied));
        return order.on().isAfter(ground.today()) ? applied : complete(applied);
    }

    /** Refuses what was applied, what something stands against, and what has lost its ground. */
    private void mustStand(TransferRecord transfer, List<PlanRecord> parts) throws SQLException {
        Map<String, String> facts = Map.of("transfer", transfer.id().toString());
        if (transfer.application() != null) {
            throw new ProblemException(TransferProblem.APPLIED, facts);
        }
        if (!transfer.problems().isEmpty()) {
            throw new ProblemException(TransferProblem.UNSOUND, facts, transfer.problems());
        }
        if (ground.isLost(transfer, parts)) {
            throw new ProblemException(TransferProblem.OUTDATED, facts);
        }
    }

    /** After every belief of either bureau that is on record. */
    private Instant moment(List<PlanRecord> parts) throws SQLException {
        Instant moment = ground.moment();
        for (PlanRecord plan : parts) {
            Instant after = new BeliefRows(connection, plan.bureau()).moment(clock);
            moment = after.isAfter(moment) ? after : moment;
        }
        return moment;
    }

    private void tell(String kind, TransferRecord transfer, String state) {
        String reason = Objects.requireNonNull(transfer.application()).reason();
        journal.record(new JournalEntry(kind, Transfers.TRANSFER, transfer.id().toString(), null, state, reason));
    }

    /** Whoever else wants to change either of the two waits; both in one order, so that nobody waits in a ring. */
    private void hold(TransferOrder order) throws SQLException {
        List<String> both = new ArrayList<>(List.of(order.giver(), order.taker()));
        both.sort(Comparator.naturalOrder());
        for (String bureau : both) {
            new BeliefRows(connection, bureau).hold();
        }
    }

    Optional<TransferRecord> completeNext() throws SQLException {
        Optional<TransferRecord> due = rows.due(ground.today());
        return due.isPresent() ? Optional.of(complete(due.get())) : Optional.empty();
    }

    private TransferRecord complete(TransferRecord transfer) throws SQLException {
        TransferRecord.Application decided = Objects.requireNonNull(transfer.application());
        TransferOrder order = transfer.order();
        PlanRecord giving = plans.ofTransfer(transfer.id()).stream()
                .filter(part -> part.bureau().equals(order.giver()))
                .findFirst()
                .orElseThrow();
        PassedWork passing = new PassedWork(
                connection,
                work.impacts(),
                order,
                new BeliefRows(connection, order.giver()).at(decided.at().minus(1, ChronoUnit.MICROS)),
                new BeliefRows(connection, order.taker()).present());
        Map<String, Long> passed = new TreeMap<>(passing.pass(giving, ground.today()));
        for (OrganisationHoldings holding : holdings) {
            passed.put(holding.kind(), pass(holding, order, giving.id(), decided));
        }
        rows.complete(transfer.id(), ground.moment());
        TransferRecord completed = rows.find(transfer.id()).orElseThrow();
        tell("organisation-transfer-completed", completed, PlanRows.json(passed));
        return completed;
    }

    private long pass(OrganisationHoldings holding, TransferOrder order, UUID plan, TransferRecord.Application decided)
            throws SQLException {
        List<Piece> pieces = holding.pass(order.passing(), new Act(decided.by(), decided.reason()));
        for (Piece piece : pieces) {
            PassedWork.Deed deed = new PassedWork.Deed(plan, -1, holding.kind(), piece.id(), piece.called());
            PassedWork.deed(connection, order, deed, null, null);
        }
        if (holding.count(order.passing()) > 0) {
            throw new IllegalStateException(holding.kind() + " stays with " + order.giver());
        }
        return pieces.size();
    }
}
