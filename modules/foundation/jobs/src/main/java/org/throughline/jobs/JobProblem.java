package org.throughline.jobs;

import org.throughline.kernel.ProblemType;

/** What can be refused about jobs, and how they fail by themselves. */
public enum JobProblem implements ProblemType {
    /** No job that the caller may see has this identity; fact {@code id}. */
    NOT_FOUND("job-not-found", Kind.NOT_FOUND),
    /** The caller may see the job and not do this to it. */
    NOT_YOURS("job-not-yours", Kind.FORBIDDEN),
    /** The job is over and cannot be cancelled. */
    OVER("job-over", Kind.CONFLICT),
    /** Only a failed or cancelled job can be retried. */
    NOT_STOPPED("job-not-stopped", Kind.CONFLICT),
    /** Whoever asked has no post, or no account, any more; a job fails with it. */
    ASKER_GONE("job-asker-gone", Kind.FORBIDDEN),
    /** The job was begun too often without getting further; fact {@code times}. A job fails with it. */
    GIVEN_UP("job-given-up", Kind.UNAVAILABLE);

    private final String code;
    private final Kind kind;

    JobProblem(String code, Kind kind) {
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
        return "org.throughline.jobs.texts";
    }
}
