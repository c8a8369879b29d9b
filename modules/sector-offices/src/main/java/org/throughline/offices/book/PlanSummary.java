package org.throughline.offices.book;

import java.util.Map;
import java.util.TreeMap;
import org.throughline.offices.domain.PlanRecord;

/** What a plan comes to, with its changes: enough to read the journal without the plan. */
final class PlanSummary {

    private PlanSummary() {}

    static String of(PlanRecord plan) {
        Map<String, Object> summary = new TreeMap<>();
        summary.put("bureau", plan.bureau());
        summary.put("changes", plan.changes());
        summary.put("affected", plan.affected());
        if (plan.undoes() != null) {
            summary.put("undoes", plan.undoes().toString());
        }
        if (plan.transfer() != null) {
            summary.put("transfer", plan.transfer().toString());
        }
        return PlanRows.json(summary);
    }
}
