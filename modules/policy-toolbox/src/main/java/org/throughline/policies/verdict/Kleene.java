package org.throughline.policies.verdict;

import java.util.Collection;

/** A truth value of strong Kleene logic. */
public enum Kleene {
    /** It is so, whatever is still missing. */
    TRUE,
    /** It is not so, whatever is still missing. */
    FALSE,
    /** It depends on what is missing. */
    UNKNOWN;

    /** What is known to be so or not. */
    public static Kleene of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** False if one is false; else unknown if one is unknown; else true. */
    public static Kleene all(Collection<Kleene> parts) {
        if (parts.contains(FALSE)) {
            return FALSE;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : TRUE;
    }

    /** True if one is true; else unknown if one is unknown; else false. */
    public static Kleene any(Collection<Kleene> parts) {
        if (parts.contains(TRUE)) {
            return TRUE;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : FALSE;
    }

    /** The opposite; unknown stays unknown. */
    public Kleene opposite() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
