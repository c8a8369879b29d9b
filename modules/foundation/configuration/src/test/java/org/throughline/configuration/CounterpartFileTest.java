package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.kernel.Money;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/** Whom bureaus go to, as their folders say it. */
class CounterpartFileTest {

    private static final String BAY = "wenzhou-bay-emerging-industries";
    private static final String FILE = "bureaus/" + BAY + "/counterparts.yaml";
    private static final String SPACE = "{ code: commercial-space,";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheShippedFolder() {
        Folders.copy(folder);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("duplicate-code", SPACE, "{ code: semiconductors,", 0),
                mistake("unknown-track", "track: semiconductors", "track: semiconductor", 0),
                mistake("enum", "levels: [city, district]", "levels: [city, county]", 0),
                mistake("unique-items", "levels: [city, district]", "levels: [city, district, city]", 0),
                mistake("unknown-topic", "topic: commercial-space", "topic: space", 0),
                mistake("level-not-needed", "level: district", "level: national", 0),
                mistake("unknown-office", "office: \"2\"", "office: \"7\"", 0),
                mistake("pattern", "person: coordinator", "person: 梁以宁", 0),
                mistake("pattern", "limit: \"100000.00\"", "limit: \"100,000\"", 0),
                mistake("no-such-amount", "limit: \"100000.00\"", "limit: \"99999999999999999999\"", 0),
                mistake("type", "limit: \"100000.00\"", "limit: 100000", 0),
                mistake("no-such-day", "from: 2026-03-01", "from: 2026-02-29", 0),
                mistake("empty-period", "from: 2026-03-01", "from: 2026-03-01\n    to: 2026-03-01", 1));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void aMistakeIsToldWhereItStands(String key, String from, String to, int linesAfter) {
        int line = Folders.edit(folder, FILE, from, to);

        ConfigurationReading reading = ConfigurationFolder.read(folder);

        assertThat(reading.configuration()).isEmpty();
        ConfigurationFault fault = reading.faults().get(0);
        assertThat(fault.sentence().key()).as("%s", Folders.places(reading)).isEqualTo("fault." + key);
        assertThat(fault.line()).as("%s", Folders.places(reading)).isEqualTo(line + linesAfter);
        assertThat(fault.in(Locale.ENGLISH)).startsWith(FILE + ":").doesNotContain("{");
        assertThat(fault.in(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{");
    }

    @Test
    void allMistakesOfTheFileAreToldAtOnce() throws IOException {
        Files.writeString(folder.resolve(FILE), """
                # yaml-language-server: $schema=../../schema/counterparts.schema.json
                topics:
                  - { code: chips, zh: 芯片, en: Chips, track: chips, levels: [province] }
                counterparts:
                  - { topic: chips, level: province, departments: [{ zh: 甲, en: A }], office: "2", from: 2026-01-01 }
                  - { topic: chips, level: province, departments: [{ zh: 乙, en: B }], office: "8", from: 2026-05-01 }
                  - { topic: chip, level: province, departments: [{ zh: 乙, en: B }], office: "2", from: 2026-02-30 }
                  - { topic: chips, level: province, departments: [{ zh: 乙, en: B }], office: "2", from: 2026-06-01 }
                """);

        assertThat(Folders.places(ConfigurationFolder.read(folder)))
                .containsExactly(
                        FILE + ":3:46 unknown-track",
                        FILE + ":6:79 unknown-office",
                        FILE + ":7:14 unknown-topic",
                        FILE + ":7:89 no-such-day",
                        FILE + ":8:90 counterpart-twice");
    }

    @Test
    void periodsThatTouchAreSound() {
        Folders.edit(folder, FILE, "from: 2026-03-01", """
                from: 2026-03-01
                    to: 2026-10-01
                  - topic: commercial-space
                    level: city
                    departments: [{ zh: 温州市科学技术局, en: Wenzhou Bureau of Science and Technology }]
                    office: general
                    from: 2026-10-01""");

        assertThat(ConfigurationFolder.read(folder).faults()).isEmpty();
    }

    @Test
    void aTopicCanNeedSeveralDepartmentsAtOnceAndNamesOurOnePerson() {
        Counterparts shipped = shipped(BAY);

        assertThat(shipped.counterparts().get(0).departments()).hasSize(3);
        assertThat(shipped.counterparts().subList(1, 3))
                .extracting(Counterpart::office, Counterpart::person, Counterpart::limit, Counterpart::period)
                .containsExactly(
                        tuple("general", "general", Money.ofYuan(200_000), Period.since(LocalDate.of(2025, 12, 1))),
                        tuple("office-2", "officer21", null, Period.since(LocalDate.of(2025, 12, 1))));
        assertThat(shipped.topics().get(1).track()).isEqualTo(new TrackCode("semiconductors"));
        assertThat(shipped.topics().get(1).levels()).containsExactly(GovernmentLevel.PROVINCE, GovernmentLevel.CITY);
    }

    @Test
    void everyShippedBureauHasATopicThatNobodyStandsForYet() {
        for (String bureau : List.of(BAY, "wenzhou-ai", "nanjing-yuhuatai-ai")) {
            Counterparts shipped = shipped(bureau);
            long needed = shipped.topics().stream()
                    .mapToLong(topic -> topic.levels().size())
                    .sum();
            assertThat(needed).as(bureau).isEqualTo(shipped.counterparts().size() + 1L);
        }
    }

    private static Counterparts shipped(String bureau) {
        return ConfigurationFolder.read(Folders.shipped())
                .configuration()
                .orElseThrow()
                .remit(bureau)
                .orElseThrow()
                .counterparts();
    }

    private static Arguments mistake(String key, String from, String to, int linesAfter) {
        return Arguments.of(key, from, to, linesAfter);
    }
}
