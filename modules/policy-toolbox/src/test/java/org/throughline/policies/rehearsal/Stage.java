package org.throughline.policies.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Money;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.matching.TrialCity;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Verdict;

/** A city of random firms with a few clauses in force, and what each of its firms is, judged plainly. */
final class Stage {

    static final Assessment DAY = new Assessment(LocalDate.of(2026, 11, 23));
    static final Instant AS_OF = Instant.parse("2026-11-22T16:00:00Z");
    static final Setting SETTING = new Setting(
            TrialFacts.ALL,
            List.of(
                    new TrackScope("equipment", new BilingualText("智能装备", "Equipment"), List.of("C34", "C35")),
                    new TrackScope("machines", new BilingualText("机床", "Machines"), List.of("C341"))),
            TrialMoney.FORMULAS);

    final TrialCity city;
    final Map<String, ClauseInForce> clauses = new LinkedHashMap<>();
    private final Map<String, Expression> asked = new LinkedHashMap<>();

    Stage(Random random, int firms) {
        city = new TrialCity(random);
        city.add(firms);
        city.remove();
    }

    static Random random(Class<?> test) {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println(test.getSimpleName() + " -Dseed=" + seed);
        return new Random(seed);
    }

    /** A clause is in force from now on. */
    void force(String code, Expression eligibility, @Nullable String benefit) {
        ClauseInForce clause = new ClauseInForce(new UUID(1, clauses.size()), "trial", code, code, "", benefit);
        clauses.put(clause.name(), clause);
        asked.put(clause.name(), eligibility);
    }

    Expression asked(String name) {
        return asked.getOrDefault(name, new Expression.Constant(false));
    }

    CityNow.City now() {
        List<Clause> all = asked.entrySet().stream()
                .map(one -> new Clause(one.getKey(), one.getValue()))
                .toList();
        return new CityNow.City(Matching.of(city.facts(), DAY, all), AS_OF, clauses);
    }

    Rehearsal rehearsal(Draft draft) {
        return Rehearsal.of(draft, now(), SETTING);
    }

    static Draft draft(Expression eligibility, @Nullable String benefit, @Nullable String replaces) {
        Optional<FirmMoney> money = Optional.ofNullable(benefit)
                .map(one -> TrialMoney.FORMULAS.read(one).money());
        return new Draft("草案", replaces, eligibility, money, Money.ofYuan(1_000));
    }

    static Expression read(String source) {
        return TrialFacts.LANGUAGE.read(source).expression().orElseThrow();
    }

    /** The rows of firms by what an expression says of them. */
    List<Integer> rows(Expression expression, Verdict.Outcome outcome) {
        List<Integer> rows = new ArrayList<>();
        city.facts().live().forEach(row -> {
            if (new Judgement(city.firm(row), DAY).of(expression).outcome() == outcome) {
                rows.add(row);
            }
        });
        return rows;
    }

    FirmFacts firm(int row) {
        return city.firm(row);
    }

    /** What a benefit pays some firms at least, in fen. */
    long low(@Nullable String benefit, List<Integer> rows) {
        FirmMoney money =
                benefit == null ? null : TrialMoney.FORMULAS.read(benefit).money();
        return money == null
                ? 0
                : rows.stream().mapToLong(row -> money.of(firm(row), DAY).low()).sum();
    }
}
