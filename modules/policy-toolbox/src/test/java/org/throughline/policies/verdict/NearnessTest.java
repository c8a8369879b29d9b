package org.throughline.policies.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.policies.Catalogue;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.language.CelText;

/** What alone keeps a firm from a clause, how it would have to be, and how far the firm is from it. */
class NearnessTest {

    private static final Assessment DAY = new Assessment(LocalDate.of(2026, 11, 23));
    private static final FirmFacts FIRM = FirmFacts.builder()
            .with("revenue", 2025, said(new Value.Amount(new BigDecimal("100000000"))))
            .with("rdExpenditure", 2025, said(new Value.Amount(new BigDecimal("2800000"))))
            .with("registeredOn", said(new Value.Day(LocalDate.of(2024, 1, 15))))
            .with("environmentPenalty", said(new Value.Truth(true)))
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            revenue[2025] >= 1 && yearsSince(registeredOn) >= 3 ; yearsSince(registeredOn) >= 3 true
            rdExpenditure[2025] / revenue[2025] >= 0.03 && !listed ; rdExpenditure[2025] / revenue[2025] >= 0.03 true
            revenue[2025] > 1 && !environmentPenalty ; environmentPenalty false
            revenue[2025] < 90000000 ; revenue[2025] >= 90000000 false
            listed || yearsSince(registeredOn) >= 3 ; listed true, yearsSince(registeredOn) >= 3 true
            listed || (listed && revenue[2025] > 1) ; listed true
            listed && yearsSince(registeredOn) >= 3 ;
            listed && safetyIncident ;
            listed || safetyIncident ;
            listed || (environmentPenalty && safetyIncident && yearsSince(registeredOn) >= 3) ; listed true
            environmentPenalty ;
            safetyIncident ;
            listed && !listed ;
            """)
    void whatAloneIsInTheWayIsNamedAndWhetherItHasToBeOrNotToBe(String source, @Nullable String told) {
        assertThat(near(source).stream()
                        .map(near -> CelText.of(near.finding().condition().atom()) + " " + near.wanted())
                        .toList())
                .isEqualTo(told == null ? List.of() : List.of(told.split(", ", -1)));
    }

    @Test
    void theGapIsTheOneToBeClosed() {
        assertThat(near("revenue[2025] >= 1 && yearsSince(registeredOn) >= 3")
                        .get(0)
                        .gap())
                .contains(new Gap.MetOn(LocalDate.of(2027, 1, 15)));
        assertThat(near("yearsSince(registeredOn) < 2").get(0).gap()).containsInstanceOf(Gap.Amount.class);
        assertThat(near("revenue[2025] < 90000000").get(0).gap())
                .containsInstanceOf(Gap.Amount.class)
                .get()
                .satisfies(gap -> assertThat(((Gap.Amount) gap).by().rounded(2)).isEqualByComparingTo("10000000"));
        assertThat(near("!environmentPenalty").get(0).gap()).isEmpty();
    }

    private static List<Nearness> near(String source) {
        Expression expression = Catalogue.expression(source);
        return Nearness.of(expression, new Judgement(FIRM, DAY));
    }

    private static Statement said(Value value) {
        return new Statement(value, "tax office", LocalDate.of(2024, 1, 1), null);
    }
}
