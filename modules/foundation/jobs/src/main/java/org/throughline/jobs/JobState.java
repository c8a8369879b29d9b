package org.throughline.jobs;

/** Where a job stands. */
public enum JobState {
    /** It waits for a node that has a place, or for the end of another one of its lane. */
    QUEUED,
    /** A node works on it, or did and has not been missed yet. */
    RUNNING,
    /** It came to its end. */
    DONE,
    /** It was refused, went wrong, or was given up after several attempts. */
    FAILED,
    /** Somebody ended it. */
    CANCELLED;

    /** Whether nothing more happens to it by itself. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
