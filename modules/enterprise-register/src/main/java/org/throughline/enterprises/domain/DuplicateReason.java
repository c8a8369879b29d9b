package org.throughline.enterprises.domain;

/** Why two records may be one firm. */
public enum DuplicateReason {
    /** Their codes name the same body, nine characters that a firm keeps when it moves to another registrar. */
    SAME_BODY,
    /** They have the same name, character by character. */
    SAME_NAME,
    /** Their names differ in width, brackets, spaces, or traditional and simplified characters alone. */
    OTHER_WRITING,
    /** One is called what the other was called before. */
    FORMER_NAME,
    /** Their names differ in the words that say what kind of company it is. */
    OTHER_SUFFIX,
    /** Both were called the same before and are not now. */
    BOTH_FORMERLY
}
