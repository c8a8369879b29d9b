package org.throughline.policies.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;

/** A change of facts while it is made. To be used by the one thread that makes it, and not after it. */
public final class FactEdit {

    private final Facts before;
    private final RowSetEdit live;
    private final Map<String, FactColumnEdit> edits = new LinkedHashMap<>();
    private final Map<String, NavigableSet<Integer>> touched = new HashMap<>();
    private final NavigableSet<Integer> removed = new TreeSet<>();
    private Numbering numbers;

    FactEdit(Facts before) {
        this.before = before;
        this.numbers = before.numbers();
        this.live = before.live().edit();
    }

    /** The row of a firm, a new one if there is no such firm. Who was removed comes back in a new row. */
    public int row(UUID id) {
        int known = numbers.row(id);
        if (known != Numbering.NONE && live.has(known)) {
            return known;
        }
        numbers = numbers.with(id);
        live.set(numbers.size() - 1, true);
        return numbers.size() - 1;
    }

    /**
     * Takes over the last word on a fact that is not yearly.
     *
     * @throws FactOutOfRange for what cannot be kept; what was known before is still known then
     */
    public void set(int row, KnownFact fact, Statement statement) {
        of(row, fact, false).set(row, 0, statement);
        touch(row, fact);
    }

    /**
     * Takes over the last word on a year of a yearly fact.
     *
     * @throws FactOutOfRange for what cannot be kept; what was known before is still known then
     */
    public void set(int row, KnownFact fact, int year, Statement statement) {
        of(row, fact, true).set(row, year, statement);
        touch(row, fact);
    }

    /** Nothing is known of a fact any more, in no year. */
    public void clear(int row, KnownFact fact) {
        of(row, fact, fact.yearly()).clear(row);
        touch(row, fact);
    }

    /** Nothing is known of a year of a yearly fact any more. */
    public void clear(int row, KnownFact fact, int year) {
        of(row, fact, true).clear(row, year);
        touch(row, fact);
    }

    /** The firm is no more. Its row stays, without facts. */
    public void remove(int row) {
        check(row);
        before.columns().keySet().forEach(name -> edit(name).clear(row));
        live.set(row, false);
        if (row < before.rows()) {
            removed.add(row);
        }
    }

    private FactColumnEdit of(int row, KnownFact fact, boolean yearly) {
        check(row);
        before.column(fact);
        if (fact.yearly() != yearly) {
            throw new IllegalArgumentException("A year for what is yearly and for nothing else: " + fact.name());
        }
        return edit(fact.name());
    }

    private void check(int row) {
        if (row < 0 || !live.has(row)) {
            throw new IllegalArgumentException("No firm in row " + row);
        }
    }

    private FactColumnEdit edit(String name) {
        return edits.computeIfAbsent(name, one -> {
            FactColumn column = before.columns().get(one);
            if (column == null) {
                throw new IllegalStateException("No such fact: " + one);
            }
            return column.edit(before.rows());
        });
    }

    private void touch(int row, KnownFact fact) {
        if (row < before.rows()) {
            touched.computeIfAbsent(fact.name(), name -> new TreeSet<>()).add(row);
        }
    }

    Change done() {
        Map<String, FactColumn> columns = new LinkedHashMap<>(before.columns());
        edits.forEach((name, edit) -> columns.put(name, edit.done()));
        Facts after = new Facts(before.version() + 1, numbers, live.done(), columns);
        return new Change(before, after, touched, removed);
    }
}
