package org.throughline.policies.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;

/**
 * A step of a version as somebody typed it.
 *
 * @param to name of a {@link PolicyStatus}
 * @param reason why, in words
 * @param endsFormer whether versions that hold until further notice end on the day on which this one begins, 同时废止
 */
public record MoveEntry(@Nullable String to, @Nullable String reason, boolean endsFormer) {

    private static final int REASON = 500;

    /** A step that can be tried. */
    public record Checked(PolicyStatus to, String reason, boolean endsFormer) {}

    /**
     * The step, if it can be read.
     *
     * @throws ProblemException {@link PolicyProblem#MOVE_INVALID} with every fault
     */
    public Checked checked() {
        Findings findings = new Findings();
        PolicyStatus status = findings.choice("/to", to, PolicyStatus.class);
        if (Findings.isBlank(to)) {
            findings.add("/to", "to-missing");
        }
        if (status == PolicyStatus.EXPIRED) {
            findings.add("/to", "expires-by-itself");
        }
        String words = findings.words("/reason", reason, REASON);
        findings.refuseIfAny(PolicyProblem.MOVE_INVALID);
        return new Checked(Objects.requireNonNull(status), words, endsFormer);
    }
}
