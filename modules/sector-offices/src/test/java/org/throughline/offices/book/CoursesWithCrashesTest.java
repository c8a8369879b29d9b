package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.says;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.PlanChoices.Choice;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.testkit.MovingClock;

/**
 * Random courses of plans, choices, applications, takings back and corrections with open work, in which the process
 * dies again and again at any statement. After each step every past day answers as before, everything that was ever
 * believed is still on record, and each piece of work lies where the deeds have brought it.
 */
class CoursesWithCrashesTest {

    private static final List<String> NAMES = List.of("energy", "solar", "wind", "space");
    private static final List<String> OFFICES = List.of("office-1", "office-2", "office-3");
    private static final int STEPS = 30;

    static List<Long> seeds() {
        long first = new Random().nextLong();
        List<Long> seeds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            seeds.add(first + i);
        }
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsLostAndNothingIsHalfDone(long seed) throws SQLException {
        Random random = new Random(seed);
        MovingClock clock = new MovingClock(Instant.parse("2026-11-27T04:00:00Z"));
        try (MortalHouse house = new MortalHouse(clock, random)) {
            live(house, clock, random, seed);
        }
    }

    private static void live(MortalHouse house, MovingClock clock, Random random, long seed) {
        house.found(List.of(says("office-1", "energy", FOUNDED, null), says("office-2", "solar", FOUNDED, null)));
        PlanRecord last = null;

        for (int step = 0; step < STEPS; step++) {
            clock.forward(Duration.ofHours(1 + random.nextInt(40)));
            house.work();
            PlanRecord made =
                    step % 4 == 3 && last != null ? house.undo(last) : house.plan(said(random, house.today()));
            if (made != null && made.problems().isEmpty() && !made.changes().isEmpty()) {
                PlanRecord chosen = house.choose(made, chosen(random, made, house));
                if (random.nextInt(5) == 0) {
                    house.work();
                }
                if (house.apply(chosen)) {
                    last = chosen;
                }
            }
            house.assertWhole("seed %s step %s".formatted(seed, step));
        }

        house.assertRemembered("seed " + seed);
        assertThat(house.applications()).as("seed %s", seed).isGreaterThan(3);
        assertThat(house.deaths()).as("seed %s", seed).isGreaterThan(3);
    }

    private static Choice chosen(Random random, PlanRecord plan, MortalHouse house) {
        List<Integer> moves = new ArrayList<>();
        for (int i = 0; i < plan.changes().size(); i++) {
            if (plan.changes().get(i).canTakeWork() && random.nextInt(3) > 0) {
                moves.add(i);
            }
        }
        List<PlanItem.Name> exceptions = house.touched(plan).stream()
                .filter(item -> moves.contains(item.change()) && random.nextInt(6) == 0)
                .map(item -> new PlanItem.Name(item.kind(), item.id()))
                .toList();
        return new Choice(moves, exceptions);
    }

    /** For each track up to two mandates one after the other; some begin in the past, most of these as corrections. */
    private static List<ConfiguredMandate> said(Random random, LocalDate today) {
        List<ConfiguredMandate> said = new ArrayList<>();
        for (String track : NAMES) {
            LocalDate from = random.nextInt(4) == 0
                    ? today.minusDays(random.nextInt(20))
                    : random.nextBoolean() ? FOUNDED : today.plusDays(random.nextInt(15));
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate to = from.plusDays(1 + random.nextInt(12));
                Period period = i == 1 ? Period.since(from) : new Period(from, to);
                said.add(new ConfiguredMandate(
                        OFFICES.get(random.nextInt(OFFICES.size())),
                        new TrackCode(track),
                        null,
                        period,
                        null,
                        random.nextBoolean(),
                        random.nextInt(4) > 0 ? "更正" : null));
                from = to;
            }
        }
        return said;
    }
}
