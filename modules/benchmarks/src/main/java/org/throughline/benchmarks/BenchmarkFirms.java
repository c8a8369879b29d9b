package org.throughline.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FactRecord;
import org.throughline.enterprises.FirmRecord;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Uscc;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.facts.Vocabulary;

/** The firms of {@link MatchingCity} as the register takes them. */
final class BenchmarkFirms {

    private static final LocalDate SAID = LocalDate.of(2026, 3, 31);
    private static final Instant RECORDED = Instant.parse("2026-04-01T00:00:00Z");

    private BenchmarkFirms() {}

    /** What enters its facts into the catalogue, a statement each. */
    static List<String> definitions() {
        List<String> definitions = new ArrayList<>();
        int id = 1;
        for (KnownFact fact : MatchingCity.facts()) {
            if (!fact.name().equals(Vocabulary.INDUSTRY)) {
                definitions.add("insert into enterprises.fact_definition (id, name, type, yearly, codes, label_zh,"
                        + " label_en) values (" + id++ + ", '" + fact.name() + "', '" + type(fact.type()) + "', "
                        + fact.yearly() + ", '" + codes(fact.type()) + "', '" + fact.name() + "', '" + fact.name()
                        + "')");
            }
        }
        return definitions;
    }

    private static String type(ValueType type) {
        if (type instanceof ValueType.Decimal) {
            return "DECIMAL";
        }
        if (type instanceof ValueType.Whole) {
            return "INTEGER";
        }
        if (type instanceof ValueType.Day) {
            return "DATE";
        }
        return type instanceof ValueType.Truth ? "BOOLEAN" : type instanceof ValueType.Tags ? "TAGS" : "CODE";
    }

    private static String codes(ValueType type) {
        return type instanceof ValueType.Code code
                ? code.choices().stream().map(ValueType.Choice::value).collect(Collectors.joining(",", "{", "}"))
                : "{}";
    }

    /** So many of them. */
    static Stream<FirmRecord> of(int firms) {
        List<MatchingCity.Slot> slots = MatchingCity.slots();
        return IntStream.range(0, firms).mapToObj(firm -> record(firm, slots));
    }

    private static FirmRecord record(int firm, List<MatchingCity.Slot> slots) {
        @Nullable Value[] values = MatchingCity.firm(firm, slots);
        List<FactRecord> facts = new ArrayList<>();
        String industry = "C1311";
        for (int slot = 0; slot < values.length; slot++) {
            Value value = values[slot];
            KnownFact fact = slots.get(slot).fact();
            if (value != null && fact.name().equals(Vocabulary.INDUSTRY)) {
                industry = text(value) + "1";
            } else if (value != null) {
                Integer year = fact.yearly() ? slots.get(slot).year() : null;
                facts.add(new FactRecord(fact.name(), year, text(value), "benchmark", SAID, RECORDED));
            }
        }
        return record(firm, industry, facts);
    }

    private static FirmRecord record(int firm, String industry, List<FactRecord> facts) {
        String first17 = "91330398MA%07d".formatted(firm);
        return new FirmRecord(
                MatchingCity.id(firm),
                Uscc.of(first17 + Uscc.checkDigit(first17)),
                "温州试验" + firm + "号电气有限公司",
                EntityKind.COMPANY,
                new IndustryCode(industry),
                new DivisionCode("330303"),
                null,
                true,
                facts);
    }

    private static String text(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.number().toPlainString();
        }
        if (value instanceof Value.Day day) {
            return day.day().toString();
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        return value instanceof Value.Words words ? String.join(",", words.words()) : ((Value.Word) value).word();
    }
}
