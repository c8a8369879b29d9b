package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.kernel.TrackCode;

/** What is wanted of a bureau while the server runs with something else. */
class RemitReadingTest {

    private static final String BAY = "wenzhou-bay-emerging-industries";

    @TempDir
    private Path folder;

    private Configuration running =
            ConfigurationFolder.read(Folders.shipped()).configuration().orElseThrow();

    @BeforeEach
    void copyTheShippedFolder() {
        Folders.copy(folder);
    }

    @Test
    void theFolderIsReadAsItIsNowAndNotAsItRan() throws IOException {
        append("mandates.yaml", "  - { office: \"3\", track: commercial-space, from: 2027-01-01 }\n");

        RemitReading reading = inFolder();

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.remit().orElseThrow().mandates())
                .hasSize(running.remit(BAY).orElseThrow().mandates().size() + 1);
        assertThat(RemitReading.text(folder, BAY).orElseThrow()).contains("2027-01-01");
    }

    @Test
    void everyFaultOfBothFilesIsToldWithItsLine() throws IOException {
        append("mandates.yaml", "  - { office: \"9\", track: no-such-track, from: 2027-01-01 }\n");
        append("tracks.yaml", "  - { code: fusion, within: nowhere, zh: 聚变, en: Fusion }\n");

        RemitReading reading = inFolder();

        assertThat(reading.remit()).isEmpty();
        // What a track is, nobody knows while the file of tracks does not hold.
        assertThat(reading.faults())
                .extracting(ConfigurationFault::file)
                .containsExactly(file("mandates.yaml"), file("tracks.yaml"));
        assertThat(reading.faults()).allMatch(fault -> fault.line() > 10);
    }

    @Test
    void whatIsTypedIsJudgedAsTheFileWouldBe() {
        RemitReading reading = typed("""
                mandates:
                  - { office: "1", track: life-health, from: 2025-12-01 }
                  - { office: "9", track: no-such-track, from: 2027-02-30 }
                  - { ofice: "1" }
                """);

        assertThat(reading.faults()).extracting(ConfigurationFault::line).containsOnly(4);
        assertThat(typed("mandates: [\n").faults()).hasSize(1);
        assertThat(typed("").faults().get(0).in(Locale.ENGLISH)).startsWith("mandates.yaml:1:1: ");
        assertThat(typed("mandates:\n  - { office: \"9\", track: no-such-track, from: 2027-02-30 }\n")
                        .faults())
                .hasSize(3);
    }

    @Test
    void whatIsTypedKnowsTheTracksThatThereAre() {
        String text = "mandates:\n  - { office: \"1\", track: fusion, from: 2027-01-01 }\n";
        Track fusion =
                new Track(new TrackCode("fusion"), running.bureaus().get(0).name(), null, List.of(), List.of());

        assertThat(typed(text).faults()).hasSize(1);
        assertThat(RemitReading.typed(text, bay(), List.of(fusion))
                        .remit()
                        .orElseThrow()
                        .mandates())
                .hasSize(1);
    }

    @Test
    void aTextLargerThanAFileMayBeIsRefused() {
        assertThat(typed("#".repeat((1 << 20) + 1)).faults()).hasSize(1);
    }

    @Test
    void aBureauThatHasNoSuchFileWantsNothing() throws IOException {
        Files.delete(folder.resolve(file("mandates.yaml")));

        assertThat(inFolder().remit().orElseThrow().mandates()).isEmpty();
        assertThat(RemitReading.text(folder, BAY)).isEmpty();
    }

    @Test
    void aBureauCanAskForASecondPerson() throws IOException {
        assertThat(bay().plansTakeTwo()).isFalse();
        append("bureau.yaml", "secondPerson: [mandate-plans]\n");

        running = ConfigurationFolder.read(folder).configuration().orElseThrow();

        assertThat(bay().plansTakeTwo()).isTrue();
    }

    @Test
    void aBureauCanLetWhatIsSavedTakeEffectButNotWithoutThePersonItAsksFor() throws IOException {
        assertThat(bay().plansApplyThemselves()).isFalse();
        append("bureau.yaml", "autoApply: [mandate-plans]\n");
        running = ConfigurationFolder.read(folder).configuration().orElseThrow();
        assertThat(bay().plansApplyThemselves()).isTrue();

        append("bureau.yaml", "secondPerson: [mandate-plans]\n");

        assertThat(ConfigurationFolder.read(folder).faults())
                .singleElement()
                .matches(fault -> fault.sentence().in(Locale.ENGLISH).contains("keep either"));
    }

    private RemitReading inFolder() {
        return RemitReading.inFolder(folder, bay(), running.industries());
    }

    private RemitReading typed(String text) {
        return RemitReading.typed(text, bay(), running.remit(BAY).orElseThrow().tracks());
    }

    private Bureau bay() {
        return running.bureau(BAY).orElseThrow();
    }

    private void append(String name, String line) throws IOException {
        Path file = folder.resolve(file(name));
        Files.writeString(file, Files.readString(file) + line);
    }

    private static String file(String name) {
        return "bureaus/" + BAY + "/" + name;
    }
}
