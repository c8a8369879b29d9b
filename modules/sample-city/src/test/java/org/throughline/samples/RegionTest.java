package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FirmRecord;
import org.throughline.kernel.DivisionCode;

class RegionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final DivisionCode SHUSHAN = new DivisionCode("340104");
    private static final DivisionCode FEIXI = new DivisionCode("340123");
    private static final Region HEFEI = new Region(
            new DivisionCode("3401"),
            "安徽",
            "合肥",
            "合肥市",
            List.of(new Region.Part(SHUSHAN, "蜀山区"), new Region.Part(FEIXI, "肥西县")),
            List.of(new Region.Zone("hefei-htz", List.of(SHUSHAN))));

    @Test
    void aFirmOfAnotherCityHasNothingOfTheShippedOne() {
        List<FirmRecord> firms = firms(SampleCity.in(HEFEI, SampleCity.SEED, DAY));

        assertThat(firms).hasSize(3_300).allSatisfy(firm -> {
            assertThat(firm.name()).doesNotContain("温州", "浙江", "龙湾", "瑞安", "乐清");
            assertThat(firm.district().value()).startsWith("3401");
            assertThat(firm.uscc().value().substring(2, 8)).isEqualTo("340198");
        });
        assertThat(firms).filteredOn(firm -> firm.name().startsWith("合肥")).hasSizeGreaterThan(1_000);
    }

    @Test
    void itsDistrictsShareTheFirmsAndOnlyItsZonesHoldThem() {
        List<FirmRecord> firms = firms(SampleCity.in(HEFEI, SampleCity.SEED, DAY));

        assertThat(firms.stream().filter(firm -> firm.district().equals(SHUSHAN)))
                .hasSizeBetween(1_500, 1_800);
        assertThat(firms)
                .filteredOn(firm -> firm.district().equals(FEIXI))
                .allSatisfy(firm -> assertThat(firm.zone()).isNull());
        assertThat(firms.stream().map(FirmRecord::zone).filter(Objects::nonNull).distinct())
                .containsExactly("hefei-htz");
    }

    @Test
    void theShippedCityIsTheSameByItsOwnNames() {
        List<Region.Part> parts = new ArrayList<>(District.all().stream()
                .map(district -> new Region.Part(district.code(), "x"))
                .toList());
        List<Region.Zone> zones = Stream.of("wenzhou-bay", "wenzhou-etdz", "wenzhou-htz")
                .map(code -> new Region.Zone(code, List.of(new DivisionCode("330303"))))
                .toList();
        List<FirmRecord> shipped = firms(SampleCity.of(SampleCity.SEED, DAY));

        assertThat(firms(SampleCity.in(wenzhou(parts, zones), SampleCity.SEED, DAY)))
                .isEqualTo(shipped);

        parts.remove(0);
        assertThat(firms(SampleCity.in(wenzhou(parts, zones), SampleCity.SEED, DAY)))
                .isNotEqualTo(shipped)
                .allMatch(firm -> !firm.district().value().equals("330302"));
    }

    private static Region wenzhou(List<Region.Part> parts, List<Region.Zone> zones) {
        return new Region(new DivisionCode("3303"), "浙江", "温州", "温州市", parts, zones);
    }

    private static List<FirmRecord> firms(SampleCity city) {
        return city.firms(3_000, 300).toList();
    }
}
