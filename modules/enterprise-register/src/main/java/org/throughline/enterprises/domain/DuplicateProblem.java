package org.throughline.enterprises.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which a request about duplicates is refused. */
public enum DuplicateProblem implements ProblemType {
    /** The search has found no such pair, or one of the two is out of reach; fact {@code pair}. */
    NOT_FOUND("duplicate-not-found", Kind.NOT_FOUND),
    /** What is said breaks rules; every fault is listed. */
    INVALID("duplicate-invalid", Kind.INVALID),
    /** The pair is judged so already. */
    JUDGED_SO("duplicate-judged-so", Kind.CONFLICT);

    /** Base name of the bundle with the texts about duplicates. */
    public static final String TEXTS = "org.throughline.enterprises.duplicates.texts";

    private final String code;
    private final Kind kind;

    DuplicateProblem(String code, Kind kind) {
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
