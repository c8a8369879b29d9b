package org.throughline.policies.runs;

import org.throughline.kernel.ProblemType;

/** Every way in which a request about runs is refused. */
public enum RunProblem implements ProblemType {
    /** There is no such run, or the caller may not know of it; fact {@code run}. */
    NOT_FOUND("matching-run-not-found", Kind.NOT_FOUND),
    /** The run is not over yet, or came to no end; fact {@code run}. */
    NOT_DONE("matching-run-not-done", Kind.CONFLICT);

    /** Base name of the bundle with the texts about runs. */
    public static final String TEXTS = "org.throughline.policies.runs.texts";

    private final String code;
    private final Kind kind;

    RunProblem(String code, Kind kind) {
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
