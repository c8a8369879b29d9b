package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinInitialsTest {

    @ParameterizedTest
    @CsvSource({
        "温州市一达电气有限公司, wzsyddqyxgs",
        "瓯海鞋业, ohxy",
        "ABC科技, abckj",
        "ＡＢＣ科技, abckj",
        "温州（中国）3号厂, wzzg3hc",
        "吕氏女装, lsnz",
        "乐清市柳市电器厂, yqslsdqc",
        "乐清乐器行, yqyqx",
        "重庆重型机械, cqzxjx",
        "大长江五金, dcjwj",
        "𬭩盐化工, wyhg",
    })
    void aNameIsTypedByTheFirstLettersOfItsReadings(String name, String initials) {
        assertThat(PinyinInitials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"'  '", "（）", "-·"})
    void signsHaveNoInitial(String name) {
        assertThat(PinyinInitials.of(name)).isEmpty();
    }
}
