package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.samples.SizeStandard.SizeClass;

class SizeStandardTest {

    private static final long TEN_THOUSAND_YUAN = 1_000_000L;

    @ParameterizedTest
    @CsvSource({
        "C34, 1000, 40000, LARGE",
        "C34,  999, 40000, MEDIUM",
        "C34, 1000, 39999, MEDIUM",
        "C34,  300,  2000, MEDIUM",
        "C34,  300,  1999, SMALL",
        "C34,   20,   300, SMALL",
        "C34,   19, 90000, MICRO",
        "C34, 5000,   299, MICRO",
        "I65,  300, 10000, LARGE",
        "I65,  100,  1000, MEDIUM",
        "I65,   10,    50, SMALL",
        "I65,   10,    49, MICRO",
        "I64, 2000, 99999, MEDIUM",
        "I64,   10,   100, SMALL",
        "M73,  300,     0, LARGE",
        "M73,  299,     0, MEDIUM",
        "M73,    9, 50000, MICRO"
    })
    void aFirmFallsToTheNextClassWhenItMissesOneBound(
            String division, int employees, long tenThousands, SizeClass sizeClass) {
        assertThat(SizeStandard.classOf(division, employees, tenThousands * TEN_THOUSAND_YUAN))
                .isEqualTo(sizeClass);
    }

    @ParameterizedTest
    @CsvSource({
        "C19, 200000000000, true",
        "C19, 1999999999, false",
        "C19, 2000000000, true",
        "I65, 1999999999, false",
        "M73, 1000000000, true",
        "M73, 999999999, false"
    })
    void aboveScaleBeginsAtTheRevenueOfTheSection(String division, long hundredths, boolean above) {
        assertThat(SizeStandard.isAboveScale(division, hundredths)).isEqualTo(above);
    }
}
