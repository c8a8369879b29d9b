package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.enterprises.FactCondition;

/** Conditions on facts as an address has them are read, written the same again, or refused with their reason. */
class FactConditionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue.2025:20000000..",
                "revenue:..-0.5",
                "employees:50..300",
                "employees.1949:50",
                "profit.2100:-3..4",
                "registeredOn:2020-01-01..2020-12-31",
                "registeredOn:2024-02-29",
                "registeredOn:..2020-12-31",
                "highTech:true",
                "highTech:false",
                "sizeClass:LARGE,MEDIUM",
                "aiUses:design,质检",
                "motto:实 a:b..",
                "motto:*",
                "revenue.2025:-",
                "sizeClass:*"
            })
    void whatIsReadIsWrittenTheSameAgain(String text) {
        FactConditions read = FactConditions.read(List.of(text), Definitions.ALL);

        assertThat(read.refused()).isEmpty();
        assertThat(read.conditions()).extracting(FactCondition::text).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue                        | fault.condition-form",
                "revenue:                       | fault.condition-form",
                ":5                             | fault.condition-form",
                "rev'enue:5                     | fault.condition-form",
                "revenue.25:5                   | fault.condition-form",
                "turnover:5                     | fault.condition-unknown",
                "Revenue:5                      | fault.condition-unknown",
                "sizeClass.2025:LARGE           | fault.year-needless",
                "revenue.1948:5                 | fault.year",
                "revenue.2101:5                 | fault.year",
                "revenue:..                     | fault.condition.DECIMAL",
                "revenue:5..4                   | fault.condition.DECIMAL",
                "revenue:1e9                    | fault.condition.DECIMAL",
                "revenue:1,000                  | fault.condition.DECIMAL",
                "revenue:9999999999999999999    | fault.condition.DECIMAL",
                "employees:1..2..3              | fault.condition.INTEGER",
                "registeredOn:2025-02-29        | fault.condition.DATE",
                "registeredOn:2025              | fault.condition.DATE",
                "registeredOn:2025-01-02..2025-01-01 | fault.condition.DATE",
                "highTech:yes                   | fault.condition.BOOLEAN",
                "sizeClass:LARGE,HUGE           | fault.condition.CODE",
                "sizeClass:large                | fault.condition.CODE",
                "sizeClass:LARGE,               | fault.condition.CODE",
                "aiUses:a,,b                    | fault.condition.TAGS",
                "owner:张                        | fault.condition.personal"
            })
    void whatCannotBeAskedIsRefusedWithItsReason(String text, String key) {
        FactConditions read = FactConditions.read(List.of(text), Definitions.ALL);

        assertThat(read.conditions()).isEmpty();
        assertThat(read.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.why().key()).isEqualTo(key);
            assertThat(refused.why().in(Locale.CHINESE)).doesNotContain("{");
            assertThat(refused.why().in(Locale.ENGLISH)).doesNotContain("{");
        });
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        FactConditions read =
                FactConditions.read(List.of("nothing:1", "highTech:true", "revenue:x", "motto:\0"), Definitions.ALL);

        assertThat(read.conditions()).hasSize(1);
        assertThat(read.refused()).extracting(FactConditions.Refused::place).containsExactly(0, 2, 3);
    }

    @Test
    void noMoreThanTwelveAreAskedAtOnce() {
        FactConditions read = FactConditions.read(Collections.nCopies(13, "highTech:true"), Definitions.ALL);

        assertThat(read.conditions()).hasSize(12);
        assertThat(read.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.why().key()).isEqualTo("fault.condition-many"));
    }

    @Test
    void aCodeThatIsNoLongerOfferedCanStillBeAskedFor() {
        FactConditions read = FactConditions.read(
                List.of("sizeClass:LARGE"), List.of(Definitions.closed(Definitions.SIZE_CLASS, false, true)));

        assertThat(read.refused()).isEmpty();
    }
}
