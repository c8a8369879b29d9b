package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;

/**
 * All conditions over one version of facts, for one day: never changes, and shares with the next one what stays the
 * same.
 */
final class Index {

    private final Facts facts;
    private final Assessment assessment;
    private final Atoms atoms;
    private final Map<Cell, RowSet> known;
    private final Map<Quantity, Gauge> gauges;
    private final Leaf[] leaves;

    private Index(
            Facts facts,
            Assessment assessment,
            Atoms atoms,
            Map<Cell, RowSet> known,
            Map<Quantity, Gauge> gauges,
            Leaf[] leaves) {
        this.facts = facts;
        this.assessment = assessment;
        this.atoms = atoms;
        this.known = known;
        this.gauges = gauges;
        this.leaves = leaves;
    }

    /** Reads all firms: each cell, each quantity and each condition once. */
    static Index of(Facts facts, Assessment assessment, Atoms atoms) {
        Index none = new Index(facts, assessment, Atoms.of(List.of()), Map.of(), Map.of(), new Leaf[0]);
        return none.with(atoms);
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

    /** For which firms a cell that a condition reads is known. */
    RowSet known(Cell cell) {
        return known.getOrDefault(cell, RowSet.EMPTY);
    }

    /** Whether every comparison stands in the ranks of its quantity. */
    boolean isSettled() {
        for (Leaf leaf : leaves) {
            if (leaf instanceof Leaf.Stored && Quantity.of(leaf.atom()).isPresent()) {
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
        Map<Cell, RowSet> cells = new HashMap<>(known);
        Map<Quantity, List<Cuts.Cut>> fresh = new LinkedHashMap<>();
        for (Atom atom : more.all().subList(atoms.size(), more.size())) {
            for (Cell cell : atom.cells()) {
                CellReader reader = CellReader.of(cell, facts, assessment);
                cells.computeIfAbsent(cell, one -> RowSet.where(facts.rows(), reader::isKnown));
            }
            Quantity.of(atom)
                    .filter(bounded -> !gauges.containsKey(bounded.quantity()))
                    .ifPresent(bounded -> fresh.computeIfAbsent(bounded.quantity(), one -> new ArrayList<>())
                            .addAll(Cuts.Cut.of(bounded)));
        }
        Map<Quantity, Gauge> all = new HashMap<>(gauges);
        fresh.forEach((quantity, cuts) -> all.put(quantity, Gauge.of(quantity, cuts, facts, assessment)));
        Leaf[] longer = Arrays.copyOf(leaves, more.size());
        for (int number = leaves.length; number < longer.length; number++) {
            longer[number] = leaf(more.all().get(number), cells, all);
        }
        return new Index(facts, assessment, more, cells, all, longer);
    }

    private Leaf leaf(Atom atom, Map<Cell, RowSet> cells, Map<Quantity, Gauge> all) {
        Quantity.Bounded bounded = Quantity.of(atom).orElse(null);
        if (bounded != null) {
            Gauge gauge = gauge(bounded.quantity(), all);
            if (gauge.cuts().all().containsAll(Cuts.Cut.of(bounded))) {
                return Leaf.Ranked.of(atom, bounded, gauge);
            }
            return new Leaf.Stored(atom, truth(atom), gauge.known());
        }
        Cell cell = atom.cells().get(0);
        boolean definite = atom instanceof Atom.Known || cell.fact().absenceMeansNo();
        return new Leaf.Stored(atom, truth(atom), definite ? null : cells.get(cell));
    }

    private RowSet truth(Atom atom) {
        return RowSet.where(facts.rows(), AtomTest.bulk(atom, facts, assessment));
    }

    private static Gauge gauge(Quantity quantity, Map<Quantity, Gauge> all) {
        Gauge gauge = all.get(quantity);
        if (gauge == null) {
            throw new IllegalStateException("Not ranked: " + quantity);
        }
        return gauge;
    }

    /**
     * This index over a later version of facts: only what reads a changed fact of a changed firm is looked at again.
     */
    Index after(Touched touched, Facts later) {
        Map<Cell, RowSet> cells = new HashMap<>(known);
        cells.replaceAll((cell, rows) -> {
            TreeSet<Integer> changed = touched.rows(List.of(cell));
            return changed.isEmpty() ? rows : edited(rows, changed, CellReader.of(cell, later, assessment)::isKnown);
        });
        Map<Quantity, Gauge> all = new HashMap<>(gauges);
        all.replaceAll((quantity, gauge) -> {
            TreeSet<Integer> changed = touched.rows(quantity.cells());
            return changed.isEmpty() ? gauge : gauge.after(changed, later, assessment);
        });
        Leaf[] now = leaves.clone();
        for (int number : touched.atoms(atoms)) {
            now[number] = after(leaves[number], touched, later, cells, all);
        }
        return new Index(later, assessment, atoms, cells, all, now);
    }

    private Leaf after(Leaf leaf, Touched touched, Facts later, Map<Cell, RowSet> cells, Map<Quantity, Gauge> all) {
        Atom atom = leaf.atom();
        Quantity.Bounded bounded = Quantity.of(atom).orElse(null);
        if (leaf instanceof Leaf.Ranked ranked && bounded != null) {
            return new Leaf.Ranked(atom, gauge(bounded.quantity(), all), ranked.first(), ranked.behind());
        }
        RowSet truth = edited(
                ((Leaf.Stored) leaf).truth(), touched.rows(atom.cells()), AtomTest.direct(atom, later, assessment));
        return new Leaf.Stored(atom, truth, leaf.known() == null ? null : knownNow(atom, bounded, cells, all));
    }

    private static @Nullable RowSet knownNow(
            Atom atom, Quantity.@Nullable Bounded bounded, Map<Cell, RowSet> cells, Map<Quantity, Gauge> all) {
        return bounded == null
                ? cells.get(atom.cells().get(0))
                : gauge(bounded.quantity(), all).known();
    }

    private static RowSet edited(RowSet rows, Iterable<Integer> changed, IntPredicate holds) {
        RowSetEdit edit = rows.edit();
        changed.forEach(row -> edit.set(row, holds.test(row)));
        return edit.done();
    }
}
