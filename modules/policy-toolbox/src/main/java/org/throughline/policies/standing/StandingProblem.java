package org.throughline.policies.standing;

import org.throughline.kernel.ProblemType;

/** Why nothing can be said of all firms at present. */
public enum StandingProblem implements ProblemType {
    /** The facts of all firms are still being read after a start, or the database does not answer. */
    NOT_READ("city-not-read", Kind.UNAVAILABLE);

    private static final String TEXTS = "org.throughline.policies.runs.texts";

    private final String code;
    private final Kind kind;

    StandingProblem(String code, Kind kind) {
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
