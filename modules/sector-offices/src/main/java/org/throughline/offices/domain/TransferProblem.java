package org.throughline.offices.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which a transfer of an organisation is refused. */
public enum TransferProblem implements ProblemType {
    /** There is no such transfer; fact {@code transfer}. */
    NOT_FOUND("organisation-transfer-not-found", Kind.NOT_FOUND),
    /** What is wanted breaks rules; every fault is listed. */
    INVALID("organisation-transfer-invalid", Kind.INVALID),
    /** It has been applied already; fact {@code transfer}. */
    APPLIED("organisation-transfer-applied", Kind.CONFLICT),
    /** It has problems; every one is listed. */
    UNSOUND("organisation-transfer-unsound", Kind.CONFLICT),
    /** What passes, or the day, is no longer what it stands on; fact {@code transfer}. */
    OUTDATED("organisation-transfer-outdated", Kind.CONFLICT),
    /** It has to be approved by a person who did not prepare it; fact {@code transfer}. */
    SECOND_PERSON("organisation-transfer-second-person", Kind.FORBIDDEN),
    /** The organisation has passed, or will pass, all it holds to another; fact {@code bureau}. */
    CLOSED("organisation-closed", Kind.CONFLICT),
    /**
     * The plan is part of a transfer and is neither changed nor carried out nor taken back by itself; fact
     * {@code plan}.
     */
    PART_OF_TRANSFER("mandate-plan-of-transfer", Kind.CONFLICT);

    /** Base name of the bundle with the texts. */
    public static final String TEXTS = "org.throughline.offices.transfers.texts";

    private final String code;
    private final Kind kind;

    TransferProblem(String code, Kind kind) {
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
