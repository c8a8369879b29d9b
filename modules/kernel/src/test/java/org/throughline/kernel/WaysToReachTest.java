package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaysToReachTest {

    @ParameterizedTest
    @CsvSource({
        "＋８６ 154-0000-0001, 15400000001",
        "0577-8888 6666, 057788886666",
        "(0577) 88886666转801, 057788886666x801",
        "0577-88886666 ext.801, 057788886666x801",
        "+86 577 8888 6666, 057788886666",
        "0086 (0)10 6512 3456 #12, 01065123456x12",
        "+44 20 7946 0958, +442079460958"
    })
    void aNumberIsOneTextHoweverItIsWritten(String typed, String kept) {
        String normalised = TelephoneNumber.normalised(typed);

        assertThat(normalised).isEqualTo(kept);
        assertThat(TelephoneNumber.isMobile(kept) || TelephoneNumber.isFixed(kept) || TelephoneNumber.isAbroad(kept))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "154", "25400000001", "88886666", "0577-8888", "+86 12", "call me", "0577-88886666转"})
    void whatIsNoNumberStaysNone(String typed) {
        String normalised = TelephoneNumber.normalised(typed);

        assertThat(TelephoneNumber.isMobile(normalised)).isFalse();
        assertThat(TelephoneNumber.isFixed(normalised)).isFalse();
        assertThat(TelephoneNumber.isAbroad(normalised)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Lin@WENZHOU.Example, Lin@wenzhou.example, true", "lin＠wenzhou, lin@wenzhou, false"})
    void anAddressKeepsWhatStandsBeforeItsHost(String typed, String kept, boolean right) {
        String normalised = MailAddress.normalised(typed);

        assertThat(normalised).isEqualTo(kept);
        assertThat(MailAddress.isWellFormed(normalised)).isEqualTo(right);
    }
}
