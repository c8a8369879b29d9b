package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.configuration.FileDifference.Kind;
import org.throughline.testkit.MovingClock;

class RunningConfigurationTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final String BAY = "bureaus/wenzhou-bay-emerging-industries/bureau.yaml";

    private final MovingClock clock = new MovingClock(NOON);

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheShippedFolder() {
        Folders.copy(folder);
    }

    @Test
    void nothingIsPendingWhileTheFolderIsWhatRuns() {
        RunningConfiguration running = RunningConfiguration.read(folder, "-", clock);

        boolean changed = running.look();

        assertThat(changed).isFalse();
        assertThat(running.pending()).isEmpty();
    }

    @Test
    void aChangedFileIsPendingAndWhatRunsStays() {
        RunningConfiguration running = RunningConfiguration.read(folder, "-", clock);
        Folders.edit(folder, BAY, "en: General Office", "en: Front Office");

        boolean changed = running.look();

        assertThat(changed).isTrue();
        PendingConfiguration pending = running.pending().orElseThrow();
        assertThat(pending.since()).isEqualTo(NOON);
        assertThat(pending.differences()).containsExactly(new FileDifference(BAY, Kind.CHANGED));
        assertThat(pending.holds()).isTrue();
        assertThat(running.configuration().bureaus().toString()).contains("General Office");
    }

    @Test
    void whatDoesNotHoldIsPendingWithAllItsFaults() throws IOException {
        RunningConfiguration running = RunningConfiguration.read(folder, "-", clock);
        Folders.edit(folder, BAY, "number: 4", "number: 3");
        Files.delete(folder.resolve(ZoneFile.NAME));
        Files.createDirectories(folder.resolve("bureaus/another"));
        Files.writeString(folder.resolve("bureaus/another/bureau.yaml"), "code: another\n");

        running.look();

        PendingConfiguration pending = running.pending().orElseThrow();
        assertThat(pending.differences())
                .containsExactly(
                        new FileDifference("bureaus/another/bureau.yaml", Kind.ADDED),
                        new FileDifference(BAY, Kind.CHANGED),
                        new FileDifference(ZoneFile.NAME, Kind.REMOVED));
        assertThat(pending.holds()).isFalse();
        assertThat(pending.faults())
                .extracting(ConfigurationFault::file)
                .contains("bureaus/another/bureau.yaml", ZoneFile.NAME);
    }

    @Test
    void whoeverChangesOnKeepsTheBeginningAndWhoeverUndoesEndsIt() {
        RunningConfiguration running = RunningConfiguration.read(folder, "-", clock);
        Folders.edit(folder, BAY, "en: General Office", "en: Front Office");
        running.look();
        clock.forward(Duration.ofHours(1));
        Folders.edit(folder, BAY, "en: Front Office", "en: Back Office");

        assertThat(running.look()).isTrue();
        assertThat(running.look()).isFalse();
        assertThat(running.pending().orElseThrow().since()).isEqualTo(NOON);
        Folders.edit(folder, BAY, "en: Back Office", "en: General Office");
        assertThat(running.look()).isTrue();
        assertThat(running.pending()).isEmpty();
    }

    @Test
    void theFilesOfWhatRunsAreKeptWordForWord() throws IOException {
        RunningConfiguration running = RunningConfiguration.read(folder, "-", clock);

        assertThat(running.configuration().files())
                .extracting(ConfigurationFile::name)
                .isSorted()
                .contains(BAY, IndustryFile.NAME, CalendarFile.NAME);
        assertThat(running.configuration().files())
                .filteredOn(file -> file.name().equals(BAY))
                .singleElement()
                .extracting(ConfigurationFile::text)
                .isEqualTo(Files.readString(folder.resolve(BAY)));
    }

    @Test
    void aServerDoesNotBeginWithWhatDoesNotHold() {
        Folders.edit(folder, BAY, "number: 4", "number: 3");

        assertThatIllegalStateException()
                .isThrownBy(() -> RunningConfiguration.read(folder, "-", clock))
                .withMessageContaining(BAY);
    }
}
