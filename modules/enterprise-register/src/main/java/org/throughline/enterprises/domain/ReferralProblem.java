package org.throughline.enterprises.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which a request about referrals is refused. */
public enum ReferralProblem implements ProblemType {
    /** There is no such referral, or none of a firm within reach; fact {@code referral}. */
    NOT_FOUND("referral-not-found", Kind.NOT_FOUND),
    /** What is said breaks rules; every fault is listed. */
    INVALID("referral-invalid", Kind.INVALID),
    /**
     * The organisation does not serve the place of the firm, or nobody there could answer; fact {@code organisation}.
     */
    NOT_SERVED("referral-not-served", Kind.CONFLICT),
    /** Only the other organisation can do this; fact {@code organisation}. */
    NOT_YOURS("referral-not-yours", Kind.CONFLICT),
    /** The referral is accepted: it is answered or returned next, by the receiver; fact {@code state}. */
    ACCEPTED("referral-accepted", Kind.CONFLICT),
    /** The referral is answered, returned or withdrawn already; fact {@code state}. */
    OVER("referral-over", Kind.CONFLICT);

    /** Base name of the bundle with the texts about referrals. */
    public static final String TEXTS = "org.throughline.enterprises.referrals.texts";

    private final String code;
    private final Kind kind;

    ReferralProblem(String code, Kind kind) {
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
