package org.throughline.policies.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;

/**
 * All firms in groups by one fact that is a word, such as their district; those of which it is not known in one too.
 */
public final class Grouping {

    /** The group of firms of which the fact is not known. */
    public static final String NOT_KNOWN = "";

    private final List<String> names;
    private final PackedColumn groups;

    private Grouping(List<String> names, PackedColumn groups) {
        this.names = names;
        this.groups = groups;
    }

    /** All firms in one group. */
    public static Grouping none() {
        return new Grouping(List.of(NOT_KNOWN), PackedColumn.EMPTY);
    }

    /**
     * Groups firms.
     *
     * @param group the group of a word, such as the district a division lies in
     */
    public static Grouping by(Facts facts, Assessment assessment, KnownFact fact, UnaryOperator<String> group) {
        Cell cell = Cell.of(fact);
        CellReader reader = CellReader.of(cell, facts, assessment);
        Words words = CellReader.single(cell, facts).words();
        Map<String, Integer> numbers = new LinkedHashMap<>(Map.of(NOT_KNOWN, 0));
        List<Integer> byCode = new ArrayList<>();
        for (int code = 0; code < words.size(); code++) {
            byCode.add(numbers.computeIfAbsent(group.apply(words.word(code)), name -> numbers.size()));
        }
        PackedColumn.Edit groups = PackedColumn.EMPTY.edit(0);
        for (int row = 0; row < facts.rows(); row++) {
            groups.set(row, reader.isKnown(row) ? byCode.get((int) reader.raw(row)) : 0);
        }
        return new Grouping(List.copyOf(numbers.keySet()), groups.done());
    }

    /**
     * Groups firms by the whole years since a day.
     *
     * @param from the years from which on a group begins, the least first; who has fewer than the first is in none
     */
    public static Grouping bySince(Facts facts, Assessment assessment, KnownFact fact, List<Integer> from) {
        Elapsed since =
                new Elapsed(CellReader.of(Cell.of(fact), facts, assessment), assessment.day(), Term.TimeUnit.YEAR);
        List<String> names = new ArrayList<>(List.of(NOT_KNOWN));
        from.forEach(years -> names.add(years.toString()));
        PackedColumn.Edit groups = PackedColumn.EMPTY.edit(0);
        for (int row = 0; row < facts.rows(); row++) {
            long years = since.isKnown(row) ? since.key(row) / 2 : -1;
            groups.set(row, from.stream().filter(first -> first <= years).count());
        }
        return new Grouping(List.copyOf(names), groups.done());
    }

    /** The names of the groups, {@link #NOT_KNOWN} first. */
    public List<String> names() {
        return names;
    }

    /** The number of the group in which a firm is, among {@link #names}. */
    public int group(int row) {
        return (int) groups.get(row);
    }
}
