package org.throughline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.cryptography.Suite;
import org.throughline.database.DatabaseLogin;
import org.throughline.database.OwnPostgres;
import org.throughline.database.PostgresSettings;
import org.throughline.journal.JournalEntry;
import org.throughline.journal.chain.CheckpointBook;
import org.throughline.journal.chain.EntryContent;
import org.throughline.journal.chain.EntrySql;
import org.throughline.journal.chain.Sealer;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestFolders;

/** A real installation writes its journal; then somebody who owns the database tampers with it by hand. */
class JournalVerifyIT {

    private static final int FIRMS = 9;
    private static final int BROKEN = 1;
    private static final int CANNOT_START = 3;

    @TempDir
    static Path folder;

    private static LaunchedThroughline whileServing;
    private static LaunchedThroughline afterwards;
    private static LaunchedThroughline archivedWhileServing;
    private static OwnPostgres postgres;

    @BeforeAll
    static void nineFirmsAreEntered() throws Exception {
        try (LaunchedThroughline server =
                LaunchedThroughline.in(data()).firms(50).serve("--demo").awaitReady()) {
            RestClient client = new RestClient(server.address());
            for (int firm = 1; firm <= FIRMS; firm++) {
                assertThat(client.register(RestClient.code(firm))).contains(true);
            }
            DatabaseLogin database = OwnPostgres.applicationOfLastTime(data()).orElseThrow();
            Await.that("all is sealed", Duration.ofMinutes(1), () -> unsealed(database) == 0);
            whileServing = ended(LaunchedThroughline.in(data()).command("journal", "verify", "--data", data() + ""));
            archivedWhileServing =
                    ended(LaunchedThroughline.in(data()).command("journal", "archive", "--data", data() + ""));
        }
        afterwards = ended(LaunchedThroughline.in(data()).command("journal", "verify", "--data", data() + ""));
        postgres =
                OwnPostgres.start(data(), TestFolders.checkout().resolve("target"), PostgresSettings.ofThisMachine(20));
        asOwner("create table public.entry_as_it_was as table journal.entry");
        asOwner("create table public.seal_as_it_was as table journal.seal");
        copyFiles(journal(), folder.resolve("journal-as-it-was"));
    }

    @AfterAll
    static void end() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @AfterEach
    void putBack() throws Exception {
        asOwner("truncate journal.entry, journal.seal, journal.archive");
        asOwner("insert into journal.entry select * from public.entry_as_it_was");
        asOwner("insert into journal.seal select * from public.seal_as_it_was");
        copyFiles(folder.resolve("journal-as-it-was"), journal());
    }

    @Test
    void anIntactJournalIsToldWhileAServerRunsAndWhileNoneDoes() {
        for (LaunchedThroughline run : List.of(whileServing, afterwards)) {
            assertThat(run.process().exitValue()).as(run.output()).isZero();
            assertThat(run.output()).contains("The journal is intact").doesNotContain("no checkpoint");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update journal.entry set reason = 'x' where id = (select entry_id from journal.seal where position = 4)"
                        + " | entry 4 was changed | 第 4 条被改过",
                "delete from journal.entry where id = (select entry_id from journal.seal where position = 5)"
                        + " | entry 5 was removed | 第 5 条被删掉了",
                "delete from journal.seal where position > 6" + " | cut off from position 7 | 第 7 条起的末尾被截掉了",
                "update journal.seal set position = 9 - position where position in (3, 6)"
                        + " | position 3 was sealed in another place | 第 3 条的位置上是别处的记录"
            })
    void whatTheOwnerOfTheDatabaseDidIsNamedInOneSentence(String deed, String english, String chinese)
            throws Exception {
        asOwner(deed.contains("9 - position") ? "alter table journal.seal drop constraint seal_pkey" : "select 1");
        asOwner(deed);

        LaunchedThroughline verified = verify("en");
        LaunchedThroughline inChinese = verify("zh");

        assertThat(verified.process().exitValue()).as(verified.output()).isEqualTo(BROKEN);
        assertThat(sentences(verified)).singleElement().asString().contains(english);
        assertThat(inChinese.process().exitValue()).isEqualTo(BROKEN);
        assertThat(sentences(inChinese)).singleElement().asString().contains(chinese);
    }

    @Test
    void aClockThatWasSetBackIsToldAndBreaksNothing() throws Exception {
        Clock back = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
        sealedEntry(back);

        LaunchedThroughline verified = verify("en");

        assertThat(verified.process().exitValue()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("the clock of the server was set back", "The journal is intact");
    }

    @Test
    void nothingOfTodayIsArchivedFromUnderARunningServer() {
        assertThat(archivedWhileServing.process().exitValue())
                .as(archivedWhileServing.output())
                .isZero();
        assertThat(archivedWhileServing.output()).contains("left to be archived");
    }

    @Test
    void whatIsOlderThanTheSettingSaysGoesIntoAFileThatVerifiesToo() throws Exception {
        entriesOfLongAgo();

        LaunchedThroughline archived = archive("P36M");
        LaunchedThroughline again = archive("P36M");
        LaunchedThroughline verified = verify("en");
        Path file = journal().resolve("archive").resolve("journal-000000000001-000000000003.tsv.gz");

        assertThat(archived.process().exitValue()).as(archived.output()).isZero();
        assertThat(archived.output()).contains("3 entries archived, in 1 files");
        assertThat(again.output()).contains("left to be archived");
        assertThat(verified.process().exitValue()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("The journal is intact: 5 entries");

        Files.delete(file);
        LaunchedThroughline missed = verify("en");

        assertThat(missed.process().exitValue()).as(missed.output()).isEqualTo(BROKEN);
        assertThat(missed.output()).contains(file.getFileName() + "", "is gone");
    }

    @Test
    void toKeepEntriesForLessThanSixMonthsIsRefusedInOneSentence() {
        LaunchedThroughline refused = archive("P5M");

        assertThat(refused.process().exitValue()).as(refused.output()).isEqualTo(CANNOT_START);
        assertThat(sentences(refused))
                .singleElement()
                .asString()
                .contains("throughline.journal.keep", "P5M", "six months");
    }

    @Test
    void onADatabaseOfTheOperatorsOnlyItsOwnerArchives() {
        DatabaseLogin login = postgres.application();

        LaunchedThroughline refused = ended(LaunchedThroughline.in(data())
                .with("THROUGHLINE_DATABASE_URL", address(login))
                .command("journal", "archive", "--data", data() + ""));

        assertThat(refused.process().exitValue()).as(refused.output()).isEqualTo(CANNOT_START);
        assertThat(refused.output()).contains("THROUGHLINE_DATABASE_OWNER_URL");
    }

    /** Three entries chained four years ago, and one of today behind them. */
    private static void entriesOfLongAgo() throws Exception {
        asOwner("truncate journal.entry, journal.seal");
        Files.delete(journal().resolve("latest"));
        Files.delete(journal().resolve("checkpoints"));
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1500));
        for (Clock clock : List.of(then, then, then, Clock.systemUTC())) {
            sealedEntry(clock);
        }
    }

    private static LaunchedThroughline archive(String keep) {
        return ended(LaunchedThroughline.in(data())
                .with("THROUGHLINE_JOURNAL_KEEP", keep)
                .with("THROUGHLINE_DATABASE_OWNER_URL", address(postgres.owner()))
                .command("journal", "archive", "--data", data() + ""));
    }

    private static String address(DatabaseLogin login) {
        return login.url() + "?user=" + login.user() + "&password=" + login.password();
    }

    @Test
    void aFolderWithoutDataIsRefused() {
        Path none = folder.resolve("none");

        LaunchedThroughline refused =
                ended(LaunchedThroughline.in(none).command("journal", "verify", "--data", none + ""));

        assertThat(refused.process().exitValue()).isEqualTo(CANNOT_START);
        assertThat(refused.output()).contains(none + "", "no data");
        assertThat(none).doesNotExist();
    }

    private static void sealedEntry(Clock clock) throws Exception {
        JournalEntry entry = JournalEntry.created("enterprise-registered", "enterprise", "x", "{}");
        EntryContent.Who who = new EntryContent.Who("province", "", null, "");
        try (Connection connection = postgres.application().connections().getConnection()) {
            EntrySql.insert(
                    connection,
                    UUID.randomUUID(),
                    EntryContent.of(clock.instant(), who, entry),
                    Suite.INTERNATIONAL.hash());
            connection.setAutoCommit(false);
            assertThat(new Sealer(CheckpointBook.in(journal(), clock, Suite.INTERNATIONAL), clock).seal(connection))
                    .isPositive();
        }
    }

    private static LaunchedThroughline verify(String language) {
        return ended(LaunchedThroughline.in(data())
                .with("JAVA_TOOL_OPTIONS", "-Duser.language=" + language)
                .command(
                        "journal", "verify", "--data", data() + "", "--database-url", address(postgres.application())));
    }

    /** What it said, without what the virtual machine says about its options. */
    private static List<String> sentences(LaunchedThroughline run) {
        return run.output()
                .lines()
                .filter(line -> !line.contains("JAVA_TOOL_OPTIONS"))
                .toList();
    }

    private static LaunchedThroughline ended(LaunchedThroughline run) {
        run.awaitEnd();
        return run;
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static Path journal() {
        return data().resolve("journal");
    }

    private static long unsealed(DatabaseLogin database) {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select (select count(*) from journal.entry) - (select count(*) from journal.seal)")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = postgres.owner().connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
