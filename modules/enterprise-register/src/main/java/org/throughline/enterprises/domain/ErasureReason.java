package org.throughline.enterprises.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.ProblemType;

/** Why data of a person are erased: 1 to {@value #MOST} characters for the journal, which keeps them for good. */
public final class ErasureReason {

    private static final int MOST = 200;

    private ErasureReason() {}

    /**
     * The reason, stripped.
     *
     * @throws ProblemException of this type with a fault at {@code /reason}
     */
    public static String checked(@Nullable String typed, ProblemType refusal) {
        String reason = typed == null ? "" : typed.strip();
        boolean says = !reason.isEmpty()
                && reason.length() <= MOST
                && StorableText.holds(reason)
                && reason.codePoints().noneMatch(Character::isISOControl);
        if (!says) {
            Findings findings = new Findings(ContactProblem.TEXTS);
            findings.add("/reason", "fault.erasure-reason", Map.of("max", Integer.toString(MOST)));
            findings.refuseIfAny(refusal);
        }
        return reason;
    }
}
