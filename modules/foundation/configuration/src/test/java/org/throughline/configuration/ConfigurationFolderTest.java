package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.HolidayNotice;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.WorkingCalendar;

class ConfigurationFolderTest {

    @TempDir
    private Path folder;

    @Test
    void theShippedFolderHolds() {
        ConfigurationReading reading = ConfigurationFolder.read(Folders.shipped());

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.configuration()).isPresent();
    }

    @Test
    void theBureauOfTheNewAreaNamesFourOfficesByNumber() {
        Bureau bureau = shipped().bureau("wenzhou-bay-emerging-industries").orElseThrow();

        assertThat(bureau.offices()).extracting(Office::number).containsExactly(1, 2, 3, 4, null, null);
        assertThat(bureau.offices().get(2).name()).isEqualTo(new BilingualText("3处", "Office 3"));
        assertThat(bureau.offices().get(2).has(OfficeFunction.SECTOR)).isTrue();
        assertThat(bureau.offices().get(5).has(OfficeFunction.COUNTER)).isTrue();
        assertThat(bureau.divisions()).containsExactly(new DivisionCode("330303"));
        assertThat(bureau.zones()).containsExactly("wenzhou-bay");
    }

    @Test
    void theCitysAiBureauHasTwoPlaquesOneStaffAndSixNamedOffices() {
        Bureau bureau = shipped().bureau("wenzhou-ai").orElseThrow();

        assertThat(bureau.plaques()).extracting(BilingualText::zh).containsExactly("温州市人工智能局", "温州市数据局");
        assertThat(bureau.name().en()).isEqualTo("Wenzhou Artificial Intelligence Bureau");
        assertThat(bureau.offices())
                .hasSize(6)
                .allSatisfy(office -> assertThat(office.number()).isNull());
    }

    @Test
    void aBureauOfAnotherCityIsOnlyAFolder() {
        assertThat(shipped().bureaus())
                .extracting(Bureau::code)
                .containsExactly("nanjing-yuhuatai-ai", "wenzhou-ai", "wenzhou-bay-emerging-industries");
        assertThat(shipped().bureau("suzhou")).isEmpty();
    }

    @Test
    void whatCanBeKnownOfAFirmStandsInItsOrderAndABureauAddsItsOwn() throws IOException {
        Path copy = Folders.copy(folder);
        Files.writeString(copy.resolve("bureaus/wenzhou-ai/facts.yaml"), """
                groups:
                  - {code: ai, zh: 人工智能, en: AI}
                facts:
                  - {name: computeHours, zh: 算力用量, en: Compute used, group: ai, type: DECIMAL, yearly: true, minimum: 0,
                     changedBy: [wenzhou-ai/compute-and-models, wenzhou-ai], freshFor: P1Y6M, alsoCalled: [算力]}
                  - {name: modelFiled, zh: 大模型备案, en: Model filed, group: innovation, type: BOOLEAN, absenceMeansNo: true}
                """);

        List<ConfiguredFact> facts =
                ConfigurationFolder.read(copy).configuration().orElseThrow().facts();

        assertThat(facts)
                .hasSize(35)
                .extracting(ConfiguredFact::name)
                .startsWith("registeredOn", "registeredCapital", "sizeClass")
                .endsWith("computeHours", "modelFiled", "valuation")
                .contains("employees", "revenue", "rdExpenditure", "taxPaid", "patents", "localContribution");
        assertThat(facts.get(2).codes())
                .extracting(NamedCode::code)
                .containsExactly("LARGE", "MEDIUM", "SMALL", "MICRO");
        assertThat(facts)
                .filteredOn(ConfiguredFact::absenceMeansNo)
                .extracting(fact -> fact.name() + " " + fact.type())
                .containsExactlyInAnyOrder(
                        "listed BOOLEAN",
                        "highTech BOOLEAN",
                        "specialised CODE",
                        "techSme BOOLEAN",
                        "modelFiled BOOLEAN");
        assertThat(facts.get(1).unit()).isEqualTo(new NamedCode("yuan", new BilingualText("元", "yuan")));
        assertThat(facts.get(33).group().code()).isEqualTo("innovation");
        assertThat(facts.get(33).changedBy()).isEmpty();
        assertThat(facts.get(32).changedBy())
                .extracting(NamedCode::name)
                .containsExactly(
                        new BilingualText("算力与模型处", "Compute and Models Office"),
                        new BilingualText("温州市人工智能局", "Wenzhou Artificial Intelligence Bureau"));
        assertThat(facts.get(32).freshFor()).isEqualTo(Period.of(1, 6, 0));
        assertThat(facts.get(32).alsoCalled()).containsExactly("算力");
        assertThat(facts)
                .filteredOn(fact -> fact.personal() != null)
                .singleElement()
                .satisfies(
                        fact -> assertThat(fact.name() + " " + fact.personal()).isEqualTo("legalRepresentative NAME"));
    }

    @Test
    void theClassificationOfIndustriesIsComplete() {
        Configuration configuration = shipped();

        assertThat(configuration.industries()).hasSize(20 + 97 + 473 + 1_382);
        assertThat(configuration.industries())
                .allSatisfy(industry ->
                        assertThat(configuration.industry(industry.code())).contains(industry));
        assertThat(configuration
                        .industry(new IndustryCode("C3441"))
                        .orElseThrow()
                        .name())
                .isEqualTo(new BilingualText("泵及真空设备制造", "General-purpose machinery"));
        assertThat(configuration.industry(new IndustryCode("C9999"))).isEmpty();
    }

    @Test
    void nineStrategicIndustriesSayWhichClassesBelongWhollyOrInPart() {
        List<StrategicIndustry> strategic = shipped().strategicIndustries();

        assertThat(strategic).extracting(StrategicIndustry::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(strategic.get(0).classes())
                .contains(
                        new StrategicIndustry.MappedClass(new IndustryCode("C3911"), false),
                        new StrategicIndustry.MappedClass(new IndustryCode("C2651"), true));
    }

    @Test
    void divisionsAndZonesHaveNamesInBothLanguages() {
        Configuration configuration = shipped();

        assertThat(configuration.divisions().stream()
                        .filter(division -> division.code().within(new DivisionCode("3303"))))
                .hasSize(13);
        assertThat(configuration
                        .division(new DivisionCode("330383"))
                        .orElseThrow()
                        .name())
                .isEqualTo(new BilingualText("龙港市", "Longgang"));
        assertThat(configuration.zone("wenzhou-htz").orElseThrow().name().zh()).isEqualTo("温州高新技术产业开发区");
        assertThat(configuration.zone("330303")).isEmpty();
    }

    @Test
    void theCalendarReachesFrom2018To2026() {
        Configuration configuration = shipped();

        assertThat(configuration.notices())
                .extracting(HolidayNotice::year)
                .containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(configuration.workingCalendar().isWorkingDay(LocalDate.of(2026, 2, 14)))
                .isTrue();
        assertThat(configuration.workingCalendar().isWorkingDay(LocalDate.of(2026, 2, 23)))
                .isFalse();
        assertThat(configuration
                        .workingCalendar()
                        .addWorkingDays(LocalDate.of(2026, 12, 28), 3)
                        .announced())
                .isFalse();
    }

    @Test
    void theCalendarAgreesWithPublishedVectors() throws IOException {
        Optional<Path> vectors = Stream.iterate(
                        Path.of("").toAbsolutePath(), parent -> parent != null, parent -> parent.getParent())
                .map(parent -> parent.resolve("shared/data/holidays/workday-vectors.csv"))
                .filter(Files::isRegularFile)
                .findFirst();
        assumeTrue(vectors.isPresent(), "Skipped: no shared/data/holidays beside the checkout");

        WorkingCalendar calendar = shipped().workingCalendar();
        for (String line :
                Files.readAllLines(vectors.orElseThrow()).stream().skip(1).toList()) {
            String[] vector = line.split(",", -1);
            assertThat(calendar.addWorkingDays(LocalDate.parse(vector[0]), Integer.parseInt(vector[1]))
                            .to())
                    .as(line)
                    .isEqualTo(LocalDate.parse(vector[2]));
        }
    }

    @Test
    void theFingerprintIsThatOfTheFilesWhereverTheyLie() {
        Folders.copy(folder);
        String shipped = shipped().fingerprint();

        assertThat(read(folder).fingerprint()).isEqualTo(shipped).matches("[0-9a-f]{64}");

        Folders.edit(folder, ZoneFile.NAME, "Wenzhou Bay New Area", "Wenzhou Bay");
        assertThat(read(folder).fingerprint()).isNotEqualTo(shipped);
    }

    @Test
    void readingAgainYieldsTheSame() {
        Configuration first = shipped();

        Configuration again = ConfigurationFolder.readAgain(Folders.shipped(), first.fingerprint())
                .configuration()
                .orElseThrow();

        assertThat(again).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void theSchemaOffersExactlyTheFunctionsThereAre() {
        String schema = SchemaCheck.text("bureau");
        int start = schema.indexOf('[', schema.indexOf("\"enum\"", schema.indexOf("\"functions\": {"))) + 1;

        assertThat(schema.substring(start, schema.indexOf(']', start))
                        .replaceAll("[\\s\"]", "")
                        .split(",", -1))
                .containsExactlyInAnyOrder(Stream.of(OfficeFunction.values())
                        .map(OfficeFunction::word)
                        .toArray(String[]::new));
    }

    @Test
    void aFolderThatChangedSinceIsCheckedInFull() {
        Folders.copy(folder);
        String sound = read(folder).fingerprint();
        Folders.edit(folder, ZoneFile.NAME, "code: wenzhou-etdz", "kode: wenzhou-etdz");

        assertThat(ConfigurationFolder.readAgain(folder, sound).faults()).isNotEmpty();
    }

    @Test
    void aFaultNamesFileLineAndColumnInBothLanguages() {
        Folders.copy(folder);
        Folders.edit(folder, ZoneFile.NAME, "code: wenzhou-etdz", "code: 7");

        ConfigurationFault fault = ConfigurationFolder.read(folder).faults().get(0);

        assertThat(fault.in(Locale.ENGLISH))
                .isEqualTo("reference/zones.yaml:8:11: This should be string and is number; codes and numbers of papers"
                        + " need quotation marks");
        assertThat(fault.in(Locale.SIMPLIFIED_CHINESE)).startsWith("reference/zones.yaml:8:11: 这里应为");
    }

    private static Configuration shipped() {
        return read(Folders.shipped());
    }

    private static Configuration read(Path folder) {
        return ConfigurationFolder.read(folder).configuration().orElseThrow();
    }
}
