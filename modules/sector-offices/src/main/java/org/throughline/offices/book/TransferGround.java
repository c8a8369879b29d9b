package org.throughline.offices.book;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.throughline.directory.OrganisationHoldings;
import org.throughline.kernel.Phrase;
import org.throughline.offices.domain.MandatePlan;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferRecord;

/** What a transfer stands on: its two plans, what lies with the giver as such, and the day. */
final class TransferGround {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Connection connection;
    private final Clock clock;
    private final TouchedWork work;
    private final List<OrganisationHoldings> holdings;
    private final TransferRows rows;

    TransferGround(Connection connection, Clock clock, TouchedWork work, List<OrganisationHoldings> holdings) {
        this.connection = connection;
        this.clock = clock;
        this.work = work;
        this.holdings = holdings;
        this.rows = new TransferRows(connection);
    }

    /** Digest of what lies with the giver as such. */
    String stamp(TransferOrder order) {
        StringBuilder all = new StringBuilder();
        for (OrganisationHoldings holding : holdings) {
            all.append(holding.kind())
                    .append(' ')
                    .append(holding.stamp(order.passing()))
                    .append('\n');
        }
        return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Why it cannot pass as things stand now. */
    List<Phrase> obstacles(TransferOrder order) {
        return holdings.stream()
                .flatMap(holding -> holding.obstacles(order.passing()).stream())
                .toList();
    }

    /** Whether it can no longer be applied as it was seen. */
    boolean isLost(TransferRecord transfer, List<PlanRecord> parts) throws SQLException {
        TransferOrder order = transfer.order();
        boolean lost = !transfer.ground().equals(stamp(order))
                || rows.isGiven(order.giver())
                || rows.isGiven(order.taker())
                || rows.isAwaiting(order.giver())
                || (!order.corrects() && order.on().isBefore(today()))
                || (transfer.problems().isEmpty() && !obstacles(order).isEmpty());
        for (PlanRecord plan : parts) {
            BeliefRows beliefs = new BeliefRows(connection, plan.bureau());
            lost = lost || ofPlan(beliefs).isLost(plan, changes(beliefs, plan), Map.of());
        }
        return lost;
    }

    static MandatePlan changes(BeliefRows beliefs, PlanRecord plan) throws SQLException {
        return new MandatePlan(beliefs.present(), plan.after(), plan.changes());
    }

    Ground ofPlan(BeliefRows beliefs) {
        return new Ground(beliefs, work, today());
    }

    Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }
}
