package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that still has the code of a record that was merged into another. */
class ImportAgainstMergesTest {

    private static final String HEAD = "统一社会信用代码,企业名称,行业代码,区县,从业人员2025\n";

    @TempDir
    private Path folder;

    @Test
    void aRowWithAFormerCodeGoesBackAndSaysWhichOneCounts() {
        ImportHarness harness = new ImportHarness(folder);
        harness.run(list(3));
        merge(2, 1);
        merge(1, 3);

        ImportHarness.Done done = harness.later().run(list(4));

        assertThat(ImportHarness.rejects(done.id()))
                .isEqualTo(Map.of(2, List.of("import.fault.merged-into"), 3, List.of("import.fault.merged-into")));
        assertThat(ImportHarness.rows("select reasons from enterprises.import_reject where import_id = '" + done.id()
                        + "' and line = 3"))
                .allSatisfy(row -> assertThat(row.get(0)).contains(ListFile.code(3)));
        assertThat(done.tally().firmsAdded()).isEqualTo(1);
        assertThat(ImportHarness.inconsistencies()).isEmpty();
    }

    @Test
    void aMergeWhileTheFirmIsImportedLeavesNoFactBehind() throws Exception {
        for (int round = 0; round < 5; round++) {
            ImportHarness harness = new ImportHarness(folder);
            harness.run(list(3));
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                Future<Long> imported = pool.submit(() -> {
                    start.await();
                    return harness.later()
                            .run(list(3).replace(",10\n", ",11\n"))
                            .tally()
                            .factsWritten();
                });
                Future<Boolean> merged = pool.submit(() -> {
                    start.await();
                    merge(2, 1);
                    return true;
                });

                assertThat(merged.get()).isTrue();
                assertThat(imported.get()).isBetween(2L, 3L);
            } finally {
                pool.shutdownNow();
            }
            assertThat(ImportHarness.inconsistencies()).isEmpty();
        }
    }

    private static String list(int firms) {
        StringBuilder list = new StringBuilder(HEAD);
        for (int number = 1; number <= firms; number++) {
            list.append(ListFile.code(number)).append(",温州示例").append(number).append("号电气有限公司,C3823,330303,10\n");
        }
        return list.toString();
    }

    /** As a merge does it, in one transaction. */
    private static void merge(int former, int into) {
        String of = "(select id from enterprises.enterprise where uscc = '%s')";
        String both = of.formatted(ListFile.code(former)) + ", " + of.formatted(ListFile.code(into));
        ImportHarness.asOwner("begin; select enterprises.close_firm(" + both + "); select enterprises.bring_facts_over("
                + both + "); insert into enterprises.merge (id, former, surviving, reason, at, by_whom, moved)"
                + " values (gen_random_uuid(), " + both + ", 'x', now(), 'x', '{}'); commit");
    }
}
