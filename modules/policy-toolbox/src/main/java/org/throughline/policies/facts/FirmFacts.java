package org.throughline.policies.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of one firm: the last word on each fact, and of yearly facts on each year. Immutable. */
public final class FirmFacts {

    private final Map<String, Statement> single;
    private final Map<String, NavigableMap<Integer, Statement>> yearly;

    private FirmFacts(Map<String, Statement> single, Map<String, NavigableMap<Integer, Statement>> yearly) {
        this.single = single;
        this.yearly = yearly;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * What was said of it that counts in an assessment; null if nothing is known. What does not speak of the day that
     * is asked about counts as not known. A figure of a year speaks of its year whenever it is asked for.
     */
    public @Nullable Statement read(Cell cell, Assessment assessment) {
        String name = cell.fact().name();
        if (cell.fact().yearly()) {
            NavigableMap<Integer, Statement> years = yearly.get(name);
            return years == null || years.isEmpty() ? null : ofYear(years, cell.year(), assessment);
        }
        Statement statement = single.get(name);
        LocalDate day = assessment.day(cell.on());
        return statement == null || !statement.isInForce(day) ? null : statement;
    }

    /** The last word on a fact that is not yearly, of whatever day it speaks; null if nothing is known. */
    public @Nullable Statement last(KnownFact fact) {
        return single.get(fact.name());
    }

    private static @Nullable Statement ofYear(
            NavigableMap<Integer, Statement> years, Year year, Assessment assessment) {
        return year instanceof Year.Latest ? years.lastEntry().getValue() : years.get(assessment.year(year));
    }

    /** Collects what is known. */
    public static final class Builder {

        private final Map<String, Statement> single = new HashMap<>();
        private final Map<String, NavigableMap<Integer, Statement>> yearly = new HashMap<>();

        private Builder() {}

        /** What is known of a fact that is not yearly. */
        public Builder with(String fact, Statement statement) {
            single.put(fact, statement);
            return this;
        }

        /** What is known of one year of a yearly fact. */
        public Builder with(String fact, int year, Statement statement) {
            yearly.computeIfAbsent(fact, name -> new TreeMap<>()).put(year, statement);
            return this;
        }

        public FirmFacts build() {
            Map<String, NavigableMap<Integer, Statement>> series = new HashMap<>();
            yearly.forEach((name, years) -> series.put(name, new TreeMap<>(years)));
            return new FirmFacts(Map.copyOf(single), Map.copyOf(series));
        }
    }
}
