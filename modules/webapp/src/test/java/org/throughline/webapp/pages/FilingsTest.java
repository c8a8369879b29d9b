package org.throughline.webapp.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.webapp.pages.Filings.Slot;

class FilingsTest {

    @Test
    void whatIsNotSetIsNotShown() {
        assertThat(filings(Map.of(Filings.ICP, "  ")).getSlots()).isEmpty();
    }

    @Test
    void whatIsSetStandsInTheOrderOfTheFootAndLeadsToItsRegister() {
        Filings filings = filings(Map.of(
                Filings.SITE_CODE, "3303000001",
                Filings.ICP, "浙ICP备00000000号",
                Filings.ACCESSIBILITY, "https://site.example/accessibility",
                Filings.ORGANISER, "示例管理委员会"));

        assertThat(filings.getSlots())
                .containsExactly(
                        new Slot("filing.organiser", "示例管理委员会", null),
                        new Slot("filing.icp", "浙ICP备00000000号", "https://beian.miit.gov.cn/"),
                        new Slot("filing.site-code", "3303000001", null),
                        new Slot("filing.accessibility", "", "https://site.example/accessibility"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//elsewhere.example", "http://plain.example", "/\\elsewhere", "x"})
    void anAddressThatIsNoSafeOneIsNotShown(String address) {
        assertThat(filings(Map.of(Filings.ACCESSIBILITY, address)).getSlots()).isEmpty();
    }

    private static Filings filings(Map<String, String> settings) {
        return new Filings(key -> settings.getOrDefault(key, ""));
    }
}
