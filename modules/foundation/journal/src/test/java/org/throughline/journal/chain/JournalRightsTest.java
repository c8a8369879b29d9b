package org.throughline.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role of the application may do to the journal: add and read. */
class JournalRightsTest {

    private static final String NOT_ALLOWED = "42501";

    @TempDir
    private Path folder;

    private JournalDatabase journal;

    @BeforeEach
    void oneSealedEntry() throws Exception {
        journal = new JournalDatabase(folder);
        journal.write("a");
        journal.seal();
    }

    @Test
    void theApplicationReadsEntriesAndLinks() throws Exception {
        assertThat(journal.stateOf("select count(*) from journal.entry e join journal.seal s on s.entry_id = e.id"))
                .isEqualTo("00000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.entry set reason = 'another'",
                "delete from journal.entry",
                "truncate journal.entry",
                "update journal.seal set hash = '\\x00'",
                "delete from journal.seal",
                "truncate journal.seal",
                "alter table journal.seal drop constraint seal_pkey",
                "drop table journal.entry",
                "create table journal.other (id int)",
                "insert into journal.entry select * from journal.entry"
            })
    void theApplicationChangesAndRemovesNothing(String sql) throws Exception {
        assertThat(journal.stateOf(sql)).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void nobodyButTheDatabaseSaysWhichTransactionWroteAnEntry() throws Exception {
        assertThat(journal.stateOf("insert into journal.entry (id, transaction_id, at, actor, post, kind, subject_type,"
                        + " subject_id, address, digest_algorithm, digest) values (gen_random_uuid(), '1', now(), 'a',"
                        + " '', 'b', 'c', 'd', '', 'SHA-256', '\\x00')"))
                .isEqualTo(NOT_ALLOWED);
    }
}
