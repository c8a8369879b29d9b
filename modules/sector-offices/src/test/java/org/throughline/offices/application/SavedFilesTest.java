package org.throughline.offices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Mandate;
import org.throughline.offices.domain.OfficesProblem;
import org.throughline.offices.domain.PlanRecord;
import org.throughline.testkit.TestFolders;

/** A bureau whose files take effect when they are saved, beside one whose files do not. */
class SavedFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");
    private static final String SPACE = "  - { office: \"3\", track: commercial-space, from: 2027-01-01 }\n";

    @TempDir
    private Path folder;

    private FolderHouse house = new FolderHouse(TestFolders.checkout().resolve("config"), Clock.systemUTC());
    private SavedFiles files = files(NOW);

    @BeforeEach
    void begin() throws IOException {
        FolderHouse.copyShipped(folder);
        Path bureau = file("bureau.yaml");
        Files.writeString(bureau, Files.readString(bureau) + "autoApply: [mandate-plans]\n");
        saved("mandates.yaml", NOW.minus(Duration.ofDays(1)));
        saved("tracks.yaml", NOW.minus(Duration.ofDays(1)));
        house = new FolderHouse(folder, Clock.fixed(NOW.minusSeconds(3600), ZoneOffset.UTC));
        house.begin();
        house = new FolderHouse(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        files = files(NOW);
    }

    @Test
    void whatIsSavedTakesEffectOnceAndOnlyForBureausThatWantItSo() throws IOException {
        assertThat(files.bureaus()).containsExactly(FolderHouse.BAY);
        assertThat(files.apply(FolderHouse.BAY)).isEmpty();
        append("mandates.yaml", SPACE, NOW.minusSeconds(61));

        Optional<PlanRecord> applied = files.apply(FolderHouse.BAY);

        assertThat(applied.map(PlanRecord::application).map(PlanRecord.Application::by))
                .contains(SavedFiles.BY);
        assertThat(covering(LocalDate.of(2027, 1, 1))).contains("office-3");
        assertThat(covering(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(files.apply(FolderHouse.BAY)).isEmpty();
    }

    @Test
    void aFileThatMayStillBeInSomebodysHandsWaits() throws IOException {
        append("mandates.yaml", SPACE, NOW.minusSeconds(60));

        assertThat(files.apply(FolderHouse.BAY)).isEmpty();
        assertThat(files(NOW.plusSeconds(1)).apply(FolderHouse.BAY)).isPresent();
    }

    @Test
    void aFileThatIsOlderThanWhatWasAppliedLastIsNoNews() throws IOException {
        append("mandates.yaml", SPACE, NOW.minusSeconds(3600));

        assertThat(files.apply(FolderHouse.BAY)).isEmpty();
        assertThat(covering(LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void brokenFilesChangeNothing() throws IOException {
        append("mandates.yaml", "  - { office: \"9\", track: nothing, from: 2027-01-01 }\n", NOW.minusSeconds(61));
        assertThat(files.apply(FolderHouse.BAY)).isEmpty();

        append("mandates.yaml", "\u0000 - [", NOW.minusSeconds(61));
        assertThat(files.apply(FolderHouse.BAY)).isEmpty();
    }

    @Test
    void whatAPlanRefusesIsRefusedAndNothingOfItKept() throws IOException {
        append("mandates.yaml", SPACE.replace("2027-01-01", "2026-01-01"), NOW.minusSeconds(61));

        assertThatThrownBy(() -> files.apply(FolderHouse.BAY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(OfficesProblem.UNSOUND));

        assertThat(covering(LocalDate.of(2026, 6, 1))).isEmpty();
        assertThat(plans()).hasSize(1);
    }

    private List<PlanRecord> plans() {
        return house.with(reorganisation -> reorganisation.applied(10)).stream()
                .filter(plan -> plan.bureau().equals(FolderHouse.BAY))
                .toList();
    }

    private Optional<String> covering(LocalDate day) {
        return house.with(reorganisation -> reorganisation
                .present(FolderHouse.BAY)
                .responsible(new TrackCode("commercial-space"), day)
                .map(Mandate::office));
    }

    private SavedFiles files(Instant now) {
        return house.files(Clock.fixed(now, ZoneOffset.UTC));
    }

    private Path file(String name) {
        return folder.resolve("bureaus/" + FolderHouse.BAY + "/" + name);
    }

    private void append(String name, String text, Instant at) throws IOException {
        Files.writeString(file(name), Files.readString(file(name)) + text);
        saved(name, at);
    }

    private void saved(String name, Instant at) throws IOException {
        Files.setLastModifiedTime(file(name), FileTime.from(at));
    }
}
