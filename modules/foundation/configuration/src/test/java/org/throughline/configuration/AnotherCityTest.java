package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.kernel.Term;

/** The shipped folder copied for another city, and what copying commonly gets wrong. */
class AnotherCityTest {

    private static final String BUREAU = "bureaus/hefei-emerging-industries/";
    private static final String FILE = BUREAU + "bureau.yaml";
    private static final String MANDATES = BUREAU + "mandates.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeItHefeis() {
        Folders.anotherCity(folder);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("folder-name", FILE, "code: hefei-emerging", "code: wenzhou-bay-emerging"),
                Arguments.of("unknown-division", FILE, "[\"3401\"]", "[\"3401\", \"3303\"]"),
                Arguments.of("unknown-zone", FILE, "zones: [", "zones: [wenzhou-bay, "),
                Arguments.of("type", FILE, "[\"3401\"]", "[3401]"),
                Arguments.of("wide-signs", FILE, "[\"3401\"]", "[\"３４０１\"]"),
                Arguments.of("wide-signs", FILE, "[\"3401\"]", "[“3401”]"),
                Arguments.of("wide-signs", FILE, "[hefei-htz, ", "[hefei-htz， "),
                Arguments.of("wide-colon", FILE, "code: hefei", "code：hefei"),
                Arguments.of("wide-colon", FILE, "    zh: 链企", "    zh：链企"),
                Arguments.of("wide-colon", FILE, "{ code: general", "{ code：general"),
                Arguments.of("tab", FILE, "    zh: 链企", "\tzh: 链企"),
                Arguments.of("tab", FILE, "  - code: firms", "\t- code: firms"),
                Arguments.of("unknown-key", FILE, "  track: {", "  window: {"),
                Arguments.of("required", FILE, ", plural: task teams", ""),
                Arguments.of("word-signs", FILE, "zh: 产业链,", "zh: \"[[产业链]]\","),
                Arguments.of("unknown-office", MANDATES, "office: chips", "office: \"2\""),
                Arguments.of("unknown-track", MANDATES, "track: display", "track: semiconductors"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("mistakes")
    void aSlipIsOnePlainSentenceAtItsPlace(String key, String file, String from, String to) {
        int line = Folders.edit(folder, file, from, to);

        List<ConfigurationFault> faults = ConfigurationFolder.read(folder).faults();

        assertThat(faults).as("%s", faults).anySatisfy(fault -> {
            assertThat(fault.sentence().key()).isEqualTo("fault." + key);
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.in(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{").hasSizeLessThan(150);
        });
        assertThat(faults).extracting(ConfigurationFault::file).containsOnly(file);
    }

    @Test
    void whatIsWrittenInstructsHowToWriteIt() {
        Folders.edit(folder, FILE, "[\"3401\"]", "[“３４０１”]");

        assertThat(ConfigurationFolder.read(folder).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.in(Locale.ENGLISH)).endsWith("write \"3401\""));
    }

    @Test
    void itsDivisionsZonesAndWordsAreItsOwn() {
        ConfigurationReading reading = ConfigurationFolder.read(folder);

        assertThat(Folders.places(reading)).isEmpty();
        Configuration configuration = reading.configuration().orElseThrow();
        Bureau house = configuration.house(null).orElseThrow();
        assertThat(house.code()).isEqualTo("hefei-emerging-industries");
        assertThat(house.wording().in("没有[[处室]]负责的[[赛道]]")).isEqualTo("没有专班负责的产业链");
        assertThat(house.wording().own()).containsOnlyKeys(Term.values());
        assertThat(configuration.files())
                .filteredOn(file -> !file.name().endsWith("calendar.yaml"))
                .allSatisfy(file -> assertThat(file.text()).doesNotContain("温州", "龙湾", "Wenzhou", "3303"));
    }

    @Test
    void whatWasLeftOverFromTheOtherCityIsTold() throws IOException {
        Path shipped = Folders.shipped();
        for (String file : List.of(ZoneFile.NAME, DivisionFile.NAME)) {
            String own = Files.readString(folder.resolve(file));
            String theirs = Files.readString(shipped.resolve(file));
            Files.writeString(folder.resolve(file), own + theirs.substring(theirs.indexOf("\n  - ")));
        }

        assertThat(Folders.places(ConfigurationFolder.read(folder)))
                .containsExactly(
                        "reference/zones.yaml:16:11 zone-of-nobody",
                        "reference/zones.yaml:20:11 zone-of-nobody",
                        "reference/zones.yaml:24:11 zone-of-nobody");
    }

    @Test
    void aFileThatNothingReadsIsTold() throws IOException {
        Files.move(folder.resolve(MANDATES), folder.resolve(BUREAU + "mandate.yml"));
        Files.writeString(folder.resolve("reference/zones (2).yaml"), "zones: []\n");
        Files.writeString(folder.resolve(BUREAU + "notes.txt"), "for us\n");

        assertThat(Folders.places(ConfigurationFolder.read(folder)))
                .containsExactly(BUREAU + "mandate.yml:1:1 stray-file", "reference/zones (2).yaml:1:1 stray-file");
    }

    @Test
    void aBureauCopiedBesideItselfHasTheWrongCodeAndNoMore() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("bureaus/hefei-data"));
        Files.copy(folder.resolve(FILE), copy.resolve("bureau.yaml"));

        assertThat(Folders.places(ConfigurationFolder.read(folder)))
                .containsExactly("bureaus/hefei-data/bureau.yaml:4:7 folder-name");
    }

    @Test
    void whoIsAtTheDoorIsSetOrSaysSoOrIsTheFirst() throws IOException {
        Path data = Files.createDirectory(folder.resolve("bureaus/data"));
        String text = Files.readString(folder.resolve(FILE)).replace("code: hefei-emerging-industries", "code: data");
        Files.writeString(data.resolve("bureau.yaml"), text);
        assertThat(house(null)).isEqualTo("data");
        assertThat(house("hefei-emerging-industries")).isEqualTo("hefei-emerging-industries");
        assertThat(house("wenzhou-ai")).isEqualTo("none");

        Folders.edit(folder, FILE, "divisions:", "atTheDoor: true\ndivisions:");
        assertThat(house(null)).isEqualTo("hefei-emerging-industries");

        Files.writeString(data.resolve("bureau.yaml"), text + "atTheDoor: true\n");
        assertThat(Folders.places(ConfigurationFolder.read(folder))).containsExactly(FILE + ":7:12 two-at-the-door");
    }

    @Test
    void otherLineEndsAndAByteOrderMarkAreNoFaults() throws IOException {
        for (String file : List.of(FILE, MANDATES, DivisionFile.NAME)) {
            String text = "\uFEFF" + Files.readString(folder.resolve(file)).replace("\n", "\r\n");
            Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Folders.places(ConfigurationFolder.read(folder))).isEmpty();
    }

    private String house(@Nullable String set) {
        return ConfigurationFolder.read(folder)
                .configuration()
                .flatMap(configuration -> configuration.house(set))
                .map(Bureau::code)
                .orElse("none");
    }
}
