package org.throughline.directory.domain;

/** How far the rights of a post go. */
public enum Bounds {
    /** Everything there is. */
    EVERYWHERE,
    /** Its organisation with all below it, and the places it serves. */
    OWN
}
