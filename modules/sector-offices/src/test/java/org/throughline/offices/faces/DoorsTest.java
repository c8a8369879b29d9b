package org.throughline.offices.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.TODAY;
import static org.throughline.offices.domain.Bureaus.believed;
import static org.throughline.offices.domain.Bureaus.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Wording;

/** Who had each track, and on which days nobody had it. */
class DoorsTest {

    private static final LocalDate SPRING = TODAY.plusMonths(4);
    private static final LocalDate SUMMER = TODAY.plusMonths(7);

    private static final Bureau BUREAU = new Bureau(
            "bay",
            List.of(new BilingualText("示例局", "Sample bureau")),
            List.of(new DivisionCode("3303")),
            List.of(),
            List.of(),
            false,
            false,
            false,
            Wording.STANDARD);

    private record Reader(String name, Locale language) implements CurrentUser {
        @Override
        public boolean may(String right) {
            return true;
        }
    }

    @Test
    void daysOnWhichNobodyHadATrackStandBetweenThoseOfItsOffices() {
        Doors.Course wind =
                course("wind", says("office-1", "wind", FOUNDED, SPRING), says("office-4", "wind", SUMMER, null));

        assertThat(wind.stages())
                .containsExactly(
                        new Doors.Stage("office-1", FOUNDED, SPRING),
                        Doors.Stage.gap("缺口", SPRING, SUMMER),
                        new Doors.Stage("office-4", SUMMER, null));
    }

    @Test
    void aTrackThatNobodyEverHadIsAGapFromTheFirstDayOn() {
        assertThat(course("space", says("office-1", "energy", FOUNDED, null)).stages())
                .containsExactly(Doors.Stage.gap("缺口", FOUNDED, null));
    }

    private static Doors.Course course(String track, ConfiguredMandate... mandates) {
        return new Doors(BUREAU, believed(mandates), TODAY, new Reader("director", Locale.SIMPLIFIED_CHINESE))
                .courses().stream()
                        .filter(course -> course.track().equals(track))
                        .findFirst()
                        .orElseThrow();
    }
}
