package org.throughline.policies.matching;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Vocabulary;

/**
 * What is known of all firms, as of one change: a version, which never changes. Rows run from 0 to {@link #rows}; those
 * of firms that were removed stay empty for ever.
 *
 * <p>Versions share every block that is the same in them, and a change copies the few it touches. This was chosen over
 * columns that are written in place under epochs: a reader needs neither a lock nor a lease, however long it reads, a
 * change that fails leaves nothing behind, and two versions can be held against each other.
 */
public final class Facts {

    private final long version;
    private final Numbering numbers;
    private final RowSet live;
    private final Map<String, FactColumn> columns;

    Facts(long version, Numbering numbers, RowSet live, Map<String, FactColumn> columns) {
        this.version = version;
        this.numbers = numbers;
        this.live = live;
        this.columns = columns;
    }

    static Facts none(Vocabulary vocabulary) {
        Map<String, FactColumn> columns = new LinkedHashMap<>();
        for (KnownFact fact : vocabulary.facts()) {
            columns.put(fact.name(), fact.yearly() ? new YearlyFact(fact, new TreeMap<>()) : SingleFact.of(fact));
        }
        return new Facts(0, Numbering.none(), RowSet.EMPTY, columns);
    }

    /** The same after an edit that was given up. */
    Facts afresh() {
        return new Facts(version, numbers.afresh(), live, columns);
    }

    /** How many changes led here. */
    public long version() {
        return version;
    }

    /** How many rows there are, with those of firms that were removed. */
    public int rows() {
        return numbers.size();
    }

    /** The rows of the firms there are. */
    public RowSet live() {
        return live;
    }

    /** The row of a firm; empty if there is no such firm. */
    public OptionalInt row(UUID id) {
        int row = numbers.row(id);
        return row != Numbering.NONE && live.has(row) ? OptionalInt.of(row) : OptionalInt.empty();
    }

    /** The firm of a row, also of one that was removed. */
    public UUID id(int row) {
        return numbers.id(row);
    }

    /**
     * What is known of a firm, to be judged plainly. Who said so is not kept here, nor when it was said of a year: its
     * last day stands for that.
     */
    public FirmFacts firm(int row) {
        return FirmReading.of(columns.values(), row);
    }

    /** The same of these facts alone. */
    public FirmFacts firm(int row, Collection<KnownFact> some) {
        return FirmReading.of(some.stream().map(this::column).toList(), row);
    }

    Numbering numbers() {
        return numbers;
    }

    Map<String, FactColumn> columns() {
        return columns;
    }

    FactColumn column(KnownFact fact) {
        FactColumn column = columns.get(fact.name());
        if (column == null) {
            throw new IllegalArgumentException("No such fact: " + fact.name());
        }
        return column;
    }
}
