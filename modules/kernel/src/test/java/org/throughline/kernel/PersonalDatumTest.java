package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalDatumTest {

    @ParameterizedTest
    @CsvSource({
        "NAME,张三,张*",
        "NAME,欧阳建国,欧*",
        "NAME,𠮷田,𠮷*",
        "NAME,Lin Xiao,L*",
        "PHONE,13812341234,138****1234",
        "PHONE,138 1234 1234,138****1234",
        "PHONE,+8613812341234,138****1234",
        "PHONE,0577-88881234,****34",
        "PHONE,110,****",
        "PHONE,call me,****",
        "IDENTITY_NUMBER,33030219900307123X,33***************X",
        "IDENTITY_NUMBER,330302900307123,****",
        "EMAIL,lin.xiao@wenzhou.example,l***@wenzhou.example",
        "EMAIL,no address,****",
        "OTHER,温州市鹿城区示例路 1 号,****"
    })
    void ofAValueOnlyWhatTellsItApartIsSeen(PersonalDatum kind, String value, String seen) {
        assertThat(kind.masked(value)).isEqualTo(seen);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereStaysEmpty(PersonalDatum kind) {
        assertThat(kind.masked("")).isEmpty();
        assertThat(kind.masked("  ")).isEmpty();
    }

    @Test
    void noNumberShowsMoreThanSevenOfItsDigits(TestReporter reporter) {
        long seed = Long.getLong("throughline.test.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

        for (int i = 0; i < 2_000; i++) {
            StringBuilder number = new StringBuilder();
            chance.ints(1 + chance.nextInt(24), 0, 10).forEach(number::append);

            assertThat(PersonalDatum.PHONE.masked(number.toString()).replace("*", ""))
                    .as("seed %d: %s", seed, number)
                    .hasSizeLessThanOrEqualTo(7);
            assertThat(PersonalDatum.IDENTITY_NUMBER.masked(number.toString()).replace("*", ""))
                    .as("seed %d: %s", seed, number)
                    .hasSizeLessThanOrEqualTo(3);
        }
    }
}
