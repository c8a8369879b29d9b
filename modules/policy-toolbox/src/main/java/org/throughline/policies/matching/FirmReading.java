package org.throughline.policies.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;

/** Reads what columns keep of one firm. */
final class FirmReading {

    private static final String NOBODY = "";

    private FirmReading() {}

    static FirmFacts of(Collection<FactColumn> columns, int row) {
        FirmFacts.Builder builder = FirmFacts.builder();
        for (FactColumn column : columns) {
            if (column instanceof SingleFact single) {
                if (single.present().has(row)) {
                    builder.with(single.fact().name(), statement(single, row));
                }
            } else {
                years((YearlyFact) column, row, builder);
            }
        }
        return builder.build();
    }

    private static void years(YearlyFact yearly, int row, FirmFacts.Builder builder) {
        yearly.years().forEach((year, of) -> {
            if (of.present().has(row)) {
                Value value = Scaled.value(yearly.fact(), of.numbers().get(row));
                LocalDate lastDay = LocalDate.of(year, 12, 31);
                builder.with(yearly.fact().name(), year, new Statement(value, NOBODY, lastDay, null));
            }
        });
    }

    private static Statement statement(SingleFact single, int row) {
        LocalDate asOf = LocalDate.ofEpochDay(single.from().get(row));
        return new Statement(
                value(single, row), NOBODY, asOf, end(single.until().get(row)));
    }

    private static @Nullable LocalDate end(long day) {
        return day == SingleFact.OPEN ? null : LocalDate.ofEpochDay(day);
    }

    private static Value value(SingleFact single, int row) {
        KnownFact fact = single.fact();
        if (fact.type() instanceof ValueType.Tags) {
            Set<String> held = new TreeSet<>();
            for (int code = 0; code < single.tags().size(); code++) {
                if (single.tags().get(code).has(row)) {
                    held.add(single.words().word(code));
                }
            }
            return new Value.Words(held);
        }
        boolean counted = fact.type() instanceof ValueType.Numeric
                || fact.type() instanceof ValueType.Day
                || fact.type() instanceof ValueType.Truth;
        long raw = single.values().get(row);
        return counted ? Scaled.value(fact, raw) : new Value.Word(single.words().word((int) raw));
    }
}
