package org.throughline.enterprises.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.bulk.ColumnTarget.Kind;

/**
 * What each column of a file is taken for.
 *
 * @param headers the names of the columns, in their order
 * @param targets as many
 * @param slots the columns that are facts, in the order of the catalogue and their years, so that they come to lie in
 *     the order of the index of facts
 */
record ColumnPlan(List<String> headers, List<ColumnTarget> targets, List<Slot> slots) {

    /**
     * A column that is a fact.
     *
     * @param column its place, counted from 0
     * @param id the number of the fact in the catalogue
     */
    record Slot(int column, short id, FactDefinition fact, ColumnTarget target) {

        /** The year that the column names; null where it names none. */
        @Nullable
        Integer year() {
            return target.year();
        }
    }

    ColumnPlan {
        headers = List.copyOf(headers);
        targets = List.copyOf(targets);
        slots = List.copyOf(slots);
    }

    /** The plan of these targets. */
    static ColumnPlan of(List<String> headers, List<ColumnTarget> targets, Map<Short, FactDefinition> catalogue) {
        List<Slot> slots = new ArrayList<>();
        catalogue.forEach((id, fact) -> IntStream.range(0, targets.size())
                .filter(column -> fact.name().equals(targets.get(column).fact()))
                .mapToObj(column -> new Slot(column, id, fact, targets.get(column)))
                .forEach(slots::add));
        slots.sort((left, right) -> left.id == right.id
                ? Integer.compare(yearOr0(left), yearOr0(right))
                : Short.compare(left.id, right.id));
        return new ColumnPlan(headers, targets, slots);
    }

    private static int yearOr0(Slot slot) {
        Integer year = slot.year();
        return year == null ? 0 : year;
    }

    /** The column of a kind, counted from 0; empty if the file has none. */
    Optional<Integer> column(Kind kind) {
        return IntStream.range(0, targets.size())
                .filter(column -> targets.get(column).kind() == kind)
                .boxed()
                .findFirst();
    }

    /** The cells of a row as they may be kept: empty where they are those of a person. */
    List<String> kept(List<String> cells) {
        if (targets.stream().noneMatch(target -> target.kind() == Kind.WITHHELD)) {
            return cells;
        }
        return IntStream.range(0, cells.size())
                .mapToObj(column -> targets.get(column).kind() == Kind.WITHHELD ? "" : cells.get(column))
                .toList();
    }

    /** The names of the columns that are taken for nothing. */
    List<String> passedOver() {
        return IntStream.range(0, targets.size())
                .filter(column -> targets.get(column).isNothing())
                .mapToObj(headers::get)
                .toList();
    }
}
