package org.throughline.offices.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which a request about mandates, tracks and plans is refused. */
public enum OfficesProblem implements ProblemType {
    /** The configuration names no such bureau; fact {@code bureau}. */
    BUREAU_NOT_FOUND("mandates-bureau-not-found", Kind.NOT_FOUND),
    /** The caller works neither for the bureau nor for all; fact {@code bureau}. */
    OUT_OF_REACH("mandates-out-of-reach", Kind.FORBIDDEN),
    /** The bureau has no such track; fact {@code track}. */
    TRACK_NOT_FOUND("track-not-found", Kind.NOT_FOUND),
    /** There is no such plan; fact {@code plan}. */
    PLAN_NOT_FOUND("mandate-plan-not-found", Kind.NOT_FOUND),
    /** What is wanted breaks rules; every fault is listed. */
    INVALID("mandates-invalid", Kind.INVALID),
    /** The plan has been applied already; fact {@code plan}. */
    APPLIED("mandate-plan-applied", Kind.CONFLICT),
    /** The plan has not been applied, so that there is nothing to take back; fact {@code plan}. */
    NOT_APPLIED("mandate-plan-not-applied", Kind.CONFLICT),
    /** The plan changes nothing; fact {@code plan}. */
    EMPTY("mandate-plan-empty", Kind.CONFLICT),
    /** The plan has problems; every one is listed. */
    UNSOUND("mandate-plan-unsound", Kind.CONFLICT),
    /** Mandates, tracks, open work or the day are no longer what the plan stands on; fact {@code plan}. */
    OUTDATED("mandate-plan-outdated", Kind.CONFLICT),
    /** What was chosen for a plan does not fit it; every fault is listed. */
    CHOICES_INVALID("mandate-choices-invalid", Kind.INVALID),
    /** The plan has to be approved by a person who had no hand in preparing it; fact {@code plan}. */
    SECOND_PERSON("mandate-plan-second-person", Kind.FORBIDDEN),
    /** The plan has to be submitted before it can be approved; fact {@code plan}. */
    NOT_SUBMITTED("mandate-plan-not-submitted", Kind.CONFLICT),
    /** The bureau asks for no approval, so that there is nothing to submit; fact {@code plan}. */
    NO_APPROVAL("mandate-plan-needs-no-approval", Kind.CONFLICT),
    /** Other plans have changed since what was to be taken back; fact {@code what}. */
    OVERTAKEN("mandate-plan-overtaken", Kind.CONFLICT);

    /** Base name of the bundle with the texts. */
    public static final String TEXTS = "org.throughline.offices.texts";

    private final String code;
    private final Kind kind;

    OfficesProblem(String code, Kind kind) {
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
