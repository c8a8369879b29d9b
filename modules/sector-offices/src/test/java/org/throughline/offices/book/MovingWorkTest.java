package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.book.OfficesDatabase.BUREAU;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.NEXT_YEAR;
import static org.throughline.offices.domain.Bureaus.TODAY;
import static org.throughline.offices.domain.Bureaus.says;
import static org.throughline.offices.domain.Bureaus.wanted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.kernel.Period;
import org.throughline.offices.book.PlanChoices.Choice;
import org.throughline.offices.domain.Bureaus;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.offices.domain.Wanted;
import org.throughline.testkit.MovingClock;

/** Which open work goes with a track, from whom, to whom and from when. */
class MovingWorkTest {

    private static final ConfiguredMandate ENERGY = says("office-1", "energy", FOUNDED, null);
    private static final LocalDate MARCH = NEXT_YEAR.plusMonths(2);

    private final OfficesDatabase house = new OfficesDatabase(new MovingClock(Instant.parse("2026-11-27T04:00:00Z")));
    private final Shelf shelf = new Shelf();

    @BeforeEach
    void aBureauWhereNobodyHasSpace() {
        house.empty();
        apply(house.inTransaction(
                (reorganisation, connection) -> reorganisation.first(BUREAU, wanted(ENERGY), "installation")));
    }

    @Test
    void workThatNobodyHasGoesToWhoeverIsGivenTheTrack() {
        shelf.lay("space", null, 3);

        PlanRecord plan = apply(plan(wanted(ENERGY, says("office-4", "space", NEXT_YEAR, null))));

        assertThat(plan.touchedBy(0)).containsEntry("files", 3L);
        assertThat(shelf.with("office-4")).isEqualTo(3);
        assertThat(deeds()).containsExactly("nobody office-4 2027-01-01 3");
        apply(undo(plan));
        assertThat(shelf.with("office-4")).as("nobody is robbed of work").isEqualTo(3);
    }

    @Test
    void itIsLeftWithNobodyIfThatIsChosen() {
        shelf.lay("space", null, 3);
        PlanRecord plan = plan(wanted(ENERGY, says("office-4", "space", NEXT_YEAR, null)));

        apply(house.inTransaction(
                List.of(shelf),
                (reorganisation, connection) -> reorganisation
                        .choices()
                        .choose(plan.id(), "tests", new Choice(List.of(), List.of()), known -> {})));

        assertThat(shelf.with("office-4")).isZero();
    }

    @Test
    void aPieceGoesOnWithItsTrackFromOfficeToOfficeAndAllTheWayBack() {
        shelf.lay("energy", "office-1", 2);
        shelf.lay("energy", "office-2", 1);
        shelf.lay("energy", "office-3", 1);
        List<String> before = shelf.places();

        PlanRecord plan = apply(plan(wanted(
                says("office-1", "energy", FOUNDED, NEXT_YEAR),
                moving("office-2", NEXT_YEAR, MARCH),
                moving("office-3", MARCH, null))));

        assertThat(shelf.with("office-3")).isEqualTo(3);
        assertThat(deeds()).containsExactly("office-1 office-2 2027-01-01 2", "office-2 office-3 2027-03-01 2");
        PlanRecord back = apply(undo(plan));
        assertThat(shelf.places()).isEqualTo(before);
        assertThat(house.column("select distinct effective_on || ' ' || next from offices.handover_deed where plan = '"
                        + back.id() + "'"))
                .containsExactly("2027-01-01 office-1");
        apply(undo(back));
        assertThat(shelf.with("office-3")).isEqualTo(3);
    }

    @Test
    void whatHasItsOwnOfficeForAWhileFallsBackToWhoeverHasTheTrackAbove() {
        shelf.lay("solar", "office-1", 2);

        apply(plan(wanted(
                says("office-1", "energy", FOUNDED, MARCH),
                moving("office-2", "energy", MARCH, null),
                moving("office-3", "solar", NEXT_YEAR, MARCH))));

        assertThat(deeds()).containsExactly("office-1 office-3 2027-01-01 2", "office-3 office-2 2027-03-01 2");
        assertThat(shelf.with("office-2")).isEqualTo(2);
    }

    @Test
    void aCorrectionOfDaysLongPastTakesNoWorkAlong() {
        shelf.lay("energy", "office-1", 2);

        PlanRecord plan = apply(plan(wanted(
                says("office-1", "energy", FOUNDED, TODAY.minusDays(90)),
                correcting(TODAY.minusDays(90), TODAY),
                says("office-1", "energy", TODAY, null))));

        assertThat(plan.affected()).containsEntry("files", 0L);
        assertThat(shelf.with("office-1")).isEqualTo(2);
        assertThat(deeds()).isEmpty();
    }

    @Test
    void aCorrectionThatLastsTakesItAlongFromToday() {
        shelf.lay("energy", "office-1", 2);

        apply(plan(wanted(
                says("office-1", "energy", FOUNDED, TODAY.minusDays(90)), correcting(TODAY.minusDays(90), null))));

        assertThat(deeds()).containsExactly("office-1 office-3 " + TODAY + " 2");
    }

    private static ConfiguredMandate moving(String office, LocalDate from, @Nullable LocalDate to) {
        return moving(office, "energy", from, to);
    }

    private static ConfiguredMandate moving(String office, String track, LocalDate from, @Nullable LocalDate to) {
        return new ConfiguredMandate(office, Bureaus.code(track), null, new Period(from, to), null, true, null);
    }

    private static ConfiguredMandate correcting(LocalDate from, @Nullable LocalDate to) {
        return new ConfiguredMandate(
                "office-3", Bureaus.code("energy"), null, new Period(from, to), null, true, "纪要第 3 条记错");
    }

    /** Way, day and number of pieces. */
    private List<String> deeds() {
        return house.column("select coalesce(former, 'nobody') || ' ' || next || ' ' || effective_on || ' ' || count(*)"
                + " from offices.handover_deed group by former, next, effective_on order by effective_on");
    }

    private PlanRecord plan(Wanted wanted) {
        return house.inTransaction(
                List.of(shelf), (reorganisation, connection) -> reorganisation.plan(BUREAU, wanted, "tests", null));
    }

    private PlanRecord undo(PlanRecord plan) {
        return house.inTransaction(
                List.of(shelf), (reorganisation, connection) -> reorganisation.undo(plan.id(), "tests", null));
    }

    private PlanRecord apply(PlanRecord plan) {
        return house.inTransaction(
                List.of(shelf),
                (reorganisation, connection) -> reorganisation.apply(plan.id(), "tests", "局务会纪要", version -> {}));
    }
}
