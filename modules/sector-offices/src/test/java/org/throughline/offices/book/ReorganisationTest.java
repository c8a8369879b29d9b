package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.offices.book.OfficesDatabase.BUREAU;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.NEXT_YEAR;
import static org.throughline.offices.domain.Bureaus.TODAY;
import static org.throughline.offices.domain.Bureaus.code;
import static org.throughline.offices.domain.Bureaus.corrects;
import static org.throughline.offices.domain.Bureaus.does;
import static org.throughline.offices.domain.Bureaus.moves;
import static org.throughline.offices.domain.Bureaus.says;
import static org.throughline.offices.domain.Bureaus.wanted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.OfficeFunction;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.testkit.MovingClock;

class ReorganisationTest {

    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
    private static final ConfiguredMandate ENERGY = says("office-1", "energy", FOUNDED, null);
    private static final ConfiguredMandate COUNTER = does("office-2", OfficeFunction.COUNTER, FOUNDED, null);

    private final MovingClock clock = new MovingClock(NOON);
    private final OfficesDatabase house = new OfficesDatabase(clock);

    @BeforeEach
    void aBureauThatWasFoundedLastYear() {
        house.empty();
        PlanRecord first = house.inTransaction(
                (reorganisation, connection) -> reorganisation.first(BUREAU, wanted(ENERGY, COUNTER), "installation"));
        house.apply(first);
    }

    @Test
    void aPlanChangesNothingUntilItIsApplied() {
        Coverage before = now();

        PlanRecord plan = house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER));

        assertThat(now()).isEqualTo(before);
        assertThat(plan.changes()).hasSize(1);
        PlanRecord applied = house.apply(plan);
        assertThat(applied.version()).isEqualTo(1);
        assertThat(now()).isEqualTo(plan.after());
        assertThat(house.column("select kind from journal.entry where subject_id = '" + plan.id() + "' order by id"))
                .containsExactly("mandate-plan-made", "mandate-plan-applied");
    }

    @Test
    void aChangeDatedAheadTakesEffectOnItsDayWithoutAnybody() {
        house.apply(house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER)));

        assertThat(office("energy", NEXT_YEAR.minusDays(1))).isEqualTo("office-1");
        assertThat(office("energy", NEXT_YEAR)).isEqualTo("office-3");
    }

    @Test
    void whatWasBelievedOnADayIsKnownYearsLater() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        clock.forward(Duration.ofDays(1));
        house.apply(house.plan(wanted(
                says("office-1", "energy", FOUNDED, march), corrects("office-3", "energy", march, null), COUNTER)));

        assertThat(office("energy", march)).isEqualTo("office-3");
        assertThat(at(NOON.plusSeconds(60)).responsible(code("energy"), march).map(Mandate::office))
                .contains("office-1");
        assertThat(at(NOON.minusSeconds(60)).mandates()).isEmpty();
    }

    @Test
    void aPlanWhosePastWasNotMeantCannotBeApplied() {
        PlanRecord plan = house.plan(wanted(says("office-3", "energy", FOUNDED, null), COUNTER));

        assertThat(plan.problems())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/mandates/0/from"));
        assertRefused(() -> house.apply(plan), OfficesProblem.UNSOUND);
    }

    @Test
    void aPlanIsAppliedOnce() {
        PlanRecord plan = house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER));
        house.apply(plan);

        assertRefused(() -> house.apply(plan), OfficesProblem.APPLIED);
    }

    @Test
    void aPlanThatChangesNothingIsNotApplied() {
        assertRefused(() -> house.apply(house.plan(wanted(ENERGY, COUNTER))), OfficesProblem.EMPTY);
    }

    @Test
    void aPlanIsRefusedAfterItsGroundMoved() {
        PlanRecord late = house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER));
        house.apply(house.plan(wanted(ENERGY, COUNTER, says("office-4", "space", NEXT_YEAR, null))));
        Coverage before = now();

        assertRefused(() -> house.apply(late), OfficesProblem.OUTDATED);

        assertThat(now()).isEqualTo(before);
    }

    @Test
    void aPlanForADayThatHasPassedIsRefused() {
        PlanRecord plan = house.plan(wanted(says("office-3", "energy", TODAY.plusDays(1), null), COUNTER));
        clock.forward(Duration.ofDays(2));

        assertRefused(() -> house.apply(plan), OfficesProblem.OUTDATED);
    }

    @Test
    void openWorkThatChangedSinceMovesTheGround() {
        Shelf shelf = new Shelf();
        shelf.lay("energy", "office-1", 3);
        PlanRecord plan = house.inTransaction(
                List.of(shelf),
                (reorganisation, connection) -> reorganisation.plan(
                        BUREAU, wanted(moves("office-3", "energy", NEXT_YEAR), COUNTER), "tests", null));
        shelf.lay("energy", "office-1", 1);

        assertRefused(() -> apply(plan, shelf), OfficesProblem.OUTDATED);
        assertThat(plan.affected()).containsEntry("files", 3L);
    }

    @Test
    void workThatMovesPassesByADeedEachAndWorkThatStaysDoesNot() {
        Shelf shelf = new Shelf();
        shelf.lay("solar", "office-1", 1_200);
        shelf.lay("wind", "office-1", 5);
        shelf.lay("space", "office-1", 7);
        PlanRecord plan = house.inTransaction(
                List.of(shelf),
                (reorganisation, connection) -> reorganisation.plan(
                        BUREAU, wanted(ENERGY, COUNTER, moves("office-3", "solar", NEXT_YEAR)), "tests", null));

        apply(plan, shelf);

        assertThat(plan.affected()).containsEntry("files", 1_200L);
        assertThat(shelf.with("office-3")).isEqualTo(1_200);
        assertThat(shelf.with("office-1")).isEqualTo(12);
        assertThat(house.column(
                        "select distinct former || ' ' || next || ' ' || effective_on || ' ' || count(*) over ()"
                                + " from offices.handover_deed"))
                .containsExactly("office-1 office-3 2027-01-01 1200");
    }

    @Test
    void takingBackIsAPlanLikeAnyOtherAndCanBeFollowedByTheSameAgain() {
        PlanRecord plan = house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER));
        Coverage before = now();
        house.apply(plan);

        PlanRecord back =
                house.inTransaction((reorganisation, connection) -> reorganisation.undo(plan.id(), "tests", null));
        assertThat(now()).isEqualTo(plan.after());
        house.apply(back);
        assertThat(now()).isEqualTo(before);
        house.apply(house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER)));

        assertThat(now()).isEqualTo(plan.after());
        assertThat(back.undoes()).isEqualTo(plan.id());
        assertRefused(
                () -> house.inTransaction((reorganisation, connection) ->
                        reorganisation.undo(house.plan(wanted(COUNTER)).id(), "tests", null)),
                OfficesProblem.NOT_APPLIED);
    }

    @Test
    void ofTwoWhoApplyAtOnceOneIsRefused() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            house.empty();
            aBureauThatWasFoundedLastYear();
            boolean samePlan = random.nextBoolean();
            PlanRecord one = house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER));
            PlanRecord other =
                    samePlan ? one : house.plan(wanted(says("office-4", "energy", NEXT_YEAR, null), COUNTER));

            List<String> results = race(List.of(one, other));

            assertThat(results)
                    .as("seed %s round %s", seed, round)
                    .containsExactlyInAnyOrder("applied", samePlan ? "mandate-plan-applied" : "mandate-plan-outdated");
        }
    }

    private List<String> race(List<PlanRecord> plans) throws Exception {
        CyclicBarrier start = new CyclicBarrier(plans.size());
        ExecutorService runners = Executors.newFixedThreadPool(plans.size());
        try {
            List<Future<String>> runs = new ArrayList<>();
            for (PlanRecord plan : plans) {
                runs.add(runners.submit(() -> {
                    start.await();
                    try {
                        house.apply(plan);
                        return "applied";
                    } catch (ProblemException refused) {
                        return refused.type().code();
                    }
                }));
            }
            List<String> results = new ArrayList<>();
            for (Future<String> run : runs) {
                results.add(run.get());
            }
            return results;
        } finally {
            runners.shutdown();
        }
    }

    @Test
    void theDatabaseItselfRefusesTwoOfficesForATrackOnOneDay() {
        String twice = "insert into offices.mandate (id, bureau, office, track, valid_from, believed_from, begun_by)"
                + " select gen_random_uuid(), bureau, 'office-9', track, '2027-05-01', believed_from, begun_by"
                + " from offices.mandate where track = 'energy'";

        assertThat(house.stateOf(twice)).isEqualTo("23P01");
    }

    @Test
    void whatWasBelievedIsNeitherChangedNorDeleted() {
        house.apply(house.plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER)));

        assertThat(house.stateOf("update offices.mandate set office = 'office-9'"))
                .isEqualTo("42501");
        assertThat(house.stateOf("delete from offices.mandate")).isEqualTo("42501");
        assertThat(house.stateOf("update offices.mandate set believed_to = null, ended_by = null"
                        + " where believed_to is not null"))
                .isEqualTo("23000");
    }

    private PlanRecord apply(PlanRecord plan, Shelf shelf) {
        return house.inTransaction(
                List.of(shelf),
                (reorganisation, connection) -> reorganisation.apply(plan.id(), "tests", "局务会纪要", version -> {}));
    }

    private Coverage now() {
        return house.inTransaction((reorganisation, connection) -> reorganisation.present(BUREAU));
    }

    private Coverage at(Instant then) {
        return house.inTransaction((reorganisation, connection) -> reorganisation.at(BUREAU, then));
    }

    private String office(String track, LocalDate day) {
        return now().responsible(code(track), day).map(Mandate::office).orElse("");
    }

    private static void assertRefused(ThrowingCallable act, OfficesProblem problem) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
