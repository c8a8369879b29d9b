package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.enterprises.ImportOrder;
import org.throughline.testkit.PlantedFaults;

class PlantedFaultsTest {

    @TempDir
    private Path folder;

    @Test
    void threeHundredPlantedFaultsComeBackAndNothingElseEachForItsReason() throws IOException {
        long seed = System.nanoTime();
        PlantedFaults list = PlantedFaults.of(seed, 3_000, 300, ImportHarness.TODAY);
        ImportHarness imports = new ImportHarness(folder);

        ImportHarness.Done done =
                imports.run(list.in(folder.resolve("a.csv")), ImportHarness.order(ImportHarness.TODAY));

        Map<Integer, List<String>> expected = list.expected().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, row -> List.of(row.getValue())));
        assertThat(ImportHarness.rejects(done.id())).as("seed %d", seed).isEqualTo(expected);
        assertThat(done.tally().read()).isEqualTo(3_300);
        assertThat(done.tally().accepted()).isEqualTo(3_000);
        assertThat(done.tally().factsWritten()).isEqualTo(3_000 * 25);
        assertThat(ImportHarness.inconsistencies()).isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        long seed = System.nanoTime();
        PlantedFaults list = PlantedFaults.of(seed, 500, 40, ImportHarness.TODAY);
        ImportHarness imports = new ImportHarness(folder);
        Path file = list.in(folder.resolve("a.csv"));
        imports.run(file, ImportHarness.order(ImportHarness.TODAY));
        List<List<String>> before = ImportHarness.register();
        int entries = imports.journal.size();

        ImportHarness.Done again = imports.later().run(file, ImportHarness.order(ImportHarness.TODAY));

        assertThat(ImportHarness.register()).as("seed %d", seed).isEqualTo(before);
        assertThat(ImportHarness.rows("select count(*) from enterprises.recording"))
                .containsExactly(List.of("1"));
        assertThat(imports.journal).hasSize(entries);
        assertThat(again.tally().factsWritten()).isZero();
        assertThat(again.tally().rejected()).isEqualTo(40);
    }

    @Test
    void aListOfAnotherSourceFindsTheFirmsOfTheFirstOneAndCorrectsWhatItSaid() throws IOException {
        ImportHarness imports = new ImportHarness(folder);
        imports.run(
                PlantedFaults.none(7, 20, ImportHarness.TODAY).in(folder.resolve("a.csv")),
                ImportHarness.order(ImportHarness.TODAY));
        long seed = System.nanoTime();
        PlantedFaults list = PlantedFaults.of(seed, 700, 300, ImportHarness.TODAY);
        ImportOrder other = new ImportOrder("b.csv", "另一来源", ImportHarness.TODAY, true, "核定", null, null, Map.of());

        ImportHarness.Done done = imports.later().run(list.in(folder.resolve("b.csv")), other);

        assertThat(done.tally().merged()).as("seed %d", seed).isTrue();
        assertThat(ImportHarness.inconsistencies()).as("seed %d", seed).isEmpty();
    }
}
