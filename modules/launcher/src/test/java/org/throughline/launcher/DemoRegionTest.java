package org.throughline.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.configuration.Division;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Wording;
import org.throughline.samples.Region;
import org.throughline.testkit.TestFolders;

class DemoRegionTest {

    private static final Configuration SHIPPED = ConfigurationFolder.read(
                    TestFolders.checkout().resolve("config"))
            .configuration()
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "3401, 34, 安徽省, 安徽, 合肥市, 合肥",
        "340104, 34, 安徽省, 安徽, 合肥市, 合肥",
        "34, 34, 安徽省, 安徽, 合肥市, 合肥",
        "4501, 45, 广西壮族自治区, 广西, 南宁市, 南宁",
        "1501, 15, 内蒙古自治区, 内蒙古, 呼和浩特市, 呼和浩特",
        "2224, 22, 吉林省, 吉林, 延边朝鲜族自治州, 延边朝鲜族自治州"
    })
    void theCityIsThatOfTheHouseByTheNamesThatFirmsBear(
            String served, String provinceCode, String province, String shortProvince, String city, String shortCity) {
        String code = served.length() < 4 ? served + "01" : served.substring(0, 4);
        Configuration configuration = with(
                division(provinceCode, province),
                division(code, city),
                division(code + "04", "某区"),
                division("330303", "龙湾区"));

        Region region = DemoRegion.of(configuration, house(served));

        assertThat(region.code().value()).isEqualTo(code);
        assertThat(region.province()).isEqualTo(shortProvince);
        assertThat(region.name()).isEqualTo(shortCity);
        assertThat(region.fullName()).isEqualTo(city);
        assertThat(region.districts()).extracting(Region.Part::name).containsExactly("某区");
    }

    @Test
    void aCityWithoutDistrictsHasNoDemo() {
        Configuration configuration = with(division("34", "安徽省"), division("3401", "合肥市"));

        for (String served : List.of("3401", "34")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> DemoRegion.of(configuration, house(served)))
                    .satisfies(refusal -> assertThat(
                                    refusal.sentences(Locale.ENGLISH).get(0))
                            .contains("divisions.yaml", "a-bureau"));
        }
    }

    private static Division division(String code, String name) {
        return new Division(new DivisionCode(code), new BilingualText(name, "x"));
    }

    private static Bureau house(String served) {
        return new Bureau(
                "a-bureau",
                List.of(new BilingualText("某局", "A bureau")),
                List.of(new DivisionCode(served)),
                List.of(),
                List.of(),
                false,
                false,
                false,
                Wording.STANDARD);
    }

    private static Configuration with(Division... divisions) {
        return new Configuration(
                SHIPPED.bureaus(),
                List.of(divisions),
                SHIPPED.zones(),
                SHIPPED.industries(),
                SHIPPED.strategicIndustries(),
                SHIPPED.facts(),
                SHIPPED.remits(),
                SHIPPED.notices(),
                SHIPPED.workingCalendar(),
                "",
                SHIPPED.files());
    }
}
