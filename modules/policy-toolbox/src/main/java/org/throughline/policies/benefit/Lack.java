package org.throughline.policies.benefit;

import java.util.LinkedHashSet;
import java.util.Set;
import org.throughline.policies.facts.Cell;

/**
 * What is not known and matters.
 *
 * @param cells of the firm
 * @param asked of the application
 */
record Lack(Set<Cell> cells, Set<String> asked) {

    static final Lack NONE = new Lack(Set.of(), Set.of());

    static Lack of(Set<Cell> cells) {
        return cells.isEmpty() ? NONE : new Lack(cells, Set.of());
    }

    static Lack ofCase(String name) {
        return new Lack(Set.of(), Set.of(name));
    }

    private boolean isNothing() {
        return cells.isEmpty() && asked.isEmpty();
    }

    /** Both together. */
    Lack and(Lack other) {
        if (other.isNothing()) {
            return this;
        }
        return isNothing() ? other : new Lack(joined(cells, other.cells), joined(asked, other.asked));
    }

    private static <T> Set<T> joined(Set<T> one, Set<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
