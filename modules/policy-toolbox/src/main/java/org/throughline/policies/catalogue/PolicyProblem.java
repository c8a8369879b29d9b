package org.throughline.policies.catalogue;

import org.throughline.kernel.ProblemType;

/** Every way in which what somebody says of policies, or wants of them, is refused. */
public enum PolicyProblem implements ProblemType {
    /** There is no such policy; fact {@code policy}. */
    NOT_FOUND("policy-not-found", Kind.NOT_FOUND),
    /** The policy has no such version; facts {@code policy} and {@code number}. */
    VERSION_NOT_FOUND("policy-version-not-found", Kind.NOT_FOUND),
    /** A policy or version that does not hold together; every fault is listed. */
    INVALID("policy-invalid", Kind.INVALID),
    /** Another policy has this code; fact {@code policy}. */
    CODE_TAKEN("policy-code-taken", Kind.CONFLICT),
    /** It holds where the caller's work does not reach. */
    OUT_OF_REACH("policy-out-of-reach", Kind.FORBIDDEN),
    /** Only a draft can be changed; fact {@code status}. */
    NOT_DRAFT("policy-not-draft", Kind.CONFLICT),
    /** A step that cannot be read; every fault is listed. */
    MOVE_INVALID("policy-move-invalid", Kind.INVALID),
    /** From where it stands the version cannot become this; facts {@code from} and {@code to}. */
    MOVE_REFUSED("policy-move-refused", Kind.CONFLICT),
    /** A clause is not proven: every test that fails and every condition that no test has shown is listed. */
    NOT_READY("policy-not-ready", Kind.CONFLICT),
    /** Another version holds on some of the same days; every one is listed. */
    VALIDITY_OVERLAPS("policy-validity-overlaps", Kind.CONFLICT),
    /** What is known of a firm cannot be read; every fault is listed. */
    CHECK_INVALID("policy-check-invalid", Kind.INVALID),
    /** No firm with this code is within reach; fact {@code uscc}. */
    FIRM_NOT_FOUND("policy-firm-not-found", Kind.NOT_FOUND);

    /** Base name of the bundle with the texts. */
    public static final String TEXTS = "org.throughline.policies.catalogue.texts";

    private final String code;
    private final Kind kind;

    PolicyProblem(String code, Kind kind) {
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
