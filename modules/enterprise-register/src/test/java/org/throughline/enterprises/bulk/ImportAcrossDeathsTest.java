package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.PlantedFaults;

/** An import that ends somewhere and is gone on with. */
class ImportAcrossDeathsTest {

    @TempDir
    private Path folder;

    private final long seed = System.nanoTime();
    private ImportHarness imports;
    private Path file;
    private PlantedFaults list;

    @BeforeEach
    void begin() throws IOException {
        imports = new ImportHarness(folder);
        list = PlantedFaults.of(seed, 11_000, 100, ImportHarness.TODAY);
        file = list.in(folder.resolve("a.csv"));
    }

    @Test
    void anImportThatDiedAnywhereIsCompletedByGoingOn() {
        UUID id = imports.begin(ImportHarness.order(ImportHarness.TODAY));
        for (int attempt = 0; attempt < 4; attempt++) {
            Mortal mortal = new Mortal(1 + new Random(seed + attempt).nextInt(3));

            Throwable death = catchThrowable(() -> imports.goOn(id, file, mortal));

            assertThat(death).as("seed %d", seed).isInstanceOf(Death.class);
            assertThat(ImportHarness.inconsistencies()).as("seed %d", seed).isEmpty();
            assertThat(ImportHarness.rows("select count(*) from enterprises.fact"))
                    .containsExactly(List.of("0"));
        }

        var tally = imports.goOn(id, file, new ImportHarness.Plain());

        assertThat(tally.read()).isEqualTo(11_100);
        assertThat(ImportHarness.rejects(id)).as("seed %d", seed).hasSize(100);
        assertThat(tally.factsWritten()).isEqualTo(11_000 * 25);
        assertThat(ImportHarness.inconsistencies()).isEmpty();
    }

    @Test
    void whatTheDatabaseLostOfTheStagedRowsIsReadAnew() {
        UUID id = imports.begin(ImportHarness.order(ImportHarness.TODAY));
        assertThat(catchThrowable(() -> imports.goOn(id, file, new Mortal(4)))).isInstanceOf(Death.class);
        ImportHarness.asOwner("truncate enterprises.import_row");

        var tally = imports.goOn(id, file, new ImportHarness.Plain());

        assertThat(tally.read()).isEqualTo(11_100);
        assertThat(tally.factsWritten()).isEqualTo(11_000 * 25);
        assertThat(ImportHarness.rejects(id)).hasSize(100);
    }

    @Test
    void whatIsInTheRegisterIsNotBroughtInTwice() {
        UUID id = imports.begin(ImportHarness.order(ImportHarness.TODAY));
        var first = imports.goOn(id, file, new ImportHarness.Plain());

        var second = imports.goOn(id, file, new ImportHarness.Plain());

        assertThat(second).isEqualTo(first);
        assertThat(imports.journal).hasSize(1);
    }

    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Dies when it hears of the advance for the given time; within the merge too, since that tells of it as well. */
    private static final class Mortal extends ImportHarness.Plain {

        private int left;

        Mortal(int advances) {
            left = advances;
        }

        @Override
        public void reached(long done, long total) {
            left--;
            if (left == 0) {
                throw new Death();
            }
        }
    }
}
