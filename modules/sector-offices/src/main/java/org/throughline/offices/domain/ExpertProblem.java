package org.throughline.offices.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which what somebody says of experts, or wants of them, is refused. */
public enum ExpertProblem implements ProblemType {
    /** There is no such expert, or none any more; fact {@code expert}. */
    NOT_FOUND("expert-not-found", Kind.NOT_FOUND),
    /** An expert that does not hold together; every fault is listed. */
    INVALID("expert-invalid", Kind.INVALID),
    /** Another expert of the bureau has this number; fact {@code expert}. */
    KNOWN_ALREADY("expert-known", Kind.CONFLICT),
    /** A use that does not say what for, on what ground, and in words; every fault is listed. */
    USE_INVALID("expert-use-invalid", Kind.INVALID),
    /** The expert has not agreed to this use, or no longer; fact {@code purpose}. */
    NOT_AGREED("expert-not-agreed", Kind.CONFLICT),
    /** A session that cannot be kept; every fault is listed. */
    SESSION_INVALID("expert-session-invalid", Kind.INVALID),
    /** The expert gave no such session; fact {@code session}. */
    SESSION_NOT_FOUND("expert-session-not-found", Kind.NOT_FOUND),
    /** A pairing that does not hold together; every fault is listed. */
    PAIRING_INVALID("expert-pairing-invalid", Kind.INVALID),
    /** The expert has no such pairing; fact {@code pairing}. */
    PAIRING_NOT_FOUND("expert-pairing-not-found", Kind.NOT_FOUND),
    /** The officer learns this track from the expert on some of these days already; fact {@code officer}. */
    PAIRED_ALREADY("expert-paired-already", Kind.CONFLICT),
    /** Somebody ended the pairing already; fact {@code pairing}. */
    PAIRING_OVER("expert-pairing-over", Kind.CONFLICT);

    /** Base name of the bundle with the texts. */
    public static final String TEXTS = "org.throughline.offices.experts.texts";

    private final String code;
    private final Kind kind;

    ExpertProblem(String code, Kind kind) {
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
