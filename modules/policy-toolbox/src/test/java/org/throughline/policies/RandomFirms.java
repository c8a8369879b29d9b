package org.throughline.policies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;

/** Firms of which a tenth is not known. */
public final class RandomFirms {

    static final int FIRST_YEAR = 2020;
    static final int LAST_YEAR = 2027;
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 12, 31);

    private final Random random;

    public RandomFirms(Random random) {
        this.random = random;
    }

    public FirmFacts firm() {
        FirmFacts.Builder firm = FirmFacts.builder();
        for (KnownFact fact : TrialFacts.ALL.facts()) {
            if (fact.yearly()) {
                for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                    if (isKnown()) {
                        firm.with(fact.name(), year, new Statement(value(fact), "tax office", LONG_AGO, null));
                    }
                }
            } else if (isKnown()) {
                firm.with(fact.name(), statement(fact));
            }
        }
        return firm.build();
    }

    private boolean isKnown() {
        return random.nextInt(10) != 0;
    }

    private Statement statement(KnownFact fact) {
        LocalDate asOf = random.nextInt(4) == 0 ? LocalDate.of(2025, 6, 30) : LONG_AGO;
        return new Statement(value(fact), "tax office", asOf, random.nextInt(4) == 0 ? end(asOf) : null);
    }

    private @Nullable LocalDate end(LocalDate asOf) {
        return random.nextBoolean() ? asOf.plusDays(1) : LocalDate.of(2026, 11, 23 + random.nextInt(2));
    }

    private Value value(KnownFact fact) {
        ValueType type = fact.type();
        if (type instanceof ValueType.Decimal) {
            return new Value.Amount(one(RandomClauses.NUMBERS));
        }
        if (type instanceof ValueType.Whole) {
            return new Value.Amount(BigDecimal.valueOf(random.nextInt(5) - 1L));
        }
        if (type instanceof ValueType.Day) {
            return new Value.Day(one(RandomClauses.DAYS).plusDays(random.nextInt(3) - 1L));
        }
        if (type instanceof ValueType.Truth) {
            return new Value.Truth(random.nextBoolean());
        }
        if (type instanceof ValueType.Text) {
            return new Value.Word(one(RandomClauses.TEXTS));
        }
        Set<String> words = type.named().stream()
                .map(ValueType.Choice::value)
                .filter(word -> random.nextBoolean())
                .collect(Collectors.toSet());
        return type instanceof ValueType.Tags
                ? new Value.Words(words)
                : new Value.Word(one(type.named()).value());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
