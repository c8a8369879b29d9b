package org.throughline.enterprises.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.ProblemType;

/** Why somebody judges two firms or makes them one: 1 to {@value #MOST} characters, kept for good. */
public final class StatedReason {

    private static final int MOST = 500;

    private StatedReason() {}

    /**
     * The reason, stripped.
     *
     * @throws org.throughline.kernel.ProblemException of this type with a fault at {@code /reason}
     */
    public static String checked(@Nullable String typed, ProblemType refusal) {
        Findings findings = new Findings(DuplicateProblem.TEXTS);
        String reason = check(typed, findings);
        findings.refuseIfAny(refusal);
        return reason;
    }

    static String check(@Nullable String typed, Findings findings) {
        String reason = typed == null ? "" : typed.strip();
        boolean says = !reason.isEmpty()
                && reason.codePointCount(0, reason.length()) <= MOST
                && StorableText.holds(reason)
                && reason.codePoints().noneMatch(Character::isISOControl);
        if (!says) {
            findings.add("/reason", "fault.reason", Map.of("max", Integer.toString(MOST)));
        }
        return reason;
    }
}
