package org.throughline.offices.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;

/** Why an expert is erased: 1 to {@value #MOST} characters for the journal, which keeps them for good. */
public final class ErasureReason {

    private static final int MOST = 200;

    private ErasureReason() {}

    /**
     * The reason, stripped.
     *
     * @throws ProblemException {@link ExpertProblem#INVALID} with a fault at {@code /reason}
     */
    public static String checked(@Nullable String typed) {
        Findings findings = new Findings(ExpertProblem.TEXTS);
        String reason = findings.words("/reason", typed, MOST);
        findings.refuseIfAny(ExpertProblem.INVALID);
        return reason;
    }
}
