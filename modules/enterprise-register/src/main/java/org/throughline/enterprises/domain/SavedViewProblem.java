package org.throughline.enterprises.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which a request about saved views is refused. */
public enum SavedViewProblem implements ProblemType {
    /** There is no such view, or nobody shares it with the caller; fact {@code view}. */
    NOT_FOUND("view-not-found", Kind.NOT_FOUND),
    /** What is said breaks rules; every fault is listed. */
    INVALID("view-invalid", Kind.INVALID),
    /** It is somebody else's, who shares it; fact {@code view}. */
    NOT_YOURS("view-not-yours", Kind.FORBIDDEN),
    /** The owner has a view of this name already; fact {@code name}. */
    NAME_TAKEN("view-name-taken", Kind.CONFLICT),
    /** The owner keeps as many as one may; fact {@code most}. */
    TOO_MANY("views-too-many", Kind.CONFLICT);

    /** Base name of the bundle with the texts about saved views. */
    public static final String TEXTS = "org.throughline.enterprises.views.texts";

    private final String code;
    private final Kind kind;

    SavedViewProblem(String code, Kind kind) {
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
