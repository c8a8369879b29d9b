package org.throughline.offices.domain;

import org.throughline.kernel.ProblemType;

/** Every way in which what somebody says of a track is refused. */
public enum TrackProblem implements ProblemType {
    /** A window that does not hold together; every fault is listed. */
    WINDOW_INVALID("track-window-invalid", Kind.INVALID),
    /** A written judgement, or its outcome, that cannot be kept; every fault is listed. */
    JUDGEMENT_INVALID("track-judgement-invalid", Kind.INVALID),
    /** There is no such judgement of the track; fact {@code judgement}. */
    JUDGEMENT_NOT_FOUND("track-judgement-not-found", Kind.NOT_FOUND),
    /** An entry of the technology watch that cannot be kept; every fault is listed. */
    WATCH_INVALID("technology-watch-invalid", Kind.INVALID),
    /** There is no such entry in the technology watch of the track; fact {@code entry}. */
    WATCH_NOT_FOUND("technology-watch-not-found", Kind.NOT_FOUND);

    /** Base name of the bundle with the texts. */
    public static final String TEXTS = "org.throughline.offices.tracks.texts";

    private final String code;
    private final Kind kind;

    TrackProblem(String code, Kind kind) {
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
