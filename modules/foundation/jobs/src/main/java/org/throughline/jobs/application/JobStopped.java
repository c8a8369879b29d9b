package org.throughline.jobs.application;

/** Leaves the work of a kind: the job is to go no further here. */
final class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    JobStopped(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /** Why it stops. */
    enum Why {
        /** Somebody cancelled it. */
        CANCELLED,
        /** Another node has it. */
        LOST,
        /** This node ends. */
        NODE_ENDS
    }

    Why why() {
        return why;
    }
}
