package org.throughline.policies.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.throughline.policies.Catalogue;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;

class ShortfallTest {

    private static final Assessment DAY = new Assessment(LocalDate.of(2026, 6, 30));
    private static final String SHARE = "rdExpenditure[year - 1] / revenue[year - 1] >= 0.03";

    private static Atom atom(String source) {
        Expression asked = Catalogue.expression(source);
        return asked.conditions().get(0).atom();
    }

    private static FirmFacts firm(BigDecimal revenue, BigDecimal research) {
        return FirmFacts.builder()
                .with("revenue", 2025, said(revenue))
                .with("rdExpenditure", 2025, said(research))
                .build();
    }

    private static Statement said(BigDecimal number) {
        return new Statement(new Value.Amount(number), "年报", LocalDate.of(2026, 1, 31), null);
    }

    private static Optional<Shortfall> of(String source, String revenue, String research) {
        FirmFacts firm = firm(new BigDecimal(revenue), new BigDecimal(research));
        return Shortfall.of(atom(source), new Terms(firm, DAY));
    }

    @Test
    void whatIsDividedLacksWhatBringsItToTheBound() {
        assertThat(of(SHARE, "13668000", "337600").orElseThrow().by().rounded(2))
                .isEqualByComparingTo("72440");
        assertThat(of(SHARE, "100000000", "3000000")).isEmpty();
        assertThat(of(SHARE, "100000000", "3000001")).isEmpty();
        assertThat(of(SHARE, "0", "5")).as("nothing is a part of nothing").isEmpty();
    }

    @Test
    void onlyAShareLacksSomething() {
        assertThat(of("revenue[year - 1] >= 20000000", "5", "5")).isEmpty();
        assertThat(of("growth(revenue, year - 2, year - 1) >= 0.1", "5", "5")).isEmpty();
        assertThat(Shortfall.of(atom(SHARE), new Terms(FirmFacts.builder().build(), DAY)))
                .isEmpty();
    }

    /** With so much more it is met, and with a fen less it is not. */
    @Test
    void itIsEnoughAndNotTooMuch() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("ShortfallTest -Dseed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            BigDecimal revenue = BigDecimal.valueOf(1 + random.nextInt(1_000_000_000));
            BigDecimal research = BigDecimal.valueOf(random.nextInt(40_000_000));
            Shortfall.of(atom(SHARE), new Terms(firm(revenue, research), DAY)).ifPresent(lacks -> {
                BigDecimal by = lacks.by().rounded(2);
                assertThat(verdict(revenue, research.add(by))).isEqualTo(Verdict.Outcome.ELIGIBLE);
                assertThat(verdict(revenue, research.add(by).subtract(new BigDecimal("0.01"))))
                        .isEqualTo(Verdict.Outcome.NOT_ELIGIBLE);
            });
        }
    }

    private static Verdict.Outcome verdict(BigDecimal revenue, BigDecimal research) {
        return new Judgement(firm(revenue, research), DAY)
                .of(Catalogue.expression(SHARE))
                .outcome();
    }
}
