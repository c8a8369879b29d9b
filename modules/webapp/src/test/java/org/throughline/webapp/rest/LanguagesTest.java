package org.throughline.webapp.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-GB,en;q=0.9|en",
                "de,en;q=0.5|en",
                "zh-TW,en;q=0.5|zh-CN",
                "zh;q=0.3,en;q=0.8|en",
                "en;q=0,zh|zh-CN",
                "*|zh-CN",
                "de|zh-CN",
                "''|zh-CN",
                "en;q=x|zh-CN",
                ";;;|zh-CN"
            })
    void theReaderGetsTheLanguageTheyPreferOfTheTwo(String header, String language) {
        assertThat(Languages.of(header)).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void chineseIsTheLanguageOfTheHouse() {
        assertThat(Languages.of((String) null)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Languages.of("en,".repeat(1_000))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
}
