package org.throughline.offices.domain;

/** How sure somebody is of a window. */
public enum Confidence {
    /** A guess that should be looked at again soon. */
    LOW,
    /** Several independent signs point the same way. */
    MEDIUM,
    /** Papers, contracts or capacities say so. */
    HIGH
}
