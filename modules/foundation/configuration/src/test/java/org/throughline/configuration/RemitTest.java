package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;

/** What bureaus cover, as their folders say it. */
class RemitTest {

    private static final String BAY = "wenzhou-bay-emerging-industries";
    private static final String TRACKS = "bureaus/" + BAY + "/tracks.yaml";
    private static final String MANDATES = "bureaus/" + BAY + "/mandates.yaml";
    private static final String FIRST = "{ office: \"1\", track: life-health, from: 2025-12-01 }";
    private static final Period SINCE = Period.since(LocalDate.of(2025, 12, 1));

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheShippedFolder() {
        Folders.copy(folder);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("unknown-track", TRACKS, "within: digital-economy", "within: digital"),
                mistake("track-circle", TRACKS, "code: life-health,", "code: life-health, within: medical-devices,", 2),
                mistake("track-circle", TRACKS, "code: life-health,", "code: life-health, within: life-health,"),
                mistake("duplicate-code", TRACKS, "code: commercial-space", "code: software"),
                mistake("unknown-industry", TRACKS, "classes: [C27]", "classes: [C24, C99]"),
                mistake("unknown-industry", TRACKS, "class: I6450", "class: I6499"),
                mistake(
                        "class-belongs-whole",
                        TRACKS,
                        "code: data-elements",
                        "code: data-elements\n    classes: [I64]",
                        6),
                mistake("pattern", TRACKS, "code: semiconductors", "code: Semiconductors"),
                mistake("required", TRACKS, ", en: Semiconductors", ""),
                mistake("unknown-office", MANDATES, "office: \"4\"", "office: \"5\""),
                mistake("unknown-office", MANDATES, "office: general", "office: wenzhou-ai"),
                mistake("unknown-track", MANDATES, "track: life-health", "track: life"),
                mistake("enum", MANDATES, "function: policy", "function: politics"),
                mistake("type", MANDATES, "office: \"1\"", "office: 1"),
                mistake("no-such-day", MANDATES, "from: 2025-12-01", "from: 2025-02-30"),
                mistake("pattern", MANDATES, "from: 2025-12-01", "from: 1.12.2025"),
                mistake("empty-period", MANDATES, "from: 2025-12-01", "from: 2025-12-01, to: 2025-12-01"),
                mistake("track-or-function", MANDATES, ", track: life-health", ""),
                mistake("track-or-function", MANDATES, "track: life-health", "track: life-health, function: sector"),
                mistake("correction-reason", MANDATES, "from: 2025-12-01", "from: 2025-12-01, correction: true"),
                mistake("mandate-twice", MANDATES, "track: digital-economy", "track: life-health"),
                mistake("mandate-twice", MANDATES, "function: counter", "function: coordination"),
                mistake("mandate-twice", MANDATES, FIRST, FIRST + "\n  - " + FIRST, 1),
                mistake(
                        "forgotten-day",
                        MANDATES,
                        FIRST,
                        FIRST.replace(" }", ", to: 2026-09-30 }")
                                + "\n  - { office: \"3\", track: life-health, from: 2026-10-01 }"));
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
        assertThat(reading.faults()).hasSize(1);
        assertThat(fault.in(Locale.ENGLISH)).startsWith(file + ":").doesNotContain("{");
        assertThat(fault.in(Locale.SIMPLIFIED_CHINESE))
                .isNotEqualTo(fault.in(Locale.ENGLISH))
                .doesNotContain("{");
    }

    @Test
    void allMistakesOfOneFileAreToldAtOnce() throws IOException {
        Files.writeString(folder.resolve(MANDATES), """
                # yaml-language-server: $schema=../../schema/mandates.schema.json
                mandates:
                  - { office: "1", track: life-health, from: 2025-12-01, to: 2026-10-01 }
                  - { office: "9", track: semiconductor, from: 2026-13-01, to: 2026-14-01 }
                  - { office: "2", track: life-health, from: 2026-09-30 }
                  - { office: "3", from: 2026-01-01 }
                """);

        assertThat(Folders.places(ConfigurationFolder.read(folder)))
                .containsExactly(
                        MANDATES + ":4:15 unknown-office",
                        MANDATES + ":4:27 unknown-track",
                        MANDATES + ":4:48 no-such-day",
                        MANDATES + ":4:64 no-such-day",
                        MANDATES + ":5:46 mandate-twice",
                        MANDATES + ":6:5 track-or-function");
    }

    @Test
    void periodsThatTouchAndGapsOfSomeLengthAreSound() {
        Folders.edit(
                folder,
                MANDATES,
                FIRST,
                FIRST.replace(" }", ", to: 2026-10-01 }")
                        + "\n  - { office: \"3\", track: life-health, from: 2026-10-01, to: 2027-01-01 }"
                        + "\n  - { office: \"1\", track: life-health, from: 2027-03-01, openWork: moves,"
                        + " basis: \" 局务会 9月14日纪要 \", correction: true, reason: 补记 }");

        List<ConfiguredMandate> mandates =
                shipped(folder).remit(BAY).orElseThrow().mandates();

        assertThat(mandates.subList(0, 3))
                .containsExactly(
                        new ConfiguredMandate(
                                "office-1",
                                new TrackCode("life-health"),
                                null,
                                new Period(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 10, 1)),
                                null,
                                false,
                                null),
                        new ConfiguredMandate(
                                "office-3",
                                new TrackCode("life-health"),
                                null,
                                new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1)),
                                null,
                                false,
                                null),
                        new ConfiguredMandate(
                                "office-1",
                                new TrackCode("life-health"),
                                null,
                                Period.since(LocalDate.of(2027, 3, 1)),
                                "局务会 9月14日纪要",
                                true,
                                "补记"));
    }

    @Test
    void faultyTracksMakeNoFaultsOfTheMandatesThatNameThem() {
        Folders.edit(folder, TRACKS, "code: life-health,", "kode: life-health,");

        assertThat(ConfigurationFolder.read(folder).faults())
                .extracting(ConfigurationFault::file)
                .containsOnly(TRACKS);
    }

    @Test
    void aBureauWithoutTheseFilesCoversNothing() throws IOException {
        Files.delete(folder.resolve(TRACKS));
        Files.delete(folder.resolve(MANDATES));
        Files.delete(folder.resolve("bureaus/" + BAY + "/counterparts.yaml"));

        assertThat(shipped(folder).remit(BAY)).contains(new Remit(BAY, List.of(), List.of(), Counterparts.NONE));
    }

    @Test
    void fourNumberedOfficesHaveTheFourTracksOfToday() {
        Configuration configuration = shipped(Folders.shipped());

        assertThat(configuration.remit(BAY).orElseThrow().mandates().subList(0, 4))
                .extracting(
                        ConfiguredMandate::office,
                        mandate -> String.valueOf(mandate.track()),
                        ConfiguredMandate::period)
                .containsExactly(
                        tuple("office-1", "life-health", SINCE),
                        tuple("office-2", "digital-economy", SINCE),
                        tuple("office-3", "intelligent-equipment", SINCE),
                        tuple("office-4", "new-materials-and-energy", SINCE));
    }

    @Test
    void commercialSpaceIsATrackThatNobodyHas() {
        Remit remit = shipped(Folders.shipped()).remit(BAY).orElseThrow();

        Track space = remit.tracks().stream()
                .filter(track -> track.code().value().equals("commercial-space"))
                .findFirst()
                .orElseThrow();

        assertThat(space.within()).isNull();
        assertThat(space.classes()).containsExactly(new IndustryCode("C3742"), new IndustryCode("C3743"));
        assertThat(remit.mandates()).noneMatch(mandate -> space.code().equals(mandate.track()));
    }

    @Test
    void theOfficesOfTheAiBureauHaveFunctionsAndThoseOfYuhuataiACopyOfTheForm() {
        Configuration configuration = shipped(Folders.shipped());

        assertThat(configuration.remit("wenzhou-ai").orElseThrow().mandates())
                .extracting(ConfiguredMandate::function)
                .contains(OfficeFunction.AI_DEVELOPMENT, OfficeFunction.COMPUTE_AND_MODELS, OfficeFunction.DATA);
        assertThat(configuration.remit("nanjing-yuhuatai-ai").orElseThrow().mandates())
                .extracting(mandate -> mandate.period().start())
                .containsOnly(LocalDate.of(2026, 1, 27));
        assertThat(configuration.remit("suzhou")).isEqualTo(Optional.empty());
    }

    private static Configuration shipped(Path folder) {
        return ConfigurationFolder.read(folder).configuration().orElseThrow();
    }

    private static Arguments mistake(String key, String file, String from, String to) {
        return mistake(key, file, from, to, 0);
    }

    private static Arguments mistake(String key, String file, String from, String to, int linesAfter) {
        return Arguments.of(key, file, from, to, linesAfter);
    }
}
