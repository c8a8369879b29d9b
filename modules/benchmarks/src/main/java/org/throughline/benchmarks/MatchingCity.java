package org.throughline.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.matching.FactEdit;
import org.throughline.policies.matching.FactStore;

/**
 * Firms with 27 facts, of which a tenth is missing: six figures a year over three years, six other numbers, three days,
 * four truths, five codes, two sets of tags and an industry. Where they stand in a row of values says {@link #slots}.
 */
final class MatchingCity {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final int FIRST_YEAR = 2023;
    static final int YEARS = 3;
    private static final LocalDate SAID = LocalDate.of(2026, 3, 31);
    private static final Measure YUAN = Measure.of("yuan", "元", "yuan");

    /** One value of a firm; year 0 of what is not yearly. */
    record Slot(KnownFact fact, int year) {}

    private MatchingCity() {}

    static List<KnownFact> facts() {
        List<KnownFact> facts = new ArrayList<>();
        IntStream.range(0, 6).forEach(one -> facts.add(fact("figure" + one, new ValueType.Decimal(YUAN), true)));
        IntStream.range(0, 6).forEach(one -> facts.add(fact("number" + one, new ValueType.Whole(YUAN), false)));
        IntStream.range(0, 3).forEach(one -> facts.add(fact("day" + one, new ValueType.Day(), false)));
        IntStream.range(0, 4).forEach(one -> facts.add(fact("truth" + one, new ValueType.Truth(), false)));
        IntStream.range(0, 5).forEach(one -> facts.add(fact("code" + one, new ValueType.Code(choices(12)), false)));
        IntStream.range(0, 2).forEach(one -> facts.add(fact("tags" + one, new ValueType.Tags(choices(12)), false)));
        facts.add(fact("industry", new ValueType.Industry(List.of()), false));
        return facts;
    }

    private static KnownFact fact(String name, ValueType type, boolean yearly) {
        return new KnownFact(name, new BilingualText(name, name), type, yearly, false);
    }

    private static List<ValueType.Choice> choices(int many) {
        return IntStream.range(0, many)
                .mapToObj(one -> new ValueType.Choice("K" + one, new BilingualText("K" + one, "K" + one)))
                .toList();
    }

    static Vocabulary vocabulary() {
        return Vocabulary.of(facts());
    }

    static List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (KnownFact fact : facts()) {
            for (int year = 0; year < (fact.yearly() ? YEARS : 1); year++) {
                slots.add(new Slot(fact, fact.yearly() ? FIRST_YEAR + year : 0));
            }
        }
        return slots;
    }

    /** The id of a firm. */
    static UUID id(int firm) {
        return new UUID(firm * 0x9E3779B97F4A7C15L, firm);
    }

    /** A firm, the same each time: for each slot a value, null where it is missing. */
    static @Nullable Value[] firm(int firm, List<Slot> slots) {
        Random random = new Random(firm * 31L + 7);
        @Nullable Value[] values = new @Nullable Value[slots.size()];
        for (int slot = 0; slot < values.length; slot++) {
            Value value = value(slots.get(slot).fact().type(), random);
            values[slot] = random.nextInt(10) == 0 ? null : value;
        }
        return values;
    }

    private static Value value(ValueType type, Random random) {
        if (type instanceof ValueType.Decimal) {
            return new Value.Amount(BigDecimal.valueOf(Math.round(Math.exp(random.nextGaussian() * 2 + 16)), 2));
        }
        if (type instanceof ValueType.Whole) {
            return new Value.Amount(BigDecimal.valueOf(random.nextInt(1000)));
        }
        if (type instanceof ValueType.Day) {
            return new Value.Day(LocalDate.of(1996, 1, 1).plusDays(random.nextInt(11_000)));
        }
        if (type instanceof ValueType.Truth) {
            return new Value.Truth(random.nextInt(4) != 0);
        }
        if (type instanceof ValueType.Tags) {
            return new Value.Words(Set.of("K" + random.nextInt(6), "K" + (6 + random.nextInt(6))));
        }
        return new Value.Word(
                type instanceof ValueType.Industry
                        ? "C" + (13 + random.nextInt(30)) + random.nextInt(10)
                        : "K" + Math.min(random.nextInt(12), random.nextInt(12)));
    }

    /** Enters firms from one to another, the latter not included. */
    static void enter(FactStore store, int from, int to) {
        List<Slot> slots = slots();
        store.change(edit -> IntStream.range(from, to).forEach(firm -> {
            int row = edit.row(id(firm));
            @Nullable Value[] values = firm(firm, slots);
            for (int slot = 0; slot < values.length; slot++) {
                Value value = values[slot];
                if (value != null) {
                    enter(edit, row, slots.get(slot), value);
                }
            }
        }));
    }

    static void enter(FactEdit edit, int row, Slot slot, Value value) {
        Statement statement = new Statement(value, "benchmark", SAID, null);
        if (slot.fact().yearly()) {
            edit.set(row, slot.fact(), slot.year(), statement);
        } else {
            edit.set(row, slot.fact(), statement);
        }
    }
}
