package org.throughline.offices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.NEXT_YEAR;
import static org.throughline.offices.domain.Bureaus.TODAY;
import static org.throughline.offices.domain.Bureaus.code;
import static org.throughline.offices.domain.Bureaus.corrects;
import static org.throughline.offices.domain.Bureaus.does;
import static org.throughline.offices.domain.Bureaus.founded;
import static org.throughline.offices.domain.Bureaus.moves;
import static org.throughline.offices.domain.Bureaus.says;
import static org.throughline.offices.domain.Bureaus.wanted;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.OfficeFunction;
import org.throughline.kernel.Period;
import org.throughline.offices.domain.MandateChange.Kind;

class MandatePlannerTest {

    private static final ConfiguredMandate ENERGY = says("office-1", "energy", FOUNDED, null);
    private static final ConfiguredMandate COUNTER = does("office-2", OfficeFunction.COUNTER, FOUNDED, null);

    @Test
    void whatStandsAlreadyPlansNothing() {
        MandatePlan plan = plan(wanted(ENERGY, COUNTER));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.ended()).isEmpty();
        assertThat(plan.begun()).isEmpty();
    }

    @Test
    void aTrackThatNobodyHadIsOpenedAndItsGapCloses() {
        MandatePlan plan = plan(wanted(ENERGY, COUNTER, says("office-3", "space", NEXT_YEAR, null)));

        assertThat(plan.changes())
                .containsExactly(
                        change(Kind.OPENED, "space", null, "office-3", NEXT_YEAR, null)
                                .withWork(),
                        change(Kind.GAP_CLOSED, "space", null, null, NEXT_YEAR, null));
    }

    @Test
    void oneLineChangedMovesATrackOnTheDayItNames() {
        MandatePlan plan = plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER));

        assertThat(plan.changes())
                .containsExactly(change(Kind.MOVED, "energy", "office-1", "office-3", NEXT_YEAR, null));
        assertThat(plan.ended()).containsExactly(mandate("office-1", FOUNDED, null));
        assertThat(plan.begun())
                .containsExactly(mandate("office-1", FOUNDED, NEXT_YEAR), mandate("office-3", NEXT_YEAR, null));
    }

    @Test
    void bothLinesWrittenOutMeanTheSame() {
        MandatePlan plan = plan(wanted(
                says("office-1", "energy", FOUNDED, NEXT_YEAR), says("office-3", "energy", NEXT_YEAR, null), COUNTER));

        assertThat(plan.after())
                .isEqualTo(plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER))
                        .after());
    }

    @Test
    void aPartOfATrackMovesAwayFromTheOfficeThatHasTheWhole() {
        MandatePlan plan = plan(wanted(ENERGY, COUNTER, moves("office-3", "solar", NEXT_YEAR)));

        assertThat(plan.changes())
                .containsExactly(new MandateChange(
                        Kind.MOVED, code("solar"), null, "office-1", "office-3", Period.since(NEXT_YEAR), false, true));
        assertThat(plan.after().responsible(code("solar"), NEXT_YEAR).map(Mandate::office))
                .contains("office-3");
        assertThat(plan.after().responsible(code("wind"), NEXT_YEAR).map(Mandate::office))
                .contains("office-1");
        assertThat(plan.after().coveredAlike(code("energy"), NEXT_YEAR)).containsExactly(code("energy"), code("wind"));
    }

    @Test
    void whatIsNotMentionedEndsTodayAndLeavesAGap() {
        MandatePlan plan = plan(wanted(COUNTER));

        assertThat(plan.changes())
                .containsExactly(
                        change(Kind.CLOSED, "energy", "office-1", null, TODAY, null),
                        change(Kind.GAP_OPENED, "solar", null, null, TODAY, null),
                        change(Kind.GAP_OPENED, "wind", null, null, TODAY, null));
        assertThat(plan.begun()).containsExactly(mandate("office-1", FOUNDED, TODAY));
    }

    @Test
    void whatEndedBeforeTodayNeedsNoMention() {
        Coverage moved = plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER))
                .after();
        LocalDate later = NEXT_YEAR.plusMonths(1);

        MandatePlan plan = MandatePlanner.plan(
                        moved, wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER), later)
                .plan();

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.after()).isEqualTo(moved);
    }

    @Test
    void whatWasToBeginLaterAndIsNotMentionedNeverBegins() {
        Coverage ahead = plan(wanted(ENERGY, COUNTER, says("office-3", "space", NEXT_YEAR, null)))
                .after();

        MandatePlan plan =
                MandatePlanner.plan(ahead, wanted(ENERGY, COUNTER), TODAY).plan();

        assertThat(plan.changes()).extracting(MandateChange::kind).containsExactly(Kind.CLOSED, Kind.GAP_OPENED);
        assertThat(plan.after()).isEqualTo(founded());
    }

    @Test
    void anEndThatIsPutOffIsAChangeOfThePeriod() {
        Coverage ending = plan(wanted(says("office-1", "energy", FOUNDED, NEXT_YEAR), COUNTER))
                .after();
        LocalDate spring = LocalDate.of(2027, 3, 1);

        MandatePlan plan = MandatePlanner.plan(
                        ending, wanted(says("office-1", "energy", FOUNDED, spring), COUNTER), TODAY)
                .plan();

        assertThat(plan.changes().get(0))
                .isEqualTo(change(Kind.PERIOD_CHANGED, "energy", null, "office-1", NEXT_YEAR, spring));
    }

    @Test
    void thePastIsNotTouchedByChance() {
        MandatePlanner.Outcome outcome =
                MandatePlanner.plan(founded(), wanted(COUNTER, says("office-3", "energy", FOUNDED, null)), TODAY);

        assertThat(outcome.refused()).containsExactly(new MandatePlanner.PastTouched(1, Period.since(FOUNDED)));
    }

    @Test
    void aBeginningThatIsCutOffThePastIsRefusedToo() {
        LocalDate spring = LocalDate.of(2026, 3, 1);

        assertThat(MandatePlanner.plan(founded(), wanted(says("office-1", "energy", spring, null), COUNTER), TODAY)
                        .refused())
                .containsExactly(new MandatePlanner.PastTouched(0, new Period(FOUNDED, spring)));
        assertThat(MandatePlanner.plan(founded(), wanted(corrects("office-1", "energy", spring, null), COUNTER), TODAY)
                        .refused())
                .isEmpty();
    }

    @Test
    void aCorrectionSaysSo() {
        LocalDate spring = LocalDate.of(2026, 3, 1);
        LocalDate summer = LocalDate.of(2026, 6, 1);

        MandatePlanner.Outcome outcome = MandatePlanner.plan(
                founded(),
                wanted(
                        says("office-1", "energy", FOUNDED, spring),
                        corrects("office-3", "energy", spring, summer),
                        says("office-1", "energy", summer, null),
                        COUNTER),
                TODAY);

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.plan().changes())
                .containsExactly(new MandateChange(
                        Kind.MOVED,
                        code("energy"),
                        null,
                        "office-1",
                        "office-3",
                        new Period(spring, summer),
                        true,
                        false));
    }

    @Test
    void tracksComeAndGo() {
        Wanted wanted = new Wanted(
                List.of(
                        Bureaus.track("energy", null),
                        Bureaus.track("solar", "energy"),
                        Bureaus.track("fusion", "energy")),
                List.of(ENERGY, COUNTER));

        assertThat(plan(wanted).changes())
                .extracting(MandateChange::kind, change -> String.valueOf(change.track()))
                .contains(
                        tuple(Kind.TRACK_ADDED, "fusion"),
                        tuple(Kind.TRACK_GONE, "space"),
                        tuple(Kind.TRACK_GONE, "wind"));
    }

    @Test
    void takingBackRestoresWhatStoodAndLeavesWhatOthersChangedSince() {
        MandatePlan move = plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER));

        Undoing.Outcome back = Undoing.of(founded(), move.after(), move.after(), TODAY);
        Coverage twice = MandatePlanner.plan(
                        move.after(), wanted(says("office-4", "energy", NEXT_YEAR, null), COUNTER), TODAY)
                .plan()
                .after();

        assertThat(back.overtaken()).isEmpty();
        assertThat(back.target()).isEqualTo(founded());
        assertThat(Undoing.of(founded(), move.after(), twice, TODAY).overtaken())
                .containsExactly(new Subject(code("energy"), null, null));
    }

    @Test
    void takingBackLeavesTheDaysThatWereLived() {
        MandatePlan move = plan(wanted(says("office-3", "energy", NEXT_YEAR, null), COUNTER));
        LocalDate later = NEXT_YEAR.plusMonths(2);

        Coverage back = Undoing.of(founded(), move.after(), move.after(), later).target();

        assertThat(back.responsible(code("energy"), NEXT_YEAR).map(Mandate::office))
                .contains("office-3");
        assertThat(back.responsible(code("energy"), later).map(Mandate::office)).contains("office-1");
    }

    private static MandatePlan plan(Wanted wanted) {
        MandatePlanner.Outcome outcome = MandatePlanner.plan(founded(), wanted, TODAY);
        assertThat(outcome.refused()).isEmpty();
        return outcome.plan();
    }

    private static Mandate mandate(String office, LocalDate from, @Nullable LocalDate to) {
        return Mandate.of(says(office, "energy", from, to));
    }

    private static MandateChange change(
            Kind kind,
            String track,
            @Nullable String former,
            @Nullable String next,
            LocalDate from,
            @Nullable LocalDate to) {
        return new MandateChange(kind, code(track), null, former, next, new Period(from, to), false, false);
    }
}
