package org.throughline.enterprises.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which a merge of two records is refused. */
public enum MergeProblem implements ProblemType {
    /** What is said breaks rules; every fault is listed. */
    INVALID("merge-invalid", Kind.INVALID),
    /** The firm has no such merge; fact {@code merge}. */
    NOT_FOUND("merge-not-found", Kind.NOT_FOUND),
    /** Nothing of this name is brought over; fact {@code part}. */
    PART_UNKNOWN("merge-part-unknown", Kind.NOT_FOUND),
    /** No module knows what becomes of something that refers to firms; fact {@code relations}. */
    RELATION_UNKNOWN("merge-relation-unknown", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    MergeProblem(String code, Kind kind) {
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
        return DuplicateProblem.TEXTS;
    }
}
