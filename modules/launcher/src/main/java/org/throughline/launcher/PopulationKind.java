package org.throughline.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an installation is filled with at first, and what it stays. */
enum PopulationKind {
    /** Generated firms and invented people. */
    DEMO,
    /** The configuration and nothing else. */
    EMPTY;

    /** The kind of a word; empty for none of them. */
    static Optional<PopulationKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The word that stands in the database and on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
