package org.throughline.enterprises.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which a request about who serves a firm is refused. */
public enum AssignmentProblem implements ProblemType {
    /** There is no such assignment of a firm within reach; fact {@code assignment}. */
    NOT_FOUND("assignment-not-found", Kind.NOT_FOUND),
    /** What is said breaks rules; every fault is listed. */
    INVALID("assignment-invalid", Kind.INVALID),
    /** Somebody of the organisation serves the firm then already; fact {@code organisation}. */
    TAKEN("assignment-taken", Kind.CONFLICT),
    /** The organisation does not serve the place of the firm, or the person does not reach it; fact {@code person}. */
    NOT_REACHED("assignment-not-reached", Kind.CONFLICT),
    /** Only the organisation itself says who of it serves; fact {@code organisation}. */
    NOT_YOURS("assignment-not-yours", Kind.CONFLICT),
    /** It has ended already; fact {@code person}. */
    OVER("assignment-over", Kind.CONFLICT);

    /** Base name of the bundle with the texts about who serves a firm. */
    public static final String TEXTS = "org.throughline.enterprises.service.texts";

    private final String code;
    private final Kind kind;

    AssignmentProblem(String code, Kind kind) {
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
