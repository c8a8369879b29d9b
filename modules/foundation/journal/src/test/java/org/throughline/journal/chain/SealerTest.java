package org.throughline.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalVerification.Verdict;

/** Every committed entry gets its link, once, whatever the order in which transactions begin and end. */
class SealerTest {

    private static final int WRITERS = 8;
    private static final int ENTRIES_EACH = 60;

    @TempDir
    private Path folder;

    private JournalDatabase journal;

    @BeforeEach
    void emptyJournal() {
        journal = new JournalDatabase(folder);
    }

    @Test
    void anEmptyJournalIsIntact() throws Exception {
        assertThat(journal.seal()).isZero();
        assertThat(journal.verify()).isEqualTo(new Verdict(0, 0, 0, null, null));
    }

    @Test
    void committedEntriesAreChainedOnce() throws Exception {
        journal.write("a", "b", "c");

        assertThat(journal.seal()).isEqualTo(3);
        assertThat(journal.seal()).isZero();

        assertThat(journal.verify().intact()).isTrue();
        assertThat(journal.verify().sealed()).isEqualTo(3);
        assertThat(journal.askOwner("select string_agg(position::text, ',' order by position) from journal.seal"))
                .isEqualTo("1,2,3");
    }

    @Test
    void anEntryThatIsRolledBackIsNeverSealed() throws Exception {
        try (Connection connection = journal.application()) {
            JournalDatabase.write(connection, "a");
            connection.rollback();
        }

        assertThat(journal.seal()).isZero();
        assertThat(journal.verify().entries()).isZero();
    }

    @Test
    void anEntryThatCommitsAfterYoungerOnesWereSealedIsSealedAsSoonAsItCommits() throws Exception {
        try (Connection late = journal.application()) {
            JournalDatabase.write(late, "late");
            journal.write("a", "b");
            assertThat(journal.seal()).isEqualTo(2);
            journal.write("c");
            assertThat(journal.seal()).isEqualTo(1);

            late.commit();
        }

        assertThat(journal.seal()).isEqualTo(1);
        assertThat(journal.verify().sealed()).isEqualTo(4);
        assertThat(journal.verify().intact()).isTrue();
    }

    @Test
    void aBatchThatIsFullGoesOnWhereItEnded() throws Exception {
        Sealer small = new Sealer(
                CheckpointBook.in(folder, JournalDatabase.CLOCK, Suite.INTERNATIONAL), JournalDatabase.CLOCK, 2);
        try (Connection connection = journal.application()) {
            for (String subject : List.of("a", "b", "c", "d", "e")) {
                JournalDatabase.write(connection, subject);
            }
            connection.commit();
        }
        journal.write("f", "g");

        List<Integer> batches = new ArrayList<>();
        for (int batch = 0; batch < 5; batch++) {
            batches.add(journal.seal(small));
        }

        assertThat(batches).containsExactly(2, 2, 2, 1, 0);
        assertThat(journal.verify().intact()).isTrue();
    }

    @Test
    void whileOneSealsNobodyElseDoes() throws Exception {
        journal.write("a");
        try (Connection other = journal.application()) {
            assertThat(LinkSql.claim(other)).isTrue();
            assertThat(journal.seal()).isZero();
            other.rollback();
        }

        assertThat(journal.seal()).isEqualTo(1);
    }

    @Test
    void ofManyWritersAndSeveralSealersEveryCommittedEntryIsSealedExactlyOnce() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("SealerTest seed " + seed);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            IntStream.range(0, WRITERS).forEach(writer -> work.add(() -> writeSome(new Random(seed + writer))));
            work.add(() -> sealAgainAndAgain("one"));
            work.add(() -> sealAgainAndAgain("other"));
            int committed = 0;
            for (Future<Integer> done : pool.invokeAll(work)) {
                committed += done.get();
            }
            journal.seal();

            Verdict verdict = journal.verify();
            assertThat(verdict.firstBroken()).as("seed %s", seed).isNull();
            assertThat(verdict.entries()).as("seed %s", seed).isEqualTo(committed);
            assertThat(verdict.sealed()).as("seed %s", seed).isEqualTo(committed);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aRestoredDatabaseWhoseTransactionNumbersStartAnewIsSealedOn() throws Exception {
        journal.write("a");
        journal.seal();
        journal.asOwner("update journal.seal set horizon = '900000000000'");
        journal.asOwner("update journal.entry set transaction_id = '899999999999'");
        journal.write("b");

        assertThat(journal.seal()).isEqualTo(1);
        journal.write("c");
        assertThat(journal.seal()).isEqualTo(1);
        assertThat(journal.seal()).isZero();
    }

    @Test
    void aCheckpointThatACrashPreventedIsSignedByTheNextRun() throws Exception {
        journal.write("a");
        journal.seal();
        Files.delete(folder.resolve(CheckpointBook.LATEST));
        Files.delete(folder.resolve(CheckpointBook.HISTORY));
        Sealer restarted = new Sealer(
                CheckpointBook.in(folder, JournalDatabase.CLOCK, Suite.INTERNATIONAL), JournalDatabase.CLOCK);

        assertThat(journal.verify().checkpoints()).isZero();
        assertThat(journal.seal(restarted)).isZero();
        assertThat(journal.verify().checkpoints()).isPositive();
        assertThat(journal.verify().intact()).isTrue();
    }

    /** How many were committed; of ten one is rolled back. */
    private int writeSome(Random random) throws Exception {
        int committed = 0;
        try (Connection connection = journal.application()) {
            for (int entry = 0; entry < ENTRIES_EACH; entry++) {
                int together = 1 + random.nextInt(3);
                for (int i = 0; i < together; i++) {
                    JournalDatabase.write(connection, "s" + random.nextInt(100));
                }
                if (random.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed += together;
                }
            }
        }
        return committed;
    }

    private int sealAgainAndAgain(String node) throws Exception {
        Sealer own = new Sealer(
                CheckpointBook.in(folder.resolve(node), JournalDatabase.CLOCK, Suite.INTERNATIONAL),
                JournalDatabase.CLOCK,
                7);
        for (int run = 0; run < ENTRIES_EACH; run++) {
            journal.seal(own);
        }
        return 0;
    }
}
