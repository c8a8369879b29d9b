package org.throughline.policies.matching;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.policies.facts.Cell;

/** Which rows of which facts a change touched: of firms that came or went all facts. */
final class Touched {

    private final Change change;
    private final TreeSet<Integer> whole = new TreeSet<>();

    Touched(Change change) {
        this.change = change;
        whole.addAll(change.removed());
        for (int row = change.before().rows(); row < change.after().rows(); row++) {
            whole.add(row);
        }
    }

    /** Rows of which a fact behind one of these cells may be another now. */
    NavigableSet<Integer> rows(List<Cell> cells) {
        TreeSet<Integer> rows = new TreeSet<>(whole);
        for (Cell cell : cells) {
            NavigableSet<Integer> touched = change.touched().get(cell.fact().name());
            if (touched != null) {
                rows.addAll(touched);
            }
        }
        return rows;
    }

    /** All rows. */
    NavigableSet<Integer> rows() {
        TreeSet<Integer> rows = new TreeSet<>(whole);
        change.touched().values().forEach(rows::addAll);
        return rows;
    }

    /** The numbers of the conditions that read what was touched. */
    Collection<Integer> atoms(Atoms atoms) {
        TreeSet<Integer> numbers = new TreeSet<>();
        if (whole.isEmpty()) {
            change.touched().keySet().forEach(fact -> numbers.addAll(atoms.reading(fact)));
        } else {
            for (int number = 0; number < atoms.size(); number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Whether a clause that reads these facts may say something else now. */
    boolean concerns(Set<String> facts) {
        return !whole.isEmpty() || change.touched().keySet().stream().anyMatch(facts::contains);
    }
}
