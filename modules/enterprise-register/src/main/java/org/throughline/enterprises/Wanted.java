package org.throughline.enterprises;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is about to ask a firm for.
 *
 * @param kind whether it is a fact or a paper
 * @param name of the fact in the catalogue, such as {@code revenue}; code of the kind of paper, such as
 *     {@code business-licence}
 * @param year the calendar year a yearly fact is wanted for; null for the latest there is, and for all else
 */
public record Wanted(Kind kind, String name, @Nullable Integer year) implements Serializable {

    /** What can be wanted. */
    public enum Kind {
        /** A value of the catalogue. */
        FACT,
        /** A document. */
        PAPER
    }

    public Wanted {
        if (name.isEmpty() || (kind == Kind.PAPER && year != null)) {
            throw new IllegalArgumentException("Nothing that can be wanted: " + kind + " " + name + " " + year);
        }
    }

    /** A fact; of a yearly one the latest year. */
    public static Wanted fact(String name) {
        return new Wanted(Kind.FACT, name, null);
    }

    /** A yearly fact of one year. */
    public static Wanted fact(String name, int year) {
        return new Wanted(Kind.FACT, name, year);
    }

    /** A paper of a kind. */
    public static Wanted paper(String kind) {
        return new Wanted(Kind.PAPER, kind, null);
    }
}
