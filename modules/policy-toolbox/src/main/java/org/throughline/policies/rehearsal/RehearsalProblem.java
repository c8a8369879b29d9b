package org.throughline.policies.rehearsal;

import org.throughline.kernel.ProblemType;

/** Every way in which a rehearsal, or what somebody wants of one, is refused. */
public enum RehearsalProblem implements ProblemType {
    /** There is no such rehearsal; fact {@code rehearsal}. */
    NOT_FOUND("rehearsal-not-found", Kind.NOT_FOUND),
    /** A draft that cannot be rehearsed; every fault is listed. */
    INVALID("rehearsal-invalid", Kind.INVALID),
    /** Numbers that the draft does not have, or that cannot be; every fault is listed. */
    MOVES_INVALID("rehearsal-moves-invalid", Kind.INVALID),
    /** What it would cost has more digits than money is counted in. */
    COSTS_TOO_MUCH("rehearsal-costs-too-much", Kind.INVALID);

    /** Base name of the bundle with the texts. */
    public static final String TEXTS = "org.throughline.policies.rehearsal.texts";

    private final String code;
    private final Kind kind;

    RehearsalProblem(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return TEXTS;
    }
}
