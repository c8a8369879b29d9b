package org.throughline.directory.domain;

/** How far a post has come; only an approved one counts. */
public enum PostState {
    /** Waits for the security administrator. */
    PROPOSED,
    /** Holds on the days it was proposed for. */
    APPROVED,
    /** Will never hold. */
    REFUSED
}
