package org.throughline.enterprises.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which a request about contact persons of firms is refused. */
public enum ContactProblem implements ProblemType {
    /** The firm has no such contact person, or no more; fact {@code contact}. */
    NOT_FOUND("contact-person-not-found", Kind.NOT_FOUND),
    /** What is said about the person or their consent breaks rules; every fault is listed. */
    INVALID("contact-person-invalid", Kind.INVALID),
    /** A contact person of the firm has the number already; fact {@code contact}. */
    KNOWN_ALREADY("contact-person-known", Kind.CONFLICT),
    /** The person has not agreed to this, or no more, and no other legal ground was named; fact {@code purpose}. */
    NOT_AGREED("contact-not-agreed", Kind.CONFLICT),
    /** What somebody wants to see the data for is not said well enough; every fault is listed. */
    PURPOSE_INVALID("contact-purpose-invalid", Kind.INVALID);

    /** Base name of the bundle with the texts about contact persons. */
    public static final String TEXTS = "org.throughline.enterprises.contacts.texts";

    private final String code;
    private final Kind kind;

    ContactProblem(String code, Kind kind) {
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
