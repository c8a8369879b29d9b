package org.throughline.policies.catalogue;

/** Where the text of a policy was found. Only an official one can be relied on to the letter. */
public enum SourceKind {
    /** A site of the government that issued it. */
    OFFICIAL,
    /** An official reading of it, without its full text. */
    INTERPRETATION,
    /** A database of laws. */
    LAW_DATABASE,
    /** A copy of a site of the government elsewhere. */
    MIRROR,
    /** A collection of policies that repeats it. */
    COMPILATION,
    /** A newspaper or news site. */
    PRESS,
    /** Printed again by somebody. */
    REPRINT
}
