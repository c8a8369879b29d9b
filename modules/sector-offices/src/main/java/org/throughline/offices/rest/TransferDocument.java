package org.throughline.offices.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferRecord;
import org.throughline.offices.rest.PlanDocument.ChangeDocument;
import org.throughline.offices.rest.PlanDocument.ProblemDocument;

/** A transfer of an organisation at the API. */
public record TransferDocument(
        UUID id,
        String giver,
        String taker,
        LocalDate on,
        List<PairDocument> offices,
        String otherwise,
        @Nullable String lead,
        boolean correction,
        String state,
        LocalDate plannedOn,
        Instant plannedAt,
        String plannedBy,
        List<PartDocument> changes,
        Map<String, Long> affected,
        Map<String, Long> ends,
        List<ProblemDocument> problems,
        boolean needsApproval,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable String reason,
        @Nullable Instant completedAt) {

    /** Two offices by number or code. */
    public record PairDocument(String from, String to) {}

    /** What changes in one of the two bureaus, and the plan that says so. */
    public record PartDocument(String bureau, UUID plan, ChangeDocument change) {}

    static TransferDocument of(
            TransferRecord transfer,
            List<PlanRecord> parts,
            boolean needsApproval,
            MandateService service,
            Locale language) {
        TransferRecord.Application done = transfer.application();
        return new TransferDocument(
                transfer.id(),
                transfer.order().giver(),
                transfer.order().taker(),
                transfer.order().on(),
                pairs(transfer.order(), service),
                otherwise(transfer.order(), service),
                transfer.order().lead(),
                transfer.order().corrects(),
                transfer.state().name(),
                transfer.plannedOn(),
                transfer.plannedAt(),
                transfer.plannedBy(),
                changes(parts, service),
                transfer.affected(),
                transfer.ends(),
                PlanDocument.problems(transfer.problems(), language),
                needsApproval,
                done == null ? null : done.at(),
                done == null ? null : done.by(),
                done == null ? null : done.reason(),
                transfer.completedAt());
    }

    private static String otherwise(TransferOrder order, MandateService service) {
        return service.officeName(order.taker(), order.table().otherwise());
    }

    private static List<PairDocument> pairs(TransferOrder order, MandateService service) {
        List<PairDocument> pairs = new ArrayList<>();
        new TreeMap<>(order.table().offices())
                .forEach((from, to) -> pairs.add(new PairDocument(
                        service.officeName(order.giver(), from), service.officeName(order.taker(), to))));
        return pairs;
    }

    private static List<PartDocument> changes(List<PlanRecord> parts, MandateService service) {
        List<PartDocument> changes = new ArrayList<>();
        for (PlanRecord part : parts) {
            PlanDocument.changes(part, service)
                    .forEach(change -> changes.add(new PartDocument(part.bureau(), part.id(), change)));
        }
        return changes;
    }
}
