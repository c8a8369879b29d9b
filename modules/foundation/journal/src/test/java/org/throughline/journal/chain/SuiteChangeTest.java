package org.throughline.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalVerification.Break;
import org.throughline.journal.JournalVerification.Harm;
import org.throughline.journal.JournalVerification.Verdict;

/** A chain that goes over to the national algorithms, and back: what is sealed keeps its own. */
class SuiteChangeTest {

    @TempDir
    private Path folder;

    private JournalDatabase journal;

    @BeforeEach
    void twoEntriesEach() throws Exception {
        journal = new JournalDatabase(folder);
        for (Suite suite : new Suite[] {Suite.INTERNATIONAL, Suite.SM, Suite.INTERNATIONAL}) {
            journal.writeWith(suite, "a", "b");
            journal.seal(sealer(suite));
        }
    }

    @Test
    void theChainHoldsAndEachLinkNamesItsAlgorithm() throws Exception {
        Verdict verdict = journal.verify();

        assertThat(verdict.firstBroken()).isNull();
        assertThat(verdict.sealed()).isEqualTo(6);
        assertThat(journal.askOwner("select string_agg(hash_algorithm, ' ' order by position) from journal.seal"))
                .isEqualTo("SHA-256 SHA-256 SM3 SM3 SHA-256 SHA-256");
        assertThat(journal.askOwner("select string_agg(e.digest_algorithm, ' ' order by s.position)"
                        + " from journal.seal s join journal.entry e on e.id = s.entry_id"))
                .isEqualTo("SHA-256 SHA-256 SM3 SM3 SHA-256 SHA-256");
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "4", "6"})
    void aChangedEntryIsNamedWhateverItWasSealedWith(int position) throws Exception {
        journal.asOwner("update journal.entry set reason = 'x' where id = (select entry_id from journal.seal"
                + " where position = " + position + ")");

        assertThat(journal.verify().firstBroken())
                .isNotNull()
                .extracting(Break::position, Break::harm)
                .containsExactly((long) position, Harm.CHANGED);
    }

    @Test
    void aLinkThatClaimsAnotherAlgorithmIsNamed() throws Exception {
        journal.asOwner("update journal.seal set hash_algorithm = 'SHA-256' where position = 3");

        assertThat(journal.verify().firstBroken())
                .isNotNull()
                .extracting(Break::position)
                .isEqualTo(3L);
    }

    @Test
    void checkpointsOfBothKeysCountAndAnEndCutOffIsFoundByThoseOfSm2() throws Exception {
        journal.writeWith(Suite.SM, "c");
        journal.seal(sealer(Suite.SM));
        assertThat(Files.readString(folder.resolve(CheckpointBook.LATEST))).contains("hash=SM3:", "signature=SM2-SM3:");
        assertThat(folder.resolve(CheckpointKey.FILE)).exists();
        assertThat(folder.resolve(CheckpointKey.SM2_FILE)).exists();
        assertThat(journal.verify().intact()).isTrue();

        journal.asOwner("delete from journal.seal where position = 7");

        assertThat(journal.verify().firstBroken())
                .isNotNull()
                .extracting(Break::position, Break::harm)
                .containsExactly(7L, Harm.CUT_OFF);
    }

    @Test
    void aForgedCheckpointOfSm2IsNamed() throws Exception {
        journal.writeWith(Suite.SM, "c");
        journal.seal(sealer(Suite.SM));
        Path latest = folder.resolve(CheckpointBook.LATEST);
        Files.writeString(latest, Files.readString(latest).replace("position=7", "position=6"));

        assertThat(journal.verify().firstBroken())
                .isNotNull()
                .extracting(Break::harm)
                .isEqualTo(Harm.CHECKPOINT_FORGED);
    }

    private Sealer sealer(Suite suite) {
        return new Sealer(CheckpointBook.in(folder, JournalDatabase.CLOCK, suite), JournalDatabase.CLOCK);
    }
}
