package org.throughline.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.cryptography.SignatureAlgorithm;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalVerification.Break;
import org.throughline.journal.JournalVerification.ClockSetBack;
import org.throughline.journal.JournalVerification.Harm;
import org.throughline.journal.JournalVerification.Verdict;

/** Whoever owns the database can do anything to the journal, only not unseen. */
class TamperTest {

    private static final int ENTRIES = 9;

    @TempDir
    private Path folder;

    private JournalDatabase journal;

    @BeforeEach
    void nineSealedEntries() throws Exception {
        journal = new JournalDatabase(folder);
        journal.write("a", "b", "c", "d", "e", "f", "g", "h", "i");
        journal.seal();
        assertThat(journal.verify().intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at - interval '1 microsecond'",
                "at = 'infinity'",
                "actor = 'officer12'",
                "post = ''",
                "kind = 'enterprise-registered'",
                "kind = ''",
                "subject_type = 'project'",
                "subject_id = 'x'",
                "state_before = null",
                "state_after = state_after || ' '",
                "reason = ''",
                "request_id = null",
                "address = '10.0.0.1'",
                "digest_algorithm = 'MD5'",
                "actor = actor || post, post = ''"
            })
    void aChangedFieldIsNamed(String change) throws Exception {
        journal.asOwner("update journal.entry set " + change + " where id = " + entryAt(4));

        assertBroken(4, Harm.CHANGED);
    }

    @Test
    void anEntryChangedWithItsDigestIsNamed() throws Exception {
        journal.asOwner("update journal.entry set reason = 'x', digest = '\\x00' where id = " + entryAt(1));

        assertBroken(1, Harm.CHANGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sealed_at = sealed_at + interval '1 day'",
                "horizon = '1'",
                "digest = '\\x00'",
                "previous_hash = '\\x00'",
                "hash = '\\x00'",
                "hash_algorithm = 'MD5'"
            })
    void aChangedLinkIsNamed(String change) throws Exception {
        journal.asOwner("update journal.seal set " + change + " where position = 9");

        assertBroken(9, Harm.CHANGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9})
    void aDeletedEntryIsNamed(int position) throws Exception {
        journal.asOwner("delete from journal.entry where id = " + entryAt(position));

        assertBroken(position, Harm.REMOVED);
    }

    @Test
    void anEntryDeletedWithItsLinkIsNamed() throws Exception {
        journal.asOwner("delete from journal.entry where id = " + entryAt(5));
        journal.asOwner("delete from journal.seal where position = 5");

        assertBroken(5, Harm.REMOVED);
    }

    @Test
    void anEntryDeletedWithItsLinkIsNamedAlsoWhenTheRestWasMovedUp() throws Exception {
        journal.asOwner("delete from journal.entry where id = " + entryAt(5));
        journal.asOwner("delete from journal.seal where position = 5");
        for (int position = 6; position <= ENTRIES; position++) {
            journal.asOwner("update journal.seal set position = position - 1 where position = " + position);
        }

        assertBroken(5, Harm.REMOVED);
    }

    @Test
    void twoLinksThatChangedPlacesAreNamed() throws Exception {
        journal.asOwner("update journal.seal set position = 100 where position = 3");
        journal.asOwner("update journal.seal set position = 3 where position = 6");
        journal.asOwner("update journal.seal set position = 6 where position = 100");

        assertBroken(3, Harm.REORDERED);
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() throws Exception {
        String third = entryAt(3);
        String sixth = entryAt(6);
        UUID between = UUID.randomUUID();
        journal.asOwner("update journal.entry set id = '" + between + "' where id = " + third);
        journal.asOwner("update journal.entry set id = " + third + " where id = " + sixth);
        journal.asOwner("update journal.entry set id = " + sixth + " where id = '" + between + "'");

        assertBroken(3, Harm.REORDERED);
    }

    @Test
    void twoEntriesThatChangedTheirLinksAreNamed() throws Exception {
        String third = entryAt(3);
        String sixth = entryAt(6);
        journal.asOwner("update journal.seal set entry_id = gen_random_uuid() where position = 3");
        journal.asOwner("update journal.seal set entry_id = " + third + " where position = 6");
        journal.asOwner("update journal.seal set entry_id = " + sixth + " where position = 3");

        assertBroken(3, Harm.REORDERED);
    }

    @Test
    void anEndCutOffIsNamed() throws Exception {
        cutAfter(6);

        assertBroken(7, Harm.CUT_OFF);
    }

    @Test
    void everythingCutOffIsNamed() throws Exception {
        journal.asOwner("truncate journal.entry, journal.seal");

        assertBroken(1, Harm.CUT_OFF);
    }

    @ParameterizedTest
    @CsvSource({"1, CUT_OFF, 8", "3, REWRITTEN, 9", "5, REWRITTEN, 9"})
    void anEndCutOffStaysNamedHoweverFarTheChainGrowsAfterwards(int more, Harm harm, int position) throws Exception {
        cutAfter(6);
        for (int entry = 0; entry < more; entry++) {
            journal.write("later" + entry);
            journal.seal();
        }

        assertBroken(position, harm);
    }

    @Test
    void linksCutOffAndMadeAnewFromTheSameEntriesAreNamed() throws Exception {
        journal.asOwner("delete from journal.seal");
        Clock later = Clock.offset(JournalDatabase.CLOCK, Duration.ofSeconds(1));
        journal.seal(new Sealer(CheckpointBook.in(folder, later, Suite.INTERNATIONAL), later));

        assertBroken(9, Harm.REWRITTEN);
    }

    @Test
    void anEntrySmuggledInIsNamed() throws Exception {
        journal.asOwner("insert into journal.entry select gen_random_uuid(), '10', at, actor, post, kind, subject_type,"
                + " 'smuggled', state_before, state_after, reason, request_id, address, digest_algorithm, digest"
                + " from journal.entry where id = " + entryAt(2));
        journal.seal();

        Verdict verdict = journal.verify();
        assertThat(verdict.firstBroken()).isNotNull().extracting(Break::harm).isEqualTo(Harm.SMUGGLED_IN);
        assertThat(verdict.entries()).isEqualTo(verdict.sealed() + 1);
    }

    @Test
    void aForgedCheckpointIsNamed() throws Exception {
        Path latest = folder.resolve(CheckpointBook.LATEST);
        Files.writeString(latest, Files.readString(latest).replace("position=9", "position=8"));

        assertBroken(8, Harm.CHECKPOINT_FORGED);
    }

    @Test
    void aDamagedCheckpointIsNamed() throws Exception {
        Files.writeString(folder.resolve(CheckpointBook.LATEST), "position=9 hash=\n");

        assertBroken(0, Harm.CHECKPOINT_FORGED);
    }

    @Test
    void checkpointsSignedWithAnotherKeyAreNamed() throws Exception {
        Files.delete(folder.resolve(CheckpointKey.FILE));
        CheckpointKey.of(folder, SignatureAlgorithm.ECDSA_P256_SHA256);

        assertBroken(9, Harm.CHECKPOINT_FORGED);
    }

    @Test
    void aClockThatWasSetBackIsNamedAndBreaksNothing() throws Exception {
        Clock back = Clock.offset(JournalDatabase.CLOCK, Duration.ofHours(-1));
        journal.write("j");
        journal.seal(new Sealer(CheckpointBook.in(folder, back, Suite.INTERNATIONAL), back));

        Verdict verdict = journal.verify();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.clockSetBack()).isEqualTo(new ClockSetBack(10, JournalDatabase.NOON, back.instant()));
    }

    @Test
    void clocksOfTwoNodesMayDifferALittle() throws Exception {
        Clock other = Clock.offset(JournalDatabase.CLOCK, Duration.ofSeconds(-10));
        journal.write("j");
        journal.seal(new Sealer(CheckpointBook.in(folder, other, Suite.INTERNATIONAL), other));

        assertThat(journal.verify().clockSetBack()).isNull();
    }

    private void cutAfter(int position) throws Exception {
        journal.asOwner("delete from journal.entry where id in (select entry_id from journal.seal where position > "
                + position + ")");
        journal.asOwner("delete from journal.seal where position > " + position);
    }

    /** As a literal of SQL. */
    private String entryAt(int position) throws Exception {
        return "'" + journal.askOwner("select entry_id from journal.seal where position = " + position) + "'";
    }

    private void assertBroken(long position, Harm harm) throws Exception {
        Verdict verdict = journal.verify();

        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.firstBroken()).isNotNull().satisfies(found -> {
            assertThat(found.harm()).isEqualTo(harm);
            assertThat(found.position()).isEqualTo(position);
        });
    }
}
