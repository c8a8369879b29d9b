package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant MOMENT = Instant.ofEpochSecond(1_111_111_111L);
    private static final long STEP = TimeCode.step(MOMENT);

    /** The vectors for SHA-1 of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TimeCode.of(SECRET, TimeCode.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
        assertThat(TimeCode.of(SECRET, TimeCode.step(Instant.ofEpochSecond(second)), 6))
                .isEqualTo(code.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-2,false", "-1,true", "0,true", "1,true", "2,false"})
    void oneStepOfDriftIsTakenAndNoMore(long drift, boolean taken) {
        String code = TimeCode.of(SECRET, STEP + drift, TimeCode.DIGITS);

        OptionalLong found = TimeCode.match(SECRET, code, MOMENT, 0);

        assertThat(found).isEqualTo(taken ? OptionalLong.of(STEP + drift) : OptionalLong.empty());
    }

    @Test
    void aCodeIsNotTakenAgainNorOneBeforeIt() {
        String present = TimeCode.of(SECRET, STEP, TimeCode.DIGITS);
        String before = TimeCode.of(SECRET, STEP - 1, TimeCode.DIGITS);

        assertThat(TimeCode.match(SECRET, present, MOMENT, STEP)).isEmpty();
        assertThat(TimeCode.match(SECRET, before, MOMENT, STEP)).isEmpty();
        assertThat(TimeCode.match(SECRET, present, MOMENT, STEP - 1)).hasValue(STEP);
    }

    @ParameterizedTest
    @CsvSource({"''", "05047", "0050471", "05047x", "'050471 '", "０５０４７１"})
    void whatOnlyLooksLikeTheCodeIsNone(String code) {
        assertThat(TimeCode.match(SECRET, "050471", MOMENT, 0)).isPresent();
        assertThat(TimeCode.match(SECRET, code, MOMENT, 0)).isEmpty();
    }

    /** The vectors of RFC 4648, section 10, whose length needs no filling up. */
    @Test
    void base32IsThatOfTheStandard() {
        assertThat(Base32.of("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.of(new byte[5])).isEqualTo("AAAAAAAA");
        assertThat(Base32.grouped("MZXW6YTB")).isEqualTo("MZXW 6YTB");
        assertThat(Base32.plain(" mzxw-6ytb ")).isEqualTo("MZXW6YTB");
    }
}
