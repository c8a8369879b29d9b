package org.throughline.enterprises.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.domain.Definitions;
import org.throughline.enterprises.domain.Fact;
import org.throughline.enterprises.domain.FactEntry;

class FactShownTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate AWARDED = LocalDate.of(2023, 3, 2);
    private static final LocalDate END = LAST_DAY.plusDays(1);

    @Test
    void whatHasRunOutIsNotKnownAndSaysSince() {
        FactSummary award = award(END);

        FactShown shown = FactShown.of(Definitions.HIGH_TECH, List.of(award), END);

        assertThat(shown.isKnown()).isFalse();
        assertThat(shown.isSilentNo()).isFalse();
        assertThat(shown.lapsed()).isEqualTo(award);
        assertThat(shown.former()).containsExactly(award);
    }

    @Test
    void onItsLastDayItCounts() {
        FactSummary award = award(END);

        FactShown shown = FactShown.of(Definitions.HIGH_TECH, List.of(award), LAST_DAY);

        assertThat(shown.current()).isEqualTo(award);
        assertThat(shown.lapsed()).isNull();
        assertThat(shown.former()).isEmpty();
    }

    private static FactSummary award(LocalDate endsOn) {
        return Fact.of(
                        Definitions.HIGH_TECH,
                        FactEntry.of(true, null, "认定文件", AWARDED, endsOn, null),
                        LocalDate.of(2026, 11, 1))
                .recorded("lin", Firms.NOON, true);
    }
}
