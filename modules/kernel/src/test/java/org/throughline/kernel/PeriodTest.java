package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate BASE = LocalDate.of(2026, 1, 1);
    private static final int HORIZON = 30;

    @Test
    void theStartBelongsToItAndTheEndDoesNot() {
        Period march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));

        assertThat(march.contains(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(march.contains(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(march.contains(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(march.contains(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(march).hasToString("2026-03-01/2026-04-01");
    }

    @Test
    void anEmptyPeriodDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(BASE, BASE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(BASE, BASE.minusDays(1)));
    }

    @Test
    void aYearIsAllItsDays() {
        assertThat(Period.ofYear(2026)).isEqualTo(new Period(BASE, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void anOpenPeriodNeverEnds() {
        assertThat(Period.since(BASE).contains(LocalDate.MAX)).isTrue();
        assertThat(Period.since(BASE)).hasToString("2026-01-01/..");
    }

    @Test
    void periodsAgreeWithTheSetsOfTheirDays() {
        long seed = new Random().nextLong();
        System.out.println("PeriodTest seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 5_000; run++) {
            Period one = randomPeriod(random);
            Period other = randomPeriod(random);
            Set<LocalDate> shared = days(one);
            shared.retainAll(days(other));

            assertThat(one.overlaps(other)).as("%s %s", one, other).isEqualTo(!shared.isEmpty());
            assertThat(one.contains(other))
                    .as("%s %s", one, other)
                    .isEqualTo(days(one).containsAll(days(other)));
            assertThat(one.abuts(other))
                    .as("%s %s", one, other)
                    .isEqualTo(meets(one.end(), other.start()) || meets(other.end(), one.start()));
            assertThat(one.intersection(other).map(PeriodTest::days).orElse(Set.of()))
                    .isEqualTo(shared);
            assertThat(one.intersection(other)).isEqualTo(other.intersection(one));
        }
    }

    private static boolean meets(@Nullable LocalDate end, LocalDate start) {
        return end != null && end.isEqual(start);
    }

    private static Period randomPeriod(Random random) {
        LocalDate start = BASE.plusDays(random.nextInt(HORIZON));
        return random.nextInt(4) == 0
                ? Period.since(start)
                : new Period(start, start.plusDays(1 + random.nextInt(HORIZON)));
    }

    private static Set<LocalDate> days(Period period) {
        // Longer than any closed period reaches, so that an open one differs from each of them.
        return BASE.datesUntil(BASE.plusDays(3 * HORIZON))
                .filter(period::contains)
                .collect(Collectors.toSet());
    }
}
