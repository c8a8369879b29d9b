package org.throughline.policies.matching;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.ValueType;

/** Whether a condition is true of a firm, read from the columns. */
final class AtomTest {

    private AtomTest() {}

    /** For one firm or a few. */
    static IntPredicate direct(Atom atom, Facts facts, Assessment assessment) {
        return of(atom, facts, assessment, false);
    }

    /** For all firms: each word is looked at once. */
    static IntPredicate bulk(Atom atom, Facts facts, Assessment assessment) {
        return of(atom, facts, assessment, true);
    }

    private static IntPredicate of(Atom atom, Facts facts, Assessment assessment, boolean all) {
        Optional<Quantity.Bounded> bounded = Quantity.of(atom);
        if (bounded.isPresent()) {
            return compared(bounded.get(), facts, assessment);
        }
        Cell cell = atom.cells().get(0);
        CellReader reader = CellReader.of(cell, facts, assessment);
        if (atom instanceof Atom.Known) {
            return cell.fact().absenceMeansNo() ? row -> true : reader::isKnown;
        }
        if (atom instanceof Atom.Holds) {
            return row -> reader.isKnown(row) && reader.raw(row) != 0;
        }
        SingleFact fact = CellReader.single(cell, facts);
        if (atom instanceof Atom.AnyOf anyOf && cell.fact().type() instanceof ValueType.Tags) {
            List<RowSet> tags = tags(fact, anyOf);
            return row -> reader.isKnown(row) && tags.stream().anyMatch(tag -> tag.has(row));
        }
        IntPredicate codes = codes(fact.words(), words(atom), all);
        return row -> reader.isKnown(row) && codes.test((int) reader.raw(row));
    }

    private static IntPredicate compared(Quantity.Bounded bounded, Facts facts, Assessment assessment) {
        List<Cuts.Cut> bounds = Cuts.Cut.of(bounded);
        Formula formula = Formula.of(bounded.quantity(), Cuts.digits(bounds), facts, assessment);
        Cuts cuts = Cuts.of(bounds, formula.scale());
        return row -> formula.isKnown(row) && cuts.rank(formula, row) == 1;
    }

    private static List<RowSet> tags(SingleFact fact, Atom.AnyOf anyOf) {
        return IntStream.range(0, fact.tags().size())
                .filter(code -> anyOf.values().contains(fact.words().word(code)))
                .mapToObj(fact.tags()::get)
                .toList();
    }

    private static Predicate<String> words(Atom atom) {
        if (atom instanceof Atom.AnyOf anyOf) {
            return anyOf.values()::contains;
        }
        if (atom instanceof Atom.Within within) {
            return word -> within.codes().stream().anyMatch(word::startsWith);
        }
        if (atom instanceof Atom.TextHas has) {
            return has.atStart() ? word -> word.startsWith(has.part()) : word -> word.contains(has.part());
        }
        throw new IllegalArgumentException("Not about words: " + atom);
    }

    private static IntPredicate codes(Words words, Predicate<String> matches, boolean all) {
        if (!all) {
            return code -> matches.test(words.word(code));
        }
        boolean[] table = new boolean[words.size()];
        for (int code = 0; code < table.length; code++) {
            table[code] = matches.test(words.word(code));
        }
        return code -> table[code];
    }
}
