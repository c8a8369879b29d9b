package org.throughline.offices.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.TODAY;
import static org.throughline.offices.domain.Bureaus.code;
import static org.throughline.offices.domain.Bureaus.founded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Period;
import org.throughline.offices.book.PlanChoices.Choice;
import org.throughline.offices.book.PlanItem;
import org.throughline.offices.domain.MandateChange;
import org.throughline.offices.domain.PlanRecord;

/** What pages make of plans and of the course of things, without a server. */
class PlanPageTest {

    private static final PlanItem.Name SHOWN = new PlanItem.Name("files", new UUID(0, 1));
    private static final PlanItem.Name TICKED = new PlanItem.Name("files", new UUID(0, 2));
    private static final PlanItem.Name ON_ANOTHER_PAGE = new PlanItem.Name("files", new UUID(0, 3));
    private static final PlanItem.Name OF_ANOTHER_CHANGE = new PlanItem.Name("files", new UUID(0, 4));

    @Test
    void whatThePageDoesNotShowStaysAsItWasChosen() {
        Map<PlanItem.Name, Integer> before = Map.of(SHOWN, 0, ON_ANOTHER_PAGE, 0, OF_ANOTHER_CHANGE, 1);

        Choice choice = form("change", "0", "shown", name(SHOWN), "shown", name(TICKED), "except", name(TICKED))
                .choice(plan(true, true), before);

        assertThat(choice.moves()).containsExactly(0, 1);
        assertThat(choice.exceptions()).containsExactlyInAnyOrder(TICKED, ON_ANOTHER_PAGE, OF_ANOTHER_CHANGE);
    }

    @Test
    void aChangeThatNoLongerMovesHasNoExceptions() {
        Choice choice = form("move-0", "STAYS", "move-1", "MOVES", "change", "0", "except", name(TICKED))
                .choice(plan(true, false), Map.of(SHOWN, 0, OF_ANOTHER_CHANGE, 1));

        assertThat(choice.moves()).containsExactly(1);
        assertThat(choice.exceptions()).containsExactly(OF_ANOTHER_CHANGE);
    }

    @Test
    void whatNoPageSendsIsPassedOver() {
        Choice choice = form("change", "0", "except", "files", "except", ":" + TICKED.id(), "except", "files:nothing")
                .choice(plan(true, true), Map.of());

        assertThat(choice.exceptions()).isEmpty();
    }

    @Test
    void whatStandsIsWrittenAsTheFileWouldSayIt() {
        assertThat(StandingText.of(founded(), TODAY, office -> office.replace("office-", "")))
                .isEqualTo("""
                mandates:
                  - { office: "1", track: energy, from: 2025-12-01 }
                  - { office: "2", function: counter, from: 2025-12-01 }
                """);
    }

    @Test
    void theSliderKnowsEveryDayByItsNumberAndNoOther() {
        DaySlider slider = new DaySlider(List.of(FOUNDED, TODAY.plusDays(40)), TODAY);

        assertThat(slider.getFirst()).isEqualTo(FOUNDED);
        assertThat(slider.at(Long.toString(slider.of(TODAY)))).contains(TODAY);
        assertThat(slider.at("9999999")).contains(slider.getLast());
        assertThat(slider.at("-1")).isEmpty();
        assertThat(slider.at(null)).isEmpty();
    }

    @Test
    void barsFollowEachOtherWithinThePictureAndWhatLiesAheadIsFramed() {
        LocalDate spring = TODAY.plusMonths(4);
        Doors.Course course = new Doors.Course(
                "能源", List.of(new Doors.Stage("1处", FOUNDED, spring), new Doors.Stage("3处", spring, null)));

        CoursePicture picture = CoursePicture.of(List.of(course), TODAY, Locale.SIMPLIFIED_CHINESE);

        List<CoursePicture.Bar> bars = picture.getLines().get(0).bars();
        assertThat(bars).extracting(CoursePicture.Bar::ahead).containsExactly(false, true);
        assertThat(bars.get(0).x() + bars.get(0).width()).isLessThan(bars.get(1).x());
        assertThat(bars.get(1).x() + bars.get(1).width()).isLessThanOrEqualTo(CoursePicture.WIDTH);
        assertThat(picture.getNow()).isBetween(bars.get(0).x(), bars.get(1).x());
        assertThat(picture.getTicks())
                .hasSizeBetween(5, 12)
                .allMatch(tick -> tick.label().contains("月"));
    }

    @Test
    void daysWithTheTrackAboveAreDrawnLightlyWithItsName() {
        LocalDate spring = TODAY.plusMonths(4);

        List<CoursePicture.Bar> bars = drawn(
                new Doors.Stage("1处", FOUNDED, TODAY, "能源", false),
                new Doors.Stage("3处", TODAY, spring),
                new Doors.Stage("1处", spring, null, "能源", false));

        assertThat(bars).extracting(CoursePicture.Bar::kind).containsExactly("p-through", "p-accent-soft", "p-plan");
        assertThat(bars.get(0).label()).isEqualTo("能源");
        assertThat(bars.get(1).label()).isEqualTo("3处");
    }

    @Test
    void daysWithNobodyAreDrawnAsAGapBetweenTheOffices() {
        LocalDate spring = TODAY.plusMonths(4);

        List<CoursePicture.Bar> bars = drawn(
                new Doors.Stage("4处", FOUNDED, TODAY),
                Doors.Stage.gap("缺口", TODAY, spring),
                new Doors.Stage("4处", spring, null));

        assertThat(bars).extracting(CoursePicture.Bar::kind).containsExactly("p-accent-soft", "p-gap", "p-plan");
        assertThat(bars).extracting(CoursePicture.Bar::words).containsExactly("t-strong", "t-amber", "t-strong");
        assertThat(bars.get(1).label()).isEqualTo("缺口");
    }

    private static List<CoursePicture.Bar> drawn(Doors.Stage... stages) {
        Doors.Course course = new Doors.Course("光伏", List.of(stages));
        return CoursePicture.of(List.of(course), TODAY, Locale.SIMPLIFIED_CHINESE)
                .getLines()
                .get(0)
                .bars();
    }

    @Test
    void aPictureOfNothingAndOneOfVeryMuchAreStillDrawn() {
        assertThat(CoursePicture.of(List.of(), TODAY, Locale.ENGLISH).getLines())
                .isEmpty();
        List<Doors.Course> many = IntStream.range(0, 433)
                .mapToObj(i -> new Doors.Course("track " + i, List.of(new Doors.Stage("Office 1", FOUNDED, null))))
                .toList();
        assertThat(CoursePicture.of(many, TODAY, Locale.ENGLISH).getLines()).hasSize(CoursePicture.MOST_LINES);
    }

    private static PlanForm form(String... pairs) {
        Map<String, String[]> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String value = pairs[i + 1];
            values.merge(
                    pairs[i],
                    new String[] {value},
                    (one, other) -> Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new));
        }
        return PlanForm.of(values);
    }

    private static String name(PlanItem.Name item) {
        return item.kind() + ":" + item.id();
    }

    private static PlanRecord plan(boolean first, boolean second) {
        return new PlanRecord(
                new UUID(0, 9),
                0,
                "bureau",
                TODAY,
                Instant.EPOCH,
                "tests",
                List.of("tests"),
                "",
                founded(),
                List.of(move("solar", first), move("wind", second)),
                List.of(),
                Map.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static MandateChange move(String track, boolean moves) {
        return new MandateChange(
                MandateChange.Kind.MOVED, code(track), null, "office-1", "office-3", Period.since(TODAY), false, moves);
    }
}
