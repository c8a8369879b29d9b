package org.throughline.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalArchive.Archived;
import org.throughline.journal.JournalFolder;
import org.throughline.journal.JournalVerification.Break;
import org.throughline.journal.JournalVerification.Harm;
import org.throughline.testkit.TestDatabase;

/** The chain goes on across files and database, and whatever is done to a file is found. */
class ArchiveTest {

    private static final Instant LATER = JournalDatabase.NOON.plus(Duration.ofDays(2000));
    private static final String FIRST = "journal-000000000001-000000000004.tsv.gz";
    private static final String SECOND = "journal-000000000005-000000000008.tsv.gz";

    @TempDir
    private Path folder;

    private JournalDatabase journal;

    @BeforeEach
    void nineSealedEntriesOfLongAgo() throws Exception {
        journal = new JournalDatabase(folder);
        journal.write("a", "b", "tab\tand \\N and\r\nlines", "d", "e", "f", "g", "h", "i");
        journal.seal();
    }

    @Test
    void theChainGoesOnAcrossFilesAndDatabase() throws Exception {
        assertThat(archive().files()).containsExactly(FIRST, SECOND);
        journal.write("j");
        journal.seal();

        assertThat(journal.verify().firstBroken()).isNull();
        assertThat(journal.verify().sealed()).isEqualTo(12);
        assertThat(journal.verify().entries()).isEqualTo(12);
        assertThat(journal.askOwner("select string_agg(position::text, ',' order by position) from journal.seal"))
                .isEqualTo("9,10,11,12");
        assertThat(journal.askOwner("select string_agg(subject_id, ',' order by id) from journal.entry"
                        + " where kind = 'journal-archived'"))
                .isEqualTo(FIRST + "," + SECOND);
    }

    @Test
    void theNewestLinkStaysAndASecondRunFindsNothing() throws Exception {
        assertThat(archive().entries()).isEqualTo(8);

        Archived again = archive();

        assertThat(again.files()).isEmpty();
        assertThat(journal.askOwner("select min(position) from journal.seal")).isEqualTo("9");
    }

    @Test
    void whatWasSealedSinceStaysInTheDatabase() throws Exception {
        assertThat(archiveBefore(JournalDatabase.NOON).files()).isEmpty();

        assertThat(folder.resolve("archive")).doesNotExist();
        assertThat(journal.askOwner("select count(*) from journal.entry")).isEqualTo("9");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        archive();
        Files.delete(file(SECOND));

        assertBroken(5, Harm.ARCHIVE_MISSING, SECOND);
    }

    @Test
    void aChangedLineIsNamedWithItsFile() throws Exception {
        archive();
        rewrite(FIRST, text -> text.replace("officer11\t1处科员\tenterprise-changed\tenterprise\tb", "x\t\tk\te\tb"));

        assertBroken(2, Harm.ARCHIVE_CHANGED, FIRST);
    }

    @Test
    void aLineMoreIsNamed() throws Exception {
        archive();
        rewrite(FIRST, text -> text + "\n");

        assertBroken(4, Harm.ARCHIVE_CHANGED, FIRST);
    }

    @Test
    void aFileThatWasPackedAnewIsNamed() throws Exception {
        archive();
        String text = text(FIRST);
        try (OutputStream more = Files.newOutputStream(file(FIRST), StandardOpenOption.APPEND);
                GZIPOutputStream nothing = new GZIPOutputStream(more)) {
            nothing.finish();
        }

        assertThat(text(FIRST)).isEqualTo(text);
        assertBroken(4, Harm.ARCHIVE_CHANGED, FIRST);
    }

    @Test
    void aShortenedFileIsNamed() throws Exception {
        archive();
        byte[] whole = Files.readAllBytes(file(SECOND));
        Files.write(file(SECOND), Arrays.copyOf(whole, whole.length - 40));

        assertThat(journal.verify().firstBroken()).isNotNull().satisfies(found -> {
            assertThat(found.harm()).isEqualTo(Harm.ARCHIVE_CHANGED);
            assertThat(found.file()).isEqualTo(SECOND);
        });
    }

    @Test
    void aLineLessIsNamed() throws Exception {
        archive();
        rewrite(SECOND, text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));

        assertBroken(8, Harm.ARCHIVE_CHANGED, SECOND);
    }

    @Test
    void swappedFilesAreNamed() throws Exception {
        archive();
        Path aside = folder.resolve("aside");
        Files.move(file(FIRST), aside);
        Files.move(file(SECOND), file(FIRST));
        Files.move(aside, file(SECOND));

        assertBroken(1, Harm.ARCHIVE_CHANGED, FIRST);
    }

    @Test
    void filesThatTheDatabaseNoLongerKnowsOfAreMissedInTheChain() throws Exception {
        archive();
        journal.asOwner("delete from journal.archive where last_position = 8");

        assertBroken(5, Harm.REMOVED, null);
    }

    @Test
    void aFileRewrittenTogetherWithItsHashContradictsTheChain() throws Exception {
        archive();
        rewrite(SECOND, text -> text.replace("旧", "新"));
        journal.asOwner("update journal.archive set hash = '\\x"
                + HexFormat.of().formatHex(Suite.INTERNATIONAL.hash().hash(Files.readAllBytes(file(SECOND))))
                + "' where file = '" + SECOND + "'");

        assertBroken(5, Harm.ARCHIVE_CHANGED, SECOND);
    }

    @Test
    void aJournalThatWasTouchedStaysWhereItIs() throws Exception {
        journal.asOwner("update journal.entry set reason = 'x' where subject_id = 'f'");

        Archived archived = archive();

        assertThat(archived.files()).containsExactly(FIRST);
        assertThat(archived.stoppedAt()).isNotNull().extracting(Break::position).isEqualTo(6L);
        assertThat(file(SECOND)).doesNotExist();
        assertThat(journal.askOwner("select count(*) from journal.seal where position < 9"))
                .isEqualTo("4");
    }

    @Test
    void aDeathBetweenFileAndDeletionLeavesTheEntriesAndTheNextRunGoesOn() throws Exception {
        journal.asOwner("create function journal.fail() returns trigger language plpgsql as"
                + " $$ begin raise exception 'dead'; end $$");
        journal.asOwner(
                "create trigger dead before delete on journal.entry for each row execute function journal.fail()");
        assertThatThrownBy(this::archive).isInstanceOf(SQLException.class);
        journal.asOwner("drop trigger dead on journal.entry");
        journal.asOwner("drop function journal.fail()");

        assertThat(file(FIRST)).exists();
        assertThat(journal.askOwner("select (select count(*) from journal.entry) || ' '"
                        + " || (select count(*) from journal.archive)"))
                .isEqualTo("9 0");
        assertThat(journal.verify().intact()).isTrue();

        Files.copy(file(FIRST), file(SECOND), StandardCopyOption.REPLACE_EXISTING);
        assertThat(archive().files()).containsExactly(FIRST, SECOND);
        assertThat(journal.verify().intact()).isTrue();
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesTheEntries() throws Exception {
        Files.writeString(folder.resolve("archive"), "a file, not a folder");

        assertThatThrownBy(this::archive).isInstanceOf(IOException.class);

        assertThat(journal.askOwner("select count(*) from journal.entry")).isEqualTo("9");
    }

    @Test
    void anotherToolReadsTheFile() throws Exception {
        archive();
        String[] lines = text(FIRST).split("\n");

        assertThat(lines).hasSize(6);
        assertThat(lines[0]).isEqualTo("throughline-journal-archive-1");
        assertThat(lines[1].split("\t")).hasSize(lines[2].split("\t", -1).length);
        assertThat(lines[4].split("\t"))
                .contains("3", "SHA-256", "2026-03-02T04:00:00Z", "tab\\tand \\\\N and\\r\\nlines");
    }

    @Test
    void theApplicationReadsWhatWasArchivedAndAddsNothing() throws Exception {
        assertThat(journal.stateOf("select count(*) from journal.archive")).isEqualTo("00000");
        assertThat(journal.stateOf("delete from journal.archive")).isEqualTo("42501");
        assertThat(journal.stateOf("insert into journal.archive select * from journal.archive"))
                .isEqualTo("42501");
        assertThat(journal.stateOf("update journal.archive set file = 'x'")).isEqualTo("42501");
    }

    private Archived archive() throws Exception {
        return archiveBefore(LATER);
    }

    private Archived archiveBefore(Instant instant) throws SQLException, IOException {
        Clock clock = Clock.offset(JournalDatabase.CLOCK, Duration.ofDays(1));
        JournalFolder places = new JournalFolder(folder, folder.resolve("archive"));
        try (Connection owner = TestDatabase.get().ownerSource().getConnection()) {
            return new Archiving(places, clock, Suite.INTERNATIONAL, "operator", 4).archive(owner, instant);
        }
    }

    private void assertBroken(long position, Harm harm, @Nullable String file) throws Exception {
        assertThat(journal.verify().firstBroken()).isNotNull().satisfies(found -> {
            assertThat(found.harm()).isEqualTo(harm);
            assertThat(found.position()).isEqualTo(position);
            assertThat(found.file()).isEqualTo(file);
        });
    }

    private Path file(String name) {
        return folder.resolve("archive").resolve(name);
    }

    private String text(String name) throws IOException {
        try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(file(name)))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void rewrite(String name, UnaryOperator<String> change) throws IOException {
        String changed = change.apply(text(name));
        assertThat(changed).isNotEqualTo(text(name));
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(file(name)))) {
            packed.write(changed.getBytes(StandardCharsets.UTF_8));
        }
    }
}
