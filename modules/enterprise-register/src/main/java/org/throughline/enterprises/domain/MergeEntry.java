package org.throughline.enterprises.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/**
 * What somebody wants to merge into a firm, as it was typed.
 *
 * @param former code of the record that is to be closed
 * @param formerVersion the version of it that they have seen
 */
public record MergeEntry(
        @Nullable String former,
        long formerVersion,
        @Nullable String reason) {

    /** The same, held against the rules. */
    public record Checked(Uscc former, long formerVersion, String reason) {}

    /**
     * Holds it against the rules.
     *
     * @throws ProblemException {@link MergeProblem#INVALID} with every fault
     */
    public Checked checked(Uscc surviving) {
        Findings findings = new Findings(DuplicateProblem.TEXTS);
        Optional<Uscc> code = code(former);
        if (code.isEmpty()) {
            findings.add("/former", "fault.former");
        } else if (code.get().equals(surviving)) {
            findings.add("/former", "fault.former-itself");
        }
        String why = StatedReason.check(reason, findings);
        findings.refuseIfAny(MergeProblem.INVALID);
        return new Checked(code.orElseThrow(), formerVersion, why);
    }

    /** The refusal for a code that no firm within reach has. */
    public static ProblemException unknown() {
        Findings findings = new Findings(DuplicateProblem.TEXTS);
        findings.add("/former", "fault.former");
        return findings.refusal(MergeProblem.INVALID);
    }

    /** The code that a text is, if it can be one. */
    public static Optional<Uscc> code(@Nullable String typed) {
        String code = typed == null ? "" : Uscc.normalised(typed);
        boolean possible = Uscc.defect(code)
                .filter(defect -> defect != Uscc.Defect.CHECK_DIGIT)
                .isEmpty();
        return possible ? Optional.of(Uscc.exempt(code)) : Optional.empty();
    }
}
