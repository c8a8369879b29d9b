package org.throughline.policies.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.throughline.policies.TrialFacts;
import org.throughline.policies.benefit.RandomFormulas.Plan;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;

/** A second way to work out formulas says the same to the fen, and lies between low and high whatever is missing. */
class IndependentAmountsTest {

    private static final int FORMULAS = 1_500;
    private static final int FIRMS = 12;
    private static final int COMPLETIONS = 4;
    private static final Assessment DAY = new Assessment(LocalDate.of(2026, 11, 23));
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 12, 31);
    private static final List<String> FACTS = List.of(
            "revenue[2023]",
            "revenue[2024]",
            "revenue[2025]",
            "rdExpenditure[2023]",
            "rdExpenditure[2024]",
            "rdExpenditure[2025]",
            "employees[2025]",
            "landArea",
            "digitalLevel");
    private static final List<String> FIGURES = List.of("f0", "f1", "f3");
    private static final List<String> CODES = List.of("listed", "specialised", "sizeClass");

    /** No payment comes near. */
    private static final long LIMIT = 1_000_000_000_000_000_000L;

    private int read;
    private int exact;
    private int between;
    private int unbounded;

    @Test
    void everyAmountIsTheSameAndLiesBetweenLowAndHigh() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("IndependentAmountsTest -Dseed=" + seed);
        Random random = new Random(seed);
        RandomFormulas formulas = new RandomFormulas(random);

        for (int formula = 0; formula < FORMULAS; formula++) {
            Plan plan = formulas.money(formula % 4);
            Benefit benefit = Benefit.read(plan.source(), TrialFacts.ALL).benefit();
            if (benefit != null) {
                read++;
                assertThat(Benefit.read(benefit.source(), TrialFacts.ALL).benefit())
                        .isEqualTo(benefit);
                hold(plan, benefit, random);
            }
        }

        assertThat(read).isGreaterThan(FORMULAS * 3 / 4);
        assertThat(exact).isGreaterThan(20_000);
        assertThat(between).isGreaterThan(500);
        assertThat(unbounded).isGreaterThan(500);
    }

    private void hold(Plan plan, Benefit benefit, Random random) {
        for (int firm = 0; firm < FIRMS; firm++) {
            World full = world(random);
            compare(plan, benefit, full);
            Set<String> missing = some(random);
            Payout payout = benefit.amount(firm(full, missing), DAY, figures(full, missing));
            count(payout);
            for (int completion = 0; completion < COMPLETIONS; completion++) {
                World completed = completed(full, missing, random);
                Exact worth = plan.worth().apply(completed);
                compare(plan, benefit, completed);
                if (worth != null && worth.fen() < LIMIT) {
                    String what = plan.source() + " of " + completed + " without " + missing;
                    assertThat(worth.fen()).as(what).isGreaterThanOrEqualTo(payout.low());
                    if (payout.high() != null) {
                        assertThat(worth.fen()).as(what).isLessThanOrEqualTo(payout.high());
                    }
                }
            }
        }
    }

    private void count(Payout payout) {
        if (payout.low() == LIMIT) {
            return;
        }
        if (payout.high() == null) {
            unbounded++;
        } else if (!payout.isExact()) {
            between++;
        }
        boolean nothingMissing = payout.missing().isEmpty() && payout.asked().isEmpty();
        assertThat(nothingMissing).isEqualTo(payout.isExact());
    }

    private void compare(Plan plan, Benefit benefit, World world) {
        Exact worth = plan.worth().apply(world);
        Payout payout = benefit.amount(firm(world, Set.of()), DAY, figures(world, Set.of()));
        if (worth != null && worth.fen() >= LIMIT) {
            assertThat(payout.low()).isEqualTo(LIMIT);
            assertThat(payout.high()).isNull();
        } else if (worth != null) {
            exact++;
            assertThat(payout.isExact()).as(plan.source() + " of " + world).isTrue();
            assertThat(payout.low()).as(plan.source() + " of " + world).isEqualTo(worth.fen());
        }
    }

    private static World world(Random random) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        FACTS.forEach(name -> numbers.put(name, number(name, random)));
        FIGURES.forEach(name -> numbers.put(name, number(name, random)));
        CODES.forEach(name -> words.put(name, word(name, random)));
        words.put("o", word("o", random));
        return new World(numbers, words);
    }

    private static World completed(World full, Set<String> missing, Random random) {
        Map<String, BigDecimal> numbers = new HashMap<>(full.numbers());
        Map<String, String> words = new HashMap<>(full.words());
        for (String name : missing) {
            if (numbers.containsKey(name)) {
                numbers.put(name, number(name, random));
            } else {
                words.put(name, name.equals("o") || name.equals("sizeClass") ? word(name, random) : "false");
            }
        }
        return new World(numbers, words);
    }

    private static BigDecimal number(String name, Random random) {
        if (name.startsWith("employees") || name.equals("digitalLevel")) {
            return BigDecimal.valueOf(random.nextInt(5));
        }
        BigDecimal number = new BigDecimal(RandomFormulas.NUMBERS.get(random.nextInt(RandomFormulas.NUMBERS.size())));
        boolean below = name.contains("[") && random.nextInt(5) == 0;
        return random.nextInt(8) == 0 ? BigDecimal.ZERO : below ? number.negate() : number;
    }

    private static String word(String name, Random random) {
        List<String> of = switch (name) {
            case "listed" -> List.of("true", "false");
            case "specialised" -> RandomFormulas.SPECIALISED;
            case "sizeClass" -> RandomFormulas.SIZES;
            default -> RandomFormulas.OPTIONS;
        };
        return of.get(random.nextInt(of.size()));
    }

    /** What is known of nothing means no for what is listed or specialised. */
    private static Set<String> some(Random random) {
        Set<String> names = new TreeSet<>(FACTS);
        names.addAll(FIGURES);
        names.addAll(List.of("listed", "specialised", "sizeClass", "o"));
        names.removeIf(name -> random.nextInt(4) != 0);
        return names;
    }

    private static CaseFigures figures(World world, Set<String> missing) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        FIGURES.stream().filter(name -> !missing.contains(name)).forEach(name -> numbers.put(name, world.number(name)));
        return new CaseFigures(numbers, missing.contains("o") ? Map.of() : Map.of("o", world.word("o")));
    }

    private static FirmFacts firm(World world, Set<String> missing) {
        FirmFacts.Builder firm = FirmFacts.builder();
        for (String name : FACTS) {
            if (!missing.contains(name)) {
                Statement statement = said(new Value.Amount(world.number(name)));
                int bracket = name.indexOf('[');
                if (bracket < 0) {
                    firm.with(name, statement);
                } else {
                    int year = Integer.parseInt(name.substring(bracket + 1, name.length() - 1));
                    firm.with(name.substring(0, bracket), year, statement);
                }
            }
        }
        for (String name : CODES) {
            String word = world.word(name);
            if (!missing.contains(name) && !word.equals("false")) {
                firm.with(name, said(name.equals("listed") ? new Value.Truth(true) : new Value.Word(word)));
            }
        }
        return firm.build();
    }

    private static Statement said(Value value) {
        return new Statement(value, "tax office", LONG_AGO, null);
    }
}
