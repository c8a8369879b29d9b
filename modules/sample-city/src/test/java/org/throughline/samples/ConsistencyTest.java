package org.throughline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FactRecord;
import org.throughline.enterprises.FirmRecord;

/** Holds that no firm contradicts itself; the seed is that of the shipped city. */
class ConsistencyTest {

    private static final List<Dossier> FIRMS = Dossier.first(6_000, 600);
    private static final Set<String> WHOLE = Set.of("employees", "rdStaff", "patents", "digitalLevel");
    private static final Set<String> DECIMAL = Set.of(
            "revenue",
            "outputValue",
            "rdExpenditure",
            "taxPaid",
            "profit",
            "totalAssets",
            "exports",
            "fixedInvestment",
            "energyUse",
            "registeredCapital",
            "landArea");
    private static final Set<String> TRUTHS =
            Set.of("aboveScale", "highTech", "techSme", "listed", "environmentPenalty", "safetyIncident");

    @Test
    void everyValueIsWrittenInItsCanonicalForm() {
        assertThat(FIRMS)
                .allSatisfy(firm -> assertThat(firm.firm().facts()).allSatisfy(fact -> {
                    String form = WHOLE.contains(fact.name())
                            ? "0|[1-9]\\d*"
                            : DECIMAL.contains(fact.name())
                                    ? "-?(0|[1-9]\\d*)\\.\\d\\d"
                                    : TRUTHS.contains(fact.name())
                                            ? "true|false"
                                            : fact.name().equals("registeredOn")
                                                    ? "\\d{4}-\\d\\d-\\d\\d"
                                                    : fact.name().equals("aiUses") ? "[a-z]+(,[a-z]+)*" : "[A-Z_]+";
                    assertThat(fact.value()).as(fact.name()).matches(form);
                }));
    }

    @Test
    void nothingButProfitIsNegative() {
        assertThat(FIRMS)
                .allSatisfy(firm -> assertThat(firm.firm().facts())
                        .allSatisfy(fact -> assertThat(fact.name().equals("profit")
                                        || !fact.value().startsWith("-"))
                                .isTrue()));
        assertThat(FIRMS)
                .anySatisfy(firm -> assertThat(firm.number("profit").orElse(0)).isNegative());
    }

    @Test
    void everyFactIsMarkedAsGeneratedAndNoneIsTwice() {
        assertThat(FIRMS).allSatisfy(firm -> {
            assertThat(firm.firm().generated()).isTrue();
            assertThat(firm.firm().facts()).extracting(FactRecord::source).containsOnly("示例数据生成器 (generated)");
            assertThat(firm.firm().facts()).extracting(f -> f.name() + f.year()).doesNotHaveDuplicates();
        });
    }

    @Test
    void noFactIsOfTheFutureAndNoneIsKnownBeforeItHeld() {
        assertThat(FIRMS)
                .allSatisfy(firm -> assertThat(firm.firm().facts()).allSatisfy(fact -> {
                    assertThat(fact.asOf()).isBefore(FullCity.DAY);
                    assertThat(fact.recordedAt())
                            .isBefore("2026-11-20T16:00:00Z")
                            .isAfter(fact.asOf() + "T16:00:00Z");
                }));
    }

    @Test
    void theActsOfRecordingAreFew() {
        Set<Object> acts = new HashSet<>();

        FIRMS.forEach(firm -> firm.firm().facts().forEach(fact -> acts.add(fact.recordedAt())));

        assertThat(acts).hasSizeBetween(12, 130);
    }

    @Test
    void theSizeClassFollowsFromEmployeesAndRevenue() {
        List<Dossier> known = FIRMS.stream()
                .filter(firm -> firm.has("sizeClass", "employees", "revenue"))
                .toList();

        assertThat(known).hasSizeGreaterThan(5_000).allSatisfy(firm -> {
            String division = firm.firm().industry().value().substring(0, 3);
            assertThat(firm.facts().get("sizeClass"))
                    .isEqualTo(SizeStandard.classOf(division, (int) firm.sure("employees"), fen(firm))
                            .name());
        });
    }

    @Test
    void companiesAreAboveScaleByTheirRevenueAndHouseholdsNever() {
        List<Dossier> known =
                FIRMS.stream().filter(firm -> firm.has("aboveScale", "revenue")).toList();

        assertThat(known).hasSizeGreaterThan(5_000).allSatisfy(firm -> {
            String division = firm.firm().industry().value().substring(0, 3);
            assertThat(firm.says("aboveScale", "true")).isEqualTo(SizeStandard.isAboveScale(division, fen(firm)));
            assertThat(firm.isCompany() || firm.says("aboveScale", "false")).isTrue();
        });
    }

    @Test
    void aFirmIsRegisteredBeforeTheFirstYearThatIsTold() {
        List<Dossier> known =
                FIRMS.stream().filter(firm -> firm.has("registeredOn")).toList();

        assertThat(known).hasSizeGreaterThan(5_000).allSatisfy(firm -> {
            LocalDate registered = LocalDate.parse(firm.facts().get("registeredOn"));
            assertThat(firm.history("revenue"))
                    .allSatisfy(fact -> assertThat(fact.year()).isGreaterThan(registered.getYear()));
        });
    }

    @Test
    void researchIsWhereItCanBe() {
        assertThat(FIRMS).allSatisfy(firm -> {
            double staff = firm.number("rdStaff").orElse(0);
            assertThat(staff).isLessThanOrEqualTo(firm.number("employees").orElse(Double.MAX_VALUE));
            if (!firm.isCompany()) {
                assertThat(staff).isZero();
                assertThat(firm.number("rdExpenditure").orElse(0)).isZero();
                assertThat(firm.facts()).doesNotContainKeys("highTech", "specialised", "listed", "strategicIndustry");
            }
        });
    }

    @Test
    void specialisedFirmsAreHighTechAndNeverLarge() {
        List<Dossier> titled =
                FIRMS.stream().filter(firm -> firm.has("specialised")).toList();

        assertThat(titled).hasSizeGreaterThan(20).allSatisfy(firm -> {
            assertThat(firm.says("highTech", "true")).isTrue();
            assertThat(firm.says("sizeClass", "LARGE")).isFalse();
        });
    }

    @Test
    void kindsSectionsAndCodesGoTogether() {
        assertThat(FIRMS).extracting(Dossier::firm).allSatisfy(firm -> {
            boolean company = firm.kind() == EntityKind.COMPANY;
            assertThat(firm.uscc().value()).startsWith(company ? "91330398" : "92330398");
            assertThat(firm.industry().value()).matches("[CIM]\\d{4}");
            assertThat(company || firm.industry().value().startsWith("C")).isTrue();
            assertThat(firm.id().version()).isEqualTo(7);
        });
    }

    @Test
    void identitiesComeInTheOrderOfTheFirms() {
        List<String> identities =
                FIRMS.stream().map(firm -> firm.firm().id().toString()).toList();

        assertThat(identities).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void companiesAndHouseholdsHaveNamesOfTheirOwnForm() {
        assertThat(FIRMS).extracting(Dossier::firm).allSatisfy(firm -> {
            assertThat(firm.name()).hasSizeBetween(6, 30).isEqualTo(firm.name().strip());
            assertThat(firm.name().endsWith("公司") && firm.kind() != EntityKind.COMPANY)
                    .isFalse();
        });
        assertThat(FIRMS).extracting(firm -> firm.firm()).anySatisfy(this::isALimitedCompany);
    }

    private void isALimitedCompany(FirmRecord firm) {
        assertThat(firm.name()).startsWith("乐清市").endsWith("电气有限公司");
    }

    private static long fen(Dossier firm) {
        return new BigDecimal(firm.facts().get("revenue")).movePointRight(2).longValueExact();
    }
}
