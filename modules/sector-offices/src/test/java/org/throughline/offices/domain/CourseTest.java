package org.throughline.offices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.TODAY;
import static org.throughline.offices.domain.Bureaus.TRACKS;
import static org.throughline.offices.domain.Bureaus.code;
import static org.throughline.offices.domain.Bureaus.says;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Period;

/** By whom a track was answered for: by its own offices, and else by those of the track above. */
class CourseTest {

    private static final LocalDate SPRING = TODAY.plusMonths(4);
    private static final LocalDate SUMMER = TODAY.plusMonths(7);

    @Test
    void beforeAndAfterItsOwnOfficeATrackGoesWithTheOneAbove() {
        Mandate above = Mandate.of(says("office-1", "energy", FOUNDED, null));
        Mandate own = Mandate.of(says("office-3", "solar", SPRING, SUMMER));
        Coverage coverage = new Coverage(TRACKS, List.of(above, own));

        assertThat(coverage.course(code("solar")))
                .containsExactly(
                        new Coverage.Held(above, new Period(FOUNDED, SPRING)),
                        new Coverage.Held(own, new Period(SPRING, SUMMER)),
                        new Coverage.Held(above, Period.since(SUMMER)));
        assertThat(coverage.course(code("energy"))).containsExactly(new Coverage.Held(above, Period.since(FOUNDED)));
        assertThat(coverage.course(code("space"))).isEmpty();
    }

    @Test
    void daysOnWhichNobodyHasEitherStayOpen() {
        Mandate above = Mandate.of(says("office-1", "energy", FOUNDED, SPRING));
        Mandate own = Mandate.of(says("office-3", "solar", SUMMER, null));

        assertThat(new Coverage(TRACKS, List.of(above, own)).course(code("solar")))
                .extracting(Coverage.Held::days)
                .containsExactly(new Period(FOUNDED, SPRING), Period.since(SUMMER));
    }
}
