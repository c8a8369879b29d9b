package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.offices.book.OfficesDatabase.BUREAU;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.NEXT_YEAR;
import static org.throughline.offices.domain.Bureaus.does;
import static org.throughline.offices.domain.Bureaus.moves;
import static org.throughline.offices.domain.Bureaus.says;
import static org.throughline.offices.domain.Bureaus.track;
import static org.throughline.offices.domain.Bureaus.wanted;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.OfficeFunction;
import org.throughline.configuration.Track;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.book.PlanChoices.Choice;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.PlanRecord.State;
import org.throughline.offices.domain.Wanted;
import org.throughline.offices.domain.Wish;
import org.throughline.testkit.MovingClock;

/** What is chosen between the making of a plan and its application. */
class PlanChoicesTest {

    private static final ConfiguredMandate ENERGY = says("office-1", "energy", FOUNDED, null);
    private static final ConfiguredMandate COUNTER = does("office-2", OfficeFunction.COUNTER, FOUNDED, null);
    private static final Wanted SOLAR_LEAVES = wanted(ENERGY, COUNTER, says("office-3", "solar", NEXT_YEAR, null));

    private final OfficesDatabase house = new OfficesDatabase(new MovingClock(Instant.parse("2026-11-27T04:00:00Z")));
    private final Shelf files = new Shelf();
    private final Shelf visits = new Shelf("visits");
    private final List<MandateImpact> shelves = List.of(visits, files);

    @BeforeEach
    void aBureauWithOpenWork() {
        house.empty();
        house.apply(house.inTransaction(
                (reorganisation, connection) -> reorganisation.first(BUREAU, wanted(ENERGY, COUNTER), "installation")));
        files.lay("solar", "office-1", 5);
        files.lay("wind", "office-1", 2);
        visits.lay("solar", "office-1", 3);
    }

    @Test
    void workStaysUntilSomebodyChoosesThatItMoves() {
        PlanRecord plan = plan(SOLAR_LEAVES);

        PlanRecord chosen = choose(plan, List.of(0));
        apply(chosen);

        assertThat(plan.changes().get(0).workMoves()).isFalse();
        assertThat(plan.touchedBy(0)).containsEntry("files", 5L).containsEntry("visits", 3L);
        assertThat(chosen.version()).isEqualTo(1);
        assertThat(files.with("office-3")).isEqualTo(5);
        assertThat(visits.with("office-3")).isEqualTo(3);
    }

    @Test
    void whatIsExceptedKeepsItsOfficeWithoutADeedAndIsNotBroughtBackEither() {
        PlanRecord plan = choose(plan(SOLAR_LEAVES), List.of(0), file(1), visit(2));

        PlanRecord done = apply(plan);

        assertThat(files.officeOf(files.id(1))).isEqualTo("office-1");
        assertThat(visits.officeOf(visits.id(2))).isEqualTo("office-1");
        assertThat(files.with("office-3")).isEqualTo(4);
        assertThat(house.column("select count(*) from offices.handover_deed")).containsExactly("6");
        List<PlanItem> handed = items(done, new ItemList.Filter(null, null), 4, ItemList.Place.START)
                .items();
        assertThat(handed).hasSize(4).extracting(PlanItem::id).doesNotContain(files.id(1));
        assertThat(handed.get(0).called()).isEqualTo(files.id(0).toString());
        Cursor next = items(done, new ItemList.Filter(0, null), 4, ItemList.Place.START)
                .next();
        assertThat(items(
                                done,
                                new ItemList.Filter(0, "visits"),
                                4,
                                ItemList.Place.of(Objects.requireNonNull(next)).orElseThrow())
                        .items())
                .extracting(PlanItem::id)
                .containsExactly(visits.id(0), visits.id(1));
        apply(act(reorganisation -> reorganisation.undo(plan.id(), "tests", null)));
        assertThat(files.with("office-1")).isEqualTo(7);
    }

    @Test
    void everyChoiceThatDoesNotFitIsTold() {
        PlanRecord plan = plan(SOLAR_LEAVES);

        assertThatThrownBy(
                        () -> choose(plan, List.of(0, 7), file(1), file(6), new PlanItem.Name("ghosts", files.id(0))))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(OfficesProblem.CHOICES_INVALID);
                    assertThat(refused.faults())
                            .extracting(Fault::pointer)
                            .containsExactly("/moves/1", "/exceptions/1", "/exceptions/2");
                });
        assertThatThrownBy(() -> choose(plan, List.of(), file(1))).isInstanceOf(ProblemException.class);
        assertThat(find(plan)).isEqualTo(plan);
    }

    @Test
    void anExceptedPieceThatIsDoneWithMovesTheGroundAlsoWhenAnotherCame() {
        PlanRecord plan = choose(plan(SOLAR_LEAVES), List.of(0), file(1));
        files.lay("solar", "office-1", 1);
        files.close(files.id(1));

        Boolean outdated = act(reorganisation -> reorganisation.choices().isOutdated(plan));
        assertThat(outdated).isTrue();
        assertRefused(() -> apply(plan), OfficesProblem.OUTDATED);
        assertThat(files.with("office-3")).isZero();
    }

    @Test
    void aPlanMadeAgainTakesItsChoicesOver() {
        PlanRecord plan = choose(plan(SOLAR_LEAVES), List.of(0), file(1), file(2));
        files.lay("solar", "office-1", 4);
        files.close(files.id(2));
        assertRefused(() -> apply(plan), OfficesProblem.OUTDATED);

        PlanRecord again = act(reorganisation -> reorganisation.again(plan.id(), "tests"));
        apply(again);

        assertThat(again.id()).isNotEqualTo(plan.id());
        assertThat(again.changes()).isEqualTo(plan.changes());
        assertThat(files.officeOf(files.id(1))).isEqualTo("office-1");
        assertThat(files.with("office-3")).isEqualTo(7);
    }

    @Test
    void aPlanMadeAgainKeepsTracksThatSomebodyElseAdded() {
        PlanRecord plan = act(
                reorganisation -> reorganisation.plan(BUREAU, new Wish(null, SOLAR_LEAVES.mandates()), "tests", null));
        List<Track> more = new ArrayList<>(SOLAR_LEAVES.tracks());
        more.add(track("fusion", "energy"));
        apply(plan(new Wanted(more, List.of(ENERGY, COUNTER))));

        PlanRecord again = act(reorganisation -> reorganisation.again(plan.id(), "tests"));

        assertThat(again.after().tracks()).hasSize(5);
        assertThat(again.changes()).hasSize(1);
    }

    @Test
    void choosingOtherwiseTakesASubmissionBackAndAppliedPlansStay() {
        PlanRecord plan = plan(SOLAR_LEAVES);
        PlanRecord submitted =
                act(reorganisation -> reorganisation.choices().submit(plan.id(), "somebody", "局务会纪要", known -> {}));
        assertThat(submitted.state()).isEqualTo(State.SUBMITTED);
        assertThat(submitted.preparedBy()).containsExactly("tests", "somebody");

        PlanRecord chosen = choose(plan, List.of(0), file(1));
        assertThat(chosen.state()).isEqualTo(State.PROPOSED);
        assertThat(chosen.submission()).isNull();
        apply(chosen);

        assertRefused(() -> choose(plan, List.of()), OfficesProblem.APPLIED);
        assertThat(house.stateOf("update offices.mandate_plan set changes = '[]' where id = '" + plan.id() + "'"))
                .isEqualTo("23000");
        assertThat(house.stateOf("delete from offices.plan_exception where plan = '" + plan.id() + "'"))
                .isEqualTo("23000");
        assertThat(house.column("select kind from journal.entry where subject_id = '" + plan.id() + "' order by id"))
                .containsExactly(
                        "mandate-plan-made", "mandate-plan-submitted", "mandate-plan-chosen", "mandate-plan-applied");
    }

    @Test
    void pagesOfWhateverSizeTogetherAreTheListAndNothingIsOnTwoOfThem() {
        PlanRecord plan = plan(wanted(
                ENERGY, COUNTER, says("office-3", "solar", NEXT_YEAR, null), moves("office-4", "wind", NEXT_YEAR)));
        List<PlanItem> all = items(plan, new ItemList.Filter(null, null), 500, ItemList.Place.START)
                .items();
        long seed = new Random().nextLong();
        Random random = new Random(seed);

        assertThat(all).hasSize(10);
        for (int round = 0; round < 20; round++) {
            List<PlanItem> read = new ArrayList<>();
            ItemList.@Nullable Place place = ItemList.Place.START;
            while (place != null) {
                Page<PlanItem> page = items(plan, new ItemList.Filter(null, null), 1 + random.nextInt(6), place);
                read.addAll(page.items());
                Cursor next = page.next();
                place = next == null ? null : ItemList.Place.of(next).orElseThrow();
            }
            assertThat(read).as("seed %s", seed).isEqualTo(all);
        }
        assertThat(items(plan, new ItemList.Filter(null, "visits"), 500, ItemList.Place.START)
                        .items())
                .allMatch(item -> item.kind().equals("visits"))
                .hasSize(3);
        assertThat(ItemList.Place.of(new Cursor(List.of("x", "files", "")))).isEmpty();
        assertThat(ItemList.Place.of(new Cursor(List.of("0", "files", "forged"))))
                .isEmpty();
    }

    private PlanItem.Name file(int number) {
        return new PlanItem.Name("files", files.id(number));
    }

    private PlanItem.Name visit(int number) {
        return new PlanItem.Name("visits", visits.id(number));
    }

    private PlanRecord plan(Wanted wanted) {
        return act(reorganisation -> reorganisation.plan(BUREAU, wanted, "tests", null));
    }

    private PlanRecord choose(PlanRecord plan, List<Integer> moves, PlanItem.Name... exceptions) {
        return act(reorganisation -> reorganisation
                .choices()
                .choose(plan.id(), "tests", new Choice(moves, List.of(exceptions)), known -> {}));
    }

    private PlanRecord apply(PlanRecord plan) {
        return act(reorganisation -> reorganisation.apply(plan.id(), "tests", "局务会纪要", known -> {}));
    }

    private PlanRecord find(PlanRecord plan) {
        return act(reorganisation -> reorganisation.find(plan.id()).orElseThrow());
    }

    private Page<PlanItem> items(PlanRecord plan, ItemList.Filter filter, int limit, ItemList.Place after) {
        return act(reorganisation -> reorganisation.choices().items(plan, filter, limit, after));
    }

    /** What is done with plans, with the work on both shelves. */
    @FunctionalInterface
    private interface Act<T> {
        T on(Reorganisation reorganisation) throws SQLException;
    }

    private <T> T act(Act<T> act) {
        return house.inTransaction(shelves, (reorganisation, connection) -> act.on(reorganisation));
    }

    private static void assertRefused(ThrowingCallable act, OfficesProblem problem) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
