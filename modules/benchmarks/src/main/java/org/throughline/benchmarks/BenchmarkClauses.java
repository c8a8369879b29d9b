package org.throughline.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.catalogue.ClausesInForce;
import org.throughline.policies.matching.Clause;

/** Clauses that are in force until the benchmark changes one. */
final class BenchmarkClauses implements ClausesInForce {

    private final List<ClauseInForce> clauses = new ArrayList<>();
    private long stamp;

    BenchmarkClauses(List<Clause> clauses) {
        clauses.forEach(clause -> this.clauses.add(CityBenchmark.inForce(clause.key(), clause)));
    }

    /** A clause asks what another does. */
    void change(int number, Clause other) {
        clauses.set(number, CityBenchmark.inForce(clauses.get(number).code(), other));
        stamp++;
    }

    @Override
    public long stamp() {
        return stamp;
    }

    @Override
    public List<ClauseInForce> on(LocalDate day) {
        return List.copyOf(clauses);
    }
}
