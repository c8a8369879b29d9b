package org.throughline.offices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.NEXT_YEAR;
import static org.throughline.offices.domain.Bureaus.code;
import static org.throughline.offices.domain.Bureaus.does;
import static org.throughline.offices.domain.Bureaus.says;
import static org.throughline.offices.domain.Bureaus.track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.OfficeFunction;
import org.throughline.configuration.Track;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/** What two bureaus cover when one passes all to the other. */
class TransferPlannerTest {

    private static final OfficeTable TABLE = new OfficeTable(Map.of("counter", "front"), "industry");
    private static final LocalDate LATER = NEXT_YEAR.plusMonths(6);

    @Test
    void allThatTheGiverCoversPassesAsTheTableSaysAndDaysBeforeStay() {
        Coverage giver = covers(
                List.of(track("models", null), track("chips", "models")),
                says("lead", "models", FOUNDED, null),
                does("counter", OfficeFunction.COUNTER, FOUNDED, LATER));
        Coverage taker = covers(List.of(track("data", null)), says("data", "data", FOUNDED, null));

        TransferPlanner.Outcome outcome = TransferPlanner.of(giver, taker, NEXT_YEAR, TABLE);

        assertThat(outcome.giver())
                .isEqualTo(covers(
                        giver.tracks(),
                        says("lead", "models", FOUNDED, NEXT_YEAR),
                        does("counter", OfficeFunction.COUNTER, FOUNDED, NEXT_YEAR)));
        assertThat(outcome.taker())
                .isEqualTo(covers(
                        List.of(track("data", null), track("models", null), track("chips", "models")),
                        says("data", "data", FOUNDED, null),
                        says("industry", "models", NEXT_YEAR, null),
                        does("front", OfficeFunction.COUNTER, NEXT_YEAR, LATER)));
    }

    @Test
    void whatTheTakerCoversAlreadyIsTakenFromNobody() {
        List<Track> tree = List.of(track("models", null), track("chips", "models"));
        Coverage giver =
                covers(tree, says("lead", "chips", FOUNDED, null), does("lead", OfficeFunction.DATA, FOUNDED, null));
        Coverage taker = covers(
                tree, says("research", "models", FOUNDED, LATER), does("industry", OfficeFunction.DATA, LATER, null));

        Coverage after = TransferPlanner.of(giver, taker, NEXT_YEAR, TABLE).taker();

        assertThat(after.mandates())
                .containsExactlyInAnyOrderElementsOf(covers(
                                tree,
                                says("research", "models", FOUNDED, LATER),
                                says("industry", "chips", LATER, null),
                                does("industry", OfficeFunction.DATA, NEXT_YEAR, LATER),
                                does("industry", OfficeFunction.DATA, LATER, null))
                        .mandates());
    }

    @Test
    void twoOfficesWithOneFunctionBecomeOneMandateADay() {
        Coverage giver = covers(
                List.of(),
                does("lead", OfficeFunction.POLICY, FOUNDED, LATER),
                does("staff", OfficeFunction.POLICY, FOUNDED, null));

        Coverage after =
                TransferPlanner.of(giver, covers(List.of()), NEXT_YEAR, TABLE).taker();

        for (LocalDate day : List.of(NEXT_YEAR, LATER.minusDays(1), LATER)) {
            assertThat(after.on(day)).extracting(Mandate::office).containsExactly("industry");
        }
    }

    @Test
    void whatWouldBeginLaterBeginsThere() {
        Coverage giver = covers(List.of(track("models", null)), says("lead", "models", LATER, null));

        TransferPlanner.Outcome outcome = TransferPlanner.of(giver, covers(List.of()), NEXT_YEAR, TABLE);

        assertThat(outcome.giver().mandates()).isEmpty();
        assertThat(outcome.taker().mandates()).containsExactly(Mandate.of(says("industry", "models", LATER, null)));
    }

    @Test
    void nothingIsLostWhateverTheTwoCover() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Coverage giver = anything(random, "g");
            Coverage taker = anything(random, "t");
            LocalDate on = FOUNDED.plusDays(random.nextInt(40));

            TransferPlanner.Outcome outcome = TransferPlanner.of(giver, taker, on, TABLE);

            for (int days = 0; days < 60; days++) {
                LocalDate day = FOUNDED.plusDays(days);
                String where = "seed " + seed + ", round " + round + ", " + day;
                if (day.isBefore(on)) {
                    assertThat(answers(outcome.giver(), day)).as(where).isEqualTo(answers(giver, day));
                    assertThat(outcome.taker().on(day)).as(where).isEqualTo(taker.on(day));
                } else {
                    assertThat(outcome.giver().on(day)).as(where).isEmpty();
                    assertThat(outcome.taker().on(day)).as(where).containsAll(taker.on(day));
                    covered(giver, outcome.taker(), day, where);
                }
            }
        }
    }

    /** Who has what on a day; until when is another question. */
    private static List<String> answers(Coverage coverage, LocalDate day) {
        return coverage.on(day).stream()
                .map(mandate -> mandate.office() + " " + mandate.subject())
                .toList();
    }

    private static void covered(Coverage giver, Coverage taker, LocalDate day, String where) {
        for (Track track : giver.tracks()) {
            if (giver.responsible(track.code(), day).isPresent()) {
                assertThat(taker.responsible(track.code(), day))
                        .as(where + ", " + track.code())
                        .isPresent();
            }
        }
        for (Mandate mandate : giver.on(day)) {
            if (mandate.function() != null) {
                Mandate there =
                        new Mandate(TABLE.of(mandate.office()), null, mandate.function(), mandate.period(), null);
                assertThat(taker.on(day).stream().filter(one -> one.subject().equals(there.subject())))
                        .as(where + ", " + mandate)
                        .hasSize(1);
            }
        }
    }

    /** Some of six tracks and three functions, with offices that follow one another. */
    private static Coverage anything(Random random, String prefix) {
        List<Track> tree = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            if (random.nextInt(3) > 0) {
                TrackCode within = tree.isEmpty() || random.nextBoolean()
                        ? null
                        : tree.get(tree.size() - 1).code();
                tree.add(track(name, within == null ? null : within.value()));
            }
        }
        List<Mandate> mandates = new ArrayList<>();
        for (Track track : tree) {
            for (Period days : stretches(random)) {
                String office = prefix + random.nextInt(3);
                mandates.add(new Mandate(office, track.code(), null, days, null));
            }
        }
        for (String office : List.of(prefix + "0", "counter", "industry")) {
            for (Period days : stretches(random)) {
                mandates.add(new Mandate(office, null, OfficeFunction.COUNTER, days, null));
            }
        }
        return new Coverage(tree, mandates);
    }

    private static List<Period> stretches(Random random) {
        List<Period> periods = new ArrayList<>();
        int[] days = random.ints(4, 0, 60).sorted().distinct().toArray();
        for (int at = 0; at + 1 < days.length; at += 2) {
            periods.add(new Period(FOUNDED.plusDays(days[at]), FOUNDED.plusDays(days[at + 1])));
        }
        if (days.length > 0 && random.nextBoolean()) {
            periods.add(Period.since(FOUNDED.plusDays(days[days.length - 1] + 1)));
        }
        return periods;
    }

    private static Coverage covers(List<Track> tracks, ConfiguredMandate... mandates) {
        return new Coverage(tracks, Arrays.stream(mandates).map(Mandate::of).toList());
    }

    @Test
    void aTrackOfBothIsTheTakers() {
        Track theirs = track("models", null);
        Coverage giver = covers(List.of(track("all", null), track("models", "all")));

        Coverage after = TransferPlanner.of(giver, covers(List.of(theirs)), NEXT_YEAR, TABLE)
                .taker();

        assertThat(after.tracks()).containsExactly(theirs, track("all", null));
        assertThat(after.tree()).containsKey(code("models"));
    }
}
