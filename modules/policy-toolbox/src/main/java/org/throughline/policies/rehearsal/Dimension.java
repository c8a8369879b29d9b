package org.throughline.policies.rehearsal;

/** By what firms are told apart. */
public enum Dimension {
    /** The county or district of registration. */
    DISTRICT,
    /** The management zone, beside the district. */
    ZONE,
    /** Large, medium, small or micro. */
    SIZE,
    /** The section of the industry, such as {@code C}. */
    SECTION,
    /** The division of the industry, such as {@code C34}. */
    INDUSTRY,
    /** A track of the bureau; a firm can be in several, and in a track with the one it is a part of. */
    TRACK,
    /** Whole years since registration. */
    AGE
}
