package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;

/**
 * All conditions over one version of facts, for one day: never changes, and shares with the next one what stays the
 * same. Cells, quantities and conditions have the numbers that {@link Atoms} give them.
 */
final class Index {

    private final Facts facts;
    private final Assessment assessment;
    private final Atoms atoms;
    private final RowSet[] known;
    private final Gauge[] gauges;
    private final Leaf[] leaves;

    private Index(Facts facts, Assessment assessment, Atoms atoms, RowSet[] known, Gauge[] gauges, Leaf[] leaves) {
        this.facts = facts;
        this.assessment = assessment;
        this.atoms = atoms;
        this.known = known;
        this.gauges = gauges;
        this.leaves = leaves;
    }

    /** Reads all firms: each cell, each quantity and each condition once. */
    static Index of(Facts facts, Assessment assessment, Atoms atoms) {
        Atoms none = Atoms.of(List.of());
        return new Index(facts, assessment, none, new RowSet[0], new Gauge[0], new Leaf[0]).with(atoms);
    }

    Facts facts() {
        return facts;
    }

    Assessment assessment() {
        return assessment;
    }

    Atoms atoms() {
        return atoms;
    }

    /** By the numbers of their atoms; not written to. */
    Leaf[] leaves() {
        return leaves;
    }

    /** For which firms a cell is known. */
    RowSet known(int cell) {
        return known[cell];
    }

    /** Whether every comparison stands in the ranks of its quantity. */
    boolean isSettled() {
        for (int number = 0; number < leaves.length; number++) {
            if (atoms.asked(number).bounded() != null && leaves[number] instanceof Leaf.Stored) {
                return false;
            }
        }
        return true;
    }

    /**
     * This index over more conditions, those it has under the same numbers. A bound that cuts no ranks yet is read from
     * the columns.
     */
    Index with(Atoms more) {
        List<Cell> cells = more.cells();
        RowSet[] isKnown = Arrays.copyOf(known, cells.size());
        for (int cell = known.length; cell < isKnown.length; cell++) {
            CellReader reader = CellReader.of(cells.get(cell), facts, assessment);
            isKnown[cell] = RowSet.where(facts.rows(), reader::isKnown);
        }
        List<Quantity> quantities = more.quantities();
        Gauge[] ranked = Arrays.copyOf(gauges, quantities.size());
        for (int quantity = gauges.length; quantity < ranked.length; quantity++) {
            ranked[quantity] = Gauge.of(quantities.get(quantity), cuts(more, quantity), facts, assessment);
        }
        Leaf[] longer = Arrays.copyOf(leaves, more.size());
        for (int number = leaves.length; number < longer.length; number++) {
            longer[number] = leaf(more.asked(number), isKnown, ranked);
        }
        return new Index(facts, assessment, more, isKnown, ranked, longer);
    }

    /**
     * This index over some of its conditions, each bound among the ranks of its quantity: only quantities whose bounds
     * are others than before are read again.
     */
    Index settled(Atoms some) {
        RowSet[] isKnown =
                some.cells().stream().map(cell -> known[atoms.number(cell)]).toArray(RowSet[]::new);
        List<Quantity> quantities = some.quantities();
        Gauge[] ranked = new Gauge[quantities.size()];
        for (int number = 0; number < ranked.length; number++) {
            Quantity quantity = quantities.get(number);
            List<Cuts.Cut> cuts = cuts(some, number);
            Gauge before = gauges[atoms.number(quantity)];
            ranked[number] = before.isCutBy(cuts) ? before : Gauge.of(quantity, cuts, facts, assessment);
        }
        Leaf[] settled = new Leaf[some.size()];
        for (int number = 0; number < settled.length; number++) {
            Asked asked = some.asked(number);
            Quantity.Bounded bounded = asked.bounded();
            settled[number] = bounded == null
                    ? leaves[atoms.number(asked.atom())]
                    : Leaf.Ranked.of(bounded, ranked[asked.quantity()]);
        }
        return new Index(facts, assessment, some, isKnown, ranked, settled);
    }

    private static List<Cuts.Cut> cuts(Atoms atoms, int quantity) {
        List<Cuts.Cut> cuts = new ArrayList<>();
        for (Asked asked : atoms.all()) {
            if (asked.bounded() != null && asked.quantity() == quantity) {
                cuts.addAll(Cuts.Cut.of(asked.bounded()));
            }
        }
        return cuts;
    }

    private Leaf leaf(Asked asked, RowSet[] isKnown, Gauge[] ranked) {
        Quantity.Bounded bounded = asked.bounded();
        if (bounded != null && ranked[asked.quantity()].cuts().all().containsAll(Cuts.Cut.of(bounded))) {
            return Leaf.Ranked.of(bounded, ranked[asked.quantity()]);
        }
        RowSet truth = RowSet.where(facts.rows(), AtomTest.bulk(asked.atom(), facts, assessment));
        return new Leaf.Stored(truth, known(asked, isKnown, ranked));
    }

    private static @Nullable RowSet known(Asked asked, RowSet[] isKnown, Gauge[] ranked) {
        if (asked.isDefinite()) {
            return null;
        }
        return asked.bounded() == null ? isKnown[asked.cells().get(0)] : ranked[asked.quantity()].known();
    }

    /**
     * This index over a later version of facts: only what reads a changed fact of a changed firm is looked at again.
     */
    Index after(Touched touched, Facts later) {
        RowSet[] isKnown = known.clone();
        Gauge[] ranked = gauges.clone();
        Leaf[] now = leaves.clone();
        boolean[] done = new boolean[known.length];
        boolean[] ranks = new boolean[gauges.length];
        for (int number : touched.atoms(atoms)) {
            Asked asked = atoms.asked(number);
            NavigableSet<Integer> rows = touched.rows(asked.atom().cells());
            for (int cell : asked.cells()) {
                if (!done[cell]) {
                    Cell read = asked.atom().cells().get(asked.cells().indexOf(cell));
                    isKnown[cell] = edited(known[cell], rows, CellReader.of(read, later, assessment)::isKnown);
                    done[cell] = true;
                }
            }
            if (asked.bounded() != null && !ranks[asked.quantity()]) {
                ranked[asked.quantity()] = gauges[asked.quantity()].after(rows, later, assessment);
                ranks[asked.quantity()] = true;
            }
            now[number] = after(asked, leaves[number], rows, later, isKnown, ranked);
        }
        return new Index(later, assessment, atoms, isKnown, ranked, now);
    }

    private Leaf after(Asked asked, Leaf leaf, Set<Integer> rows, Facts later, RowSet[] isKnown, Gauge[] ranked) {
        if (leaf instanceof Leaf.Ranked before) {
            return new Leaf.Ranked(ranked[asked.quantity()], before.first(), before.behind());
        }
        RowSet truth = ((Leaf.Stored) leaf).truth();
        IntPredicate holds = AtomTest.direct(asked.atom(), later, assessment);
        return new Leaf.Stored(edited(truth, rows, holds), known(asked, isKnown, ranked));
    }

    private static RowSet edited(RowSet rows, Iterable<Integer> changed, IntPredicate holds) {
        RowSetEdit edit = rows.edit();
        changed.forEach(row -> edit.set(row, holds.test(row)));
        return edit.done();
    }
}
