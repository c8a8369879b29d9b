package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no difference between two names, and what does. */
class NameFormTest {

    private static final NameForm PLAIN = NameForm.of("温州东海(龙湾)电气有限公司");

    @ParameterizedTest
    @ValueSource(
            strings = {"温州东海（龙湾）电气有限公司", "温州东海龙湾电气有限公司", "溫州東海（龍灣）電氣有限公司", " 温州 东海 (龙湾) 电气\u3000有限公司", "温州东海〔龙湾〕电气有限公司。"
            })
    void otherWritingMakesNoDifference(String name) {
        assertThat(NameForm.of(name)).isEqualTo(PLAIN);
    }

    @Test
    void widthAndCaseMakeNoDifference() {
        assertThat(NameForm.of("ＡＢＣ科技１号有限公司")).isEqualTo(NameForm.of("abc科技1号有限公司"));
    }

    @ParameterizedTest
    @CsvSource({
        "温州东海电气有限公司,温州东海电气",
        "温州东海电气股份有限公司,温州东海电气",
        "温州东海电气有限责任公司,温州东海电气",
        "温州东海投资合伙企业（有限合伙）,温州东海投资合伙企业",
        "温州东海,温州东海",
        "东海公司,东海",
        "东有限公司,东有限公司",
        "有限公司,有限公司"
    })
    void theStemIsWithoutTheKindOfCompany(String name, String stem) {
        assertThat(NameForm.of(name).stem()).isEqualTo(stem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"温州东海电气有限公司龙湾分公司", "温州东湖电气有限公司", "温州东海电器有限公司", "温州东海1号电气有限公司"})
    void anotherWordIsAnotherName(String name) {
        assertThat(NameForm.of(name).stem())
                .isNotEqualTo(NameForm.of("温州东海电气有限公司").stem());
    }

    @Test
    void aNameOfSignsStillComparesWithItself() {
        assertThat(NameForm.of("——")).isEqualTo(new NameForm("——", "——"));
    }
}
