package org.throughline.enterprises.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which the register refuses a request. */
public enum EnterpriseProblem implements ProblemType {
    /** No firm has the code; fact {@code uscc}. */
    NOT_FOUND("enterprise-not-found", Kind.NOT_FOUND),
    /** The caller may read about the firm, and change firms elsewhere only; fact {@code uscc}. */
    OUT_OF_REACH("enterprise-out-of-reach", Kind.FORBIDDEN),
    /** A firm has the code already; fact {@code uscc}. */
    ALREADY_REGISTERED("enterprise-already-registered", Kind.CONFLICT),
    /** What is to be written about the firm breaks rules; every fault is listed. */
    INVALID("enterprise-invalid", Kind.INVALID),
    /** The catalogue has no such fact; fact {@code name}. */
    FACT_UNKNOWN("fact-unknown", Kind.NOT_FOUND),
    /** The register works the fact out itself; fact {@code name}. */
    FACT_DERIVED("fact-derived", Kind.CONFLICT),
    /** The fact breaks rules; every fault is listed. */
    FACT_INVALID("fact-invalid", Kind.INVALID);

    /** Base name of the bundle with the texts of this module. */
    public static final String TEXTS = "org.throughline.enterprises.texts";

    private final String code;
    private final Kind kind;

    EnterpriseProblem(String code, Kind kind) {
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
