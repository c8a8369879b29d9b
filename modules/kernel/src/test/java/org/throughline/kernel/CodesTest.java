package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ai", "commercial-space", "a1-2b", "new-energy-3"})
    void aTrackCodeIsKebabCase(String code) {
        assertThat(TrackCode.isWellFormed(code)).isTrue();
        assertThat(new TrackCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "A", "a-", "-a", "a--b", "1a", "a_b", "人工智能", "a b", "a\n"})
    void anythingElseIsNoTrackCode(String code) {
        assertThat(TrackCode.isWellFormed(code)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new TrackCode(code));
    }

    @Test
    void aTrackCodeHasAtMostSixtyCharacters() {
        assertThat(TrackCode.isWellFormed("a".repeat(60))).isTrue();
        assertThat(TrackCode.isWellFormed("a".repeat(61))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"33", "3303", "330303"})
    void aDivisionHasTwoFourOrSixDigits(String code) {
        assertThat(DivisionCode.isWellFormed(code)).isTrue();
        assertThat(new DivisionCode("330303").within(new DivisionCode(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "033", "03", "33030", "33030３", "3303030", "33\n"})
    void anythingElseIsNoDivision(String code) {
        assertThat(DivisionCode.isWellFormed(code)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new DivisionCode(code));
    }

    @Test
    void aDistrictLiesInNoOtherDistrict() {
        assertThat(new DivisionCode("330303").within(new DivisionCode("330302")))
                .isFalse();
        assertThat(new DivisionCode("3303").within(new DivisionCode("330303"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C34", "C344", "C3441"})
    void anIndustryIsASectionDivisionGroupOrClass(String code) {
        assertThat(IndustryCode.isWellFormed(code)).isTrue();
        assertThat(new IndustryCode("C3441").within(new IndustryCode(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "c34", "C3", "C34411", "34", "C3４"})
    void anythingElseIsNoIndustry(String code) {
        assertThat(IndustryCode.isWellFormed(code)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new IndustryCode(code));
    }

    @Test
    void aBilingualTextIsEnglishForReadersOfEnglishAndChineseForTheRest() {
        BilingualText text = new BilingualText("赛道", "track");

        assertThat(text.in(Locale.UK)).isEqualTo("track");
        assertThat(text.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("赛道");
        assertThat(text.in(Locale.GERMAN)).isEqualTo("赛道");
        assertThatIllegalArgumentException().isThrownBy(() -> new BilingualText("赛道", " "));
    }
}
