package org.throughline.offices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.domain.Bureaus.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/**
 * Random courses of plans, corrections and takings back, held against a table of days that knows nothing of periods.
 * Days that have passed answer as before, but for corrections; days to come answer as was wanted.
 */
class RandomCoursesTest {

    private static final List<String> NAMES = List.of("energy", "solar", "wind", "space");
    private static final List<String> OFFICES = List.of("office-1", "office-2", "office-3");
    private static final LocalDate FIRST = TODAY.minusDays(30);
    private static final int DAYS = 120;
    private static final int STEPS = 40;

    static List<Long> seeds() {
        long first = new Random().nextLong();
        List<Long> seeds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            seeds.add(first + i);
        }
        return seeds;
    }

    /** Which office has each track on each day and by which paper; nothing for nobody. */
    private record Table(Map<String, String> cells) {

        static Table of(Coverage coverage) {
            return filled((track, day) -> coverage.on(day).stream()
                    .filter(mandate -> new TrackCode(track).equals(mandate.track()))
                    .map(mandate -> mandate.office() + mandate.basis())
                    .findFirst()
                    .orElse(""));
        }

        static Table filled(BiFunction<String, LocalDate, String> office) {
            Map<String, String> cells = new HashMap<>();
            for (String track : NAMES) {
                for (int i = 0; i < DAYS; i++) {
                    LocalDate day = FIRST.plusDays(i);
                    cells.put(track + day, office.apply(track, day));
                }
            }
            return new Table(cells);
        }

        String at(String track, LocalDate day) {
            return Objects.requireNonNull(cells.get(track + day));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDayAnswersAsTheTableDoes(long seed) {
        Random random = new Random(seed);
        Coverage now = new Coverage(Bureaus.TRACKS, List.of());
        LocalDate today = TODAY;

        for (int step = 0; step < STEPS; step++) {
            List<ConfiguredMandate> said = said(random, today);
            Table before = Table.of(now);

            MandatePlanner.Outcome outcome = MandatePlanner.plan(now, new Wanted(Bureaus.TRACKS, said), today);

            Coverage after = outcome.plan().after();
            assertSound(after, seed);
            Table table = Table.of(after);
            LocalDate day = today;
            boolean pastChanged = !Table.filled((track, at) -> at.isBefore(day) ? table.at(track, at) : "")
                    .equals(Table.filled((track, at) -> at.isBefore(day) ? before.at(track, at) : ""));
            boolean corrects = outcome.plan().changes().stream().anyMatch(MandateChange::corrects);
            assertThat(corrects).as("seed %s step %s", seed, step).isEqualTo(pastChanged);
            if (outcome.refused().isEmpty()) {
                assertThat(!pastChanged || said.stream().anyMatch(ConfiguredMandate::corrects))
                        .as("seed %s step %s", seed, step)
                        .isTrue();
                assertThat(table).as("seed %s step %s", seed, step).isEqualTo(wanted(said, before, table, today));
                assertTakenBack(now, after, today, seed);
                assertPlannedAgain(after, said, today, seed);
                now = after;
            }
            today = today.plusDays(random.nextInt(3));
        }
    }

    /** Said days are as said; what runs today and is not mentioned ends when another begins, or today. */
    private static Table wanted(List<ConfiguredMandate> said, Table before, Table got, LocalDate today) {
        return Table.filled((track, day) -> {
            for (ConfiguredMandate mandate : said) {
                if (new TrackCode(track).equals(mandate.track())
                        && mandate.period().contains(day)) {
                    return mandate.office() + mandate.basis();
                }
            }
            boolean tillTheNext = !day.isBefore(today)
                    && !got.at(track, day).isEmpty()
                    && got.at(track, day).equals(before.at(track, day))
                    && said.stream()
                            .anyMatch(mandate -> new TrackCode(track).equals(mandate.track())
                                    && mandate.period().start().isAfter(day));
            // A correction may also cut what stood before it, which the plan tells; here any answer of the past is
            // taken.
            return tillTheNext || day.isBefore(today) ? got.at(track, day) : "";
        });
    }

    private static void assertTakenBack(Coverage former, Coverage after, LocalDate today, long seed) {
        Undoing.Outcome back = Undoing.of(former, after, after, today);
        Table was = Table.of(former);
        Table is = Table.of(after);
        assertThat(back.overtaken()).isEmpty();
        assertThat(Table.of(back.target()))
                .as("seed %s taken back", seed)
                .isEqualTo(Table.filled((track, day) -> day.isBefore(today) ? is.at(track, day) : was.at(track, day)));
    }

    private static void assertPlannedAgain(Coverage after, List<ConfiguredMandate> said, LocalDate today, long seed) {
        MandatePlanner.Outcome again = MandatePlanner.plan(after, new Wanted(Bureaus.TRACKS, said), today);
        assertThat(again.plan().changes()).as("seed %s planned again", seed).isEmpty();
    }

    private static void assertSound(Coverage coverage, long seed) {
        List<Mandate> mandates = coverage.mandates();
        for (int i = 1; i < mandates.size(); i++) {
            Mandate one = mandates.get(i - 1);
            Mandate next = mandates.get(i);
            assertThat(one.subject().equals(next.subject()) && one.period().overlaps(next.period()))
                    .as("seed %s: %s and %s", seed, one, next)
                    .isFalse();
        }
    }

    /**
     * For each track up to three mandates one after the other, some of them beginning in the past, some to correct it.
     */
    private static List<ConfiguredMandate> said(Random random, LocalDate today) {
        List<ConfiguredMandate> said = new ArrayList<>();
        for (String track : NAMES) {
            LocalDate from = today.plusDays(random.nextInt(25) - 10L);
            int many = random.nextInt(4);
            for (int i = 0; i < many; i++) {
                LocalDate to = from.plusDays(1 + random.nextInt(12));
                boolean open = i == many - 1 && random.nextBoolean();
                said.add(new ConfiguredMandate(
                        OFFICES.get(random.nextInt(OFFICES.size())),
                        new TrackCode(track),
                        null,
                        new Period(from, open ? null : to),
                        random.nextInt(4) == 0 ? "文" + random.nextInt(2) : null,
                        random.nextBoolean(),
                        random.nextBoolean() ? "更正" : null));
                from = to.plusDays(random.nextInt(2) * 3L);
            }
        }
        return said;
    }
}
