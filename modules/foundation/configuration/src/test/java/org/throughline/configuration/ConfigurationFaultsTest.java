package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationFaultsTest {

    private static final String AI = "bureaus/wenzhou-ai/bureau.yaml";
    private static final String BAY = "bureaus/wenzhou-bay-emerging-industries/bureau.yaml";
    private static final String BAY_FACTS = "bureaus/wenzhou-bay-emerging-industries/facts.yaml";
    private static final String LONGWAN = "- { code: \"330303\", zh: 龙湾区, en: Longwan District }";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheShippedFolder() {
        Folders.copy(folder);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // What breaks the schema of a file.
                mistake("type", AI, "divisions: [\"3303\"]", "divisions: [3303]"),
                mistake("type", AI, "zones: [", "zones: wenzhou-bay #"),
                mistake("type", AI, "zh: 算力与模型处", "zh:"),
                mistake("required", AI, "{ zh: 温州市数据局, en", "{ zh: 温州市数据局, zh-tw"),
                mistake("unknown-key", AI, "plaques:", "plaque: 1\nplaques:"),
                mistake("unknown-key", AI, "functions: [compute-and-models]", "functions: [data]\n    colour: red", 1),
                mistake("enum", AI, "compute-and-models]", "compute]"),
                mistake("pattern", AI, "code: compute-and-models", "code: Compute"),
                mistake("blank", AI, "zh: 算力与模型处", "zh: ' '"),
                mistake("length", AI, "zh: 算力与模型处", "zh: " + "处".repeat(101)),
                mistake("min-items", AI, "functions: [compute-and-models]", "functions: []"),
                mistake("unique-items", AI, "functions: [compute-and-models]", "functions: [data, data]"),
                mistake("range", BAY, "number: 3", "number: 0"),
                mistake("range", BAY, "number: 3", "number: 100"),
                mistake("type", BAY, "number: 3", "number: 3.5"),
                // What is no YAML, or YAML that is not taken.
                mistake("syntax", AI, "zh: 数据处", "zh: \"数据处"),
                mistake("tab", AI, "plaques:", "\tplaques:"),
                mistake("syntax", AI, "offices:", "---\noffices:"),
                mistake("duplicate-key", AI, "zh: 数据处", "zh: 数据处\n    zh: 资料处", 1),
                mistake("anchor", AI, "zh: 数据处", "zh: &name 数据处"),
                mistake("key-not-text", AI, "code: wenzhou-ai", "? [a]\n: b\ncode: wenzhou-ai"),
                // What only shows when the files are read together.
                mistake("fact-twice", FactFile.NAME, "name: techSme", "name: highTech"),
                mistake("fact-name-taken", FactFile.NAME, "name: techSme", "name: zone"),
                mistake("fact-name-taken", FactFile.NAME, "name: techSme", "name: year"),
                mistake("unknown-group", FactFile.NAME, "group: standing", "group: conduct"),
                mistake("unknown-unit", FactFile.NAME, "unit: tce", "unit: kwh"),
                mistake("not-of-type", FactFile.NAME, "type: TAGS", "type: TAGS\n    unit: mu", 1),
                mistake("not-of-type", FactFile.NAME, "type: STRING", "type: STRING\n    maximum: 5", 1),
                mistake("not-of-type", FactFile.NAME, "type: DATE", "type: DATE\n    absenceMeansNo: true", 1),
                mistake("not-of-type", FactFile.NAME, "type: CODE", "type: STRING", 2),
                mistake("not-of-type", FactFile.NAME, "type: DATE", "type: DATE\n    personal: NAME", 1),
                mistake("not-beside", FactFile.NAME, "personal: NAME", "personal: NAME\n    yearly: true", 0),
                mistake("not-beside", FactFile.NAME, "personal: NAME", "personal: NAME\n    derived: true", 0),
                mistake("enum", FactFile.NAME, "personal: NAME", "personal: LUCK"),
                mistake("required", FactFile.NAME, "type: TAGS", "type: CODE", -4),
                mistake("range", FactFile.NAME, "maximum: 4", "maximum: 0"),
                mistake("duplicate-code", FactFile.NAME, "code: MEDIUM", "code: LARGE"),
                mistake("duplicate-code", FactFile.NAME, "code: tce", "code: mu", 6),
                mistake("enum", FactFile.NAME, "type: TAGS", "type: LIST"),
                mistake("unknown-organisation", BAY_FACTS, "[wenzhou-bay-emerging-industries]", "[wenzhou-tax]"),
                mistake("unknown-organisation", BAY_FACTS, "[wenzhou-bay-emerging-industries]", "[wenzhou-ai/tax]"),
                mistake("pattern", FactFile.NAME, "freshFor: P18M", "freshFor: P18"),
                mistake("pattern", FactFile.NAME, "freshFor: P18M", "freshFor: P"),
                mistake("folder-name", AI, "code: wenzhou-ai", "code: wenzhou-artificial"),
                mistake("unknown-division", AI, "divisions: [\"3303\"]", "divisions: [\"3303\", \"3399\"]"),
                mistake("unknown-zone", AI, "wenzhou-etdz", "wenzhou-sky"),
                mistake(
                        "zone-outside",
                        "bureaus/nanjing-yuhuatai-ai/bureau.yaml",
                        "offices:",
                        "zones: [wenzhou-bay]\noffices:"),
                mistake("duplicate-code", AI, "code: compute-and-models", "code: data", 4),
                mistake("duplicate-code", BAY, "number: 4", "number: 3"),
                mistake("duplicate-code", DivisionFile.NAME, LONGWAN, LONGWAN + "\n  " + LONGWAN, 1),
                mistake("unknown-division", DivisionFile.NAME, LONGWAN, LONGWAN.replace("330303", "429999")),
                mistake("duplicate-code", ZoneFile.NAME, "code: wenzhou-etdz", "code: wenzhou-bay"),
                mistake("unknown-division", ZoneFile.NAME, "districts: [\"330303\"]", "districts: [\"330399\"]"),
                mistake("duplicate-code", StrategicIndustryFile.NAME, "C3832,", "C3832, C3832*,"),
                mistake(
                        "duplicate-code",
                        StrategicIndustryFile.NAME,
                        "code: NEW_MATERIALS",
                        "code: HIGH_END_EQUIPMENT"),
                mistake("unknown-industry", StrategicIndustryFile.NAME, "C3832,", "C9999,"),
                mistake("no-such-day", CalendarFile.NAME, "2018-02-15", "2018-02-30"),
                mistake("day-twice", CalendarFile.NAME, "2018-02-16", "2018-02-15"),
                mistake("day-of-other-year", CalendarFile.NAME, "2018-02-16", "2016-02-16"),
                mistake("worked-weekday", CalendarFile.NAME, "worked: [2018-02-11", "worked: [2018-02-12"),
                mistake("unknown-occasion", CalendarFile.NAME, "occasion: labour-day", "occasion: may-day"),
                mistake("notice-twice", CalendarFile.NAME, "year: 2024", "year: 2023"),
                // The table.
                mistake("csv-header", IndustryFile.NAME, "code,zh,en", "code,zh"),
                mistake("csv-fields", IndustryFile.NAME, "A0111,稻谷种植,", "A0111,稻谷种植"),
                mistake("industry-code", IndustryFile.NAME, "T97,", "t97,"),
                mistake("duplicate-code", IndustryFile.NAME, "A0112,", "A0111,"),
                mistake("industry-before-whole", IndustryFile.NAME, "A011,谷物种植,", "# A011", 1),
                mistake("industry-english", IndustryFile.NAME, "A02,林业,Forestry", "A02,林业,"),
                mistake("blank", IndustryFile.NAME, "A0111,稻谷种植,", "A0111,,"));
    }

    @ParameterizedTest(name = "{0} in {1}: {3}")
    @MethodSource("mistakes")
    void aMistakeIsToldWhereItStands(String key, String file, String from, String to, int linesAfter) {
        int line = Folders.edit(folder, file, from, to);

        ConfigurationReading reading = ConfigurationFolder.read(folder);

        assertThat(reading.configuration()).isEmpty();
        ConfigurationFault fault = reading.faults().get(0);
        assertThat(fault.sentence().key()).as("%s", Folders.places(reading)).isEqualTo("fault." + key);
        assertThat(fault.file()).isEqualTo(file);
        assertThat(fault.line()).as("%s", Folders.places(reading)).isEqualTo(line + linesAfter);
        assertThat(fault.in(Locale.ENGLISH)).startsWith(file + ":").doesNotContain("{");
        assertThat(fault.in(Locale.SIMPLIFIED_CHINESE))
                .isNotEqualTo(fault.in(Locale.ENGLISH))
                .doesNotContain("{");
    }

    @Test
    void allMistakesOfAllFilesAreToldAtOnceInTheOrderOfTheFiles() throws IOException {
        Folders.edit(folder, ZoneFile.NAME, "code: wenzhou-etdz", "code: Wenzhou");
        Folders.edit(folder, ZoneFile.NAME, "en: Wenzhou Bay New Area", "english: Wenzhou Bay");
        Folders.edit(folder, AI, "divisions: [\"3303\"]", "divisions: []");
        Folders.edit(folder, AI, "code: data", "kode: data");
        Folders.edit(folder, BAY, "plaques:", "plaques: [");
        Folders.edit(folder, IndustryFile.NAME, "T97,", "97,");
        Files.delete(folder.resolve(CalendarFile.NAME));

        ConfigurationReading reading = ConfigurationFolder.read(folder);

        assertThat(reading.faults()).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(Folders.places(reading))
                .containsExactly(
                        AI + ":7:12 min-items",
                        AI + ":18:5 required",
                        AI + ":18:5 unknown-key",
                        BAY + ":6:3 syntax",
                        "reference/calendar.yaml:1:1 missing-file",
                        "reference/industries.csv:1974:1 industry-code",
                        "reference/industries.csv:1975:1 industry-before-whole",
                        "reference/zones.yaml:4:5 required",
                        "reference/zones.yaml:6:5 unknown-key",
                        "reference/zones.yaml:8:11 pattern");
    }

    @Test
    void oneFaultyFileDoesNotMakeFaultsOfWhatRefersToIt() {
        Folders.edit(folder, DivisionFile.NAME, "divisions:", "division:");

        ConfigurationReading reading = ConfigurationFolder.read(folder);

        assertThat(reading.faults()).extracting(ConfigurationFault::file).containsOnly(DivisionFile.NAME);
    }

    @Test
    void aFileInAnotherEncodingIsToldFromTheFirstByteThatIsNoUtf8() throws IOException {
        String text = "zones:\n  - code: wenzhou-bay\n    zh: 温州湾新区\n";
        Files.write(folder.resolve(ZoneFile.NAME), text.getBytes(Charset.forName("GB18030")));

        assertThat(Folders.places(ConfigurationFolder.read(folder))).contains(ZoneFile.NAME + ":3:9 encoding");
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        Files.writeString(folder.resolve(ZoneFile.NAME), "# nothing yet\n");
        Files.writeString(folder.resolve(IndustryFile.NAME), "");

        assertThat(Folders.places(ConfigurationFolder.read(folder)))
                .contains(ZoneFile.NAME + ":1:1 empty-file", IndustryFile.NAME + ":1:1 empty-file");
    }

    @Test
    void aFileThatContainsItselfIsRefusedAndNotFollowed() throws IOException {
        Files.writeString(folder.resolve(ZoneFile.NAME), "zones: &again\n  - *again\n");

        assertThat(Folders.places(ConfigurationFolder.read(folder))).contains(ZoneFile.NAME + ":1:8 anchor");
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        Files.writeString(folder.resolve(ZoneFile.NAME), "zones: " + "[".repeat(20_000));

        assertThat(ConfigurationFolder.read(folder).faults())
                .extracting(ConfigurationFault::file)
                .contains(ZoneFile.NAME);
    }

    @Test
    void aFolderThatDoesNotExistIsOneFault() {
        Path missing = folder.resolve("nowhere");

        List<ConfigurationFault> faults = ConfigurationFolder.read(missing).faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.sentence().key()).isEqualTo("fault.missing-folder");
            assertThat(fault.in(Locale.ENGLISH)).contains(missing.toString());
        });
    }

    @Test
    void anEmptyFolderLacksEveryFileAndABureau() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(Folders.places(ConfigurationFolder.read(empty)))
                .containsExactly(
                        "bureaus:1:1 no-bureau",
                        "reference/calendar.yaml:1:1 missing-file",
                        "reference/divisions.yaml:1:1 missing-file",
                        "reference/facts.yaml:1:1 missing-file",
                        "reference/industries.csv:1:1 missing-file",
                        "reference/strategic-industries.yaml:1:1 missing-file",
                        "reference/zones.yaml:1:1 missing-file");
    }

    @Test
    void aBureauFolderWithoutItsFileLacksIt() throws IOException {
        Files.createDirectory(folder.resolve("bureaus/suzhou"));

        assertThat(Folders.places(ConfigurationFolder.read(folder)))
                .containsExactly("bureaus/suzhou/bureau.yaml:1:1 missing-file");
    }

    @Test
    void whatAnEditorOnWindowsWritesIsTaken() throws IOException {
        for (String file : List.of(ZoneFile.NAME, IndustryFile.NAME, AI)) {
            String text = Files.readString(folder.resolve(file)).replace("\n", "\r\n");
            Files.write(folder.resolve(file), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(ConfigurationFolder.read(folder).faults()).isEmpty();
    }

    private static Arguments mistake(String key, String file, String from, String to) {
        return mistake(key, file, from, to, 0);
    }

    /** The fault shows some lines after the edited place. */
    private static Arguments mistake(String key, String file, String from, String to, int linesAfter) {
        return Arguments.of(key, file, from, to, linesAfter);
    }
}
