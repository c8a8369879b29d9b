package org.throughline.offices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.domain.Bureaus.FOUNDED;
import static org.throughline.offices.domain.Bureaus.NEXT_YEAR;
import static org.throughline.offices.domain.Bureaus.TODAY;
import static org.throughline.offices.domain.Bureaus.does;
import static org.throughline.offices.domain.Bureaus.says;
import static org.throughline.offices.domain.Bureaus.wanted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.ConfiguredMandate;
import org.throughline.configuration.OfficeFunction;

/** Office 1 has energy with solar and wind below it, office 2 the counter. */
class OfficeShiftTest {

    private static final ConfiguredMandate COUNTER = does("office-2", OfficeFunction.COUNTER, FOUNDED, null);

    @Test
    void whoGetsAndWhoLosesAreBothConcernedFromTheFirstDay() {
        assertThat(shifts(says("office-3", "energy", NEXT_YEAR, null), COUNTER))
                .containsExactly(
                        new OfficeShift("office-1", 0, 1, NEXT_YEAR), new OfficeShift("office-3", 1, 0, NEXT_YEAR));
    }

    @Test
    void severalChangesOfOneOfficeAreOneShift() {
        assertThat(shifts(
                        says("office-1", "energy", FOUNDED, null),
                        says("office-3", "solar", NEXT_YEAR, null),
                        says("office-3", "wind", NEXT_YEAR.plusDays(9), null),
                        says("office-1", "space", NEXT_YEAR.plusDays(5), null),
                        COUNTER))
                .containsExactly(
                        new OfficeShift("office-1", 1, 2, NEXT_YEAR), new OfficeShift("office-3", 2, 0, NEXT_YEAR));
    }

    @Test
    void aFunctionThatMovesConcernsToo() {
        assertThat(shifts(
                        says("office-1", "energy", FOUNDED, null),
                        does("office-2", OfficeFunction.COUNTER, FOUNDED, NEXT_YEAR)))
                .containsExactly(new OfficeShift("office-2", 0, 1, NEXT_YEAR));
    }

    @Test
    void whatStaysAsItIsConcernsNobody() {
        assertThat(shifts(says("office-1", "energy", FOUNDED, null), COUNTER)).isEmpty();
    }

    private static List<OfficeShift> shifts(ConfiguredMandate... wanted) {
        return OfficeShift.of(MandatePlanner.plan(Bureaus.founded(), wanted(wanted), TODAY)
                .plan()
                .changes());
    }
}
