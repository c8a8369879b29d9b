package org.throughline.webapp.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 元, CNY 0",
        "9999.5, '9,999.5 元', 'CNY 9,999.5'",
        "10000, 1 万元, 'CNY 10,000'",
        "12500000, '1,250 万元', CNY 12.5 million",
        "99999999, '10,000 万元', CNY 100 million",
        "320000000, 3.2 亿元, CNY 320 million",
        "4970000000, 49.7 亿元, CNY 4.97 billion",
        "-56700000, '-5,670 万元', CNY -56.7 million",
    })
    void moneyIsWrittenInTheUnitThatReadsBest(BigDecimal yuan, String chinese, String english) {
        assertThat(Figures.chinese(yuan)).isEqualTo(chinese);
        assertThat(Figures.english(yuan)).isEqualTo(english);
    }
}
