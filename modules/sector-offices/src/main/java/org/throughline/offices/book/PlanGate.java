package org.throughline.offices.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.TransferProblem;

/** What keeps a plan from being made, changed or carried out, whatever it says. */
final class PlanGate {

    private static final String PLAN = "plan";

    private PlanGate() {}

    /** Refuses one that cannot be carried out as it stands. */
    static void mustBeOpen(PlanRecord plan) {
        mustStandAlone(plan);
        Map<String, String> facts = Map.of(PLAN, plan.id().toString());
        if (plan.application() != null) {
            throw new ProblemException(OfficesProblem.APPLIED, facts);
        }
        if (!plan.problems().isEmpty()) {
            throw new ProblemException(OfficesProblem.UNSOUND, facts, plan.problems());
        }
        if (plan.changes().isEmpty()) {
            throw new ProblemException(OfficesProblem.EMPTY, facts);
        }
    }

    /** Refuses a part of a transfer: it is neither changed nor carried out nor taken back by itself. */
    static void mustStandAlone(PlanRecord plan) {
        if (plan.transfer() != null) {
            throw new ProblemException(
                    TransferProblem.PART_OF_TRANSFER,
                    Map.of(
                            PLAN,
                            plan.id().toString(),
                            "transfer",
                            plan.transfer().toString()));
        }
    }

    /** Refuses a bureau that passed all it held: it covers nothing any more, also where the day is still to come. */
    static void mustNotBeGiven(Connection connection, String bureau) throws SQLException {
        if (new TransferRows(connection).isGiven(bureau)) {
            throw new ProblemException(TransferProblem.CLOSED, Map.of("bureau", bureau));
        }
    }
}
