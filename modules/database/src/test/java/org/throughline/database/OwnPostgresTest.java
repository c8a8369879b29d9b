package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresTest {

    private static final Path PROGRAMS = Path.of("target").toAbsolutePath();
    private static final PostgresSettings SETTINGS =
            PostgresSettings.ofThisMachine(5).with("shared_buffers", "32MB");

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterAStopAndAStart() throws SQLException {
        try (OwnPostgres first = OwnPostgres.start(folder, PROGRAMS, SETTINGS)) {
            new Migrations(first.owner()).apply();
            execute(first.application(), "insert into trial.note (words) values ('瓯江口')");
        }

        try (OwnPostgres second = OwnPostgres.start(folder, PROGRAMS, SETTINGS)) {
            assertThat(text(second.application(), "select words from trial.note"))
                    .isEqualTo("瓯江口");
        }
    }

    @Test
    void theApplicationCannotDefineTables() {
        try (OwnPostgres postgres = OwnPostgres.start(folder, PROGRAMS, SETTINGS)) {
            new Migrations(postgres.owner()).apply();

            assertThatThrownBy(() -> execute(postgres.application(), "create table trial.other (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(postgres.application(), "create table public.other (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(postgres.application(), "create temporary table other (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() throws IOException {
        try (OwnPostgres postgres = OwnPostgres.start(folder, PROGRAMS, SETTINGS)) {
            DatabaseLogin stranger = postgres.owner().as(OwnPostgres.OWNER, "guessed");

            assertThatThrownBy(() -> stranger.connections().getConnection())
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(folder.resolve("database-secrets.properties")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void noConnectionPaysForRoundsThatARandomSecretDoesNotNeed() throws SQLException, IOException {
        try (OwnPostgres postgres = OwnPostgres.start(folder, PROGRAMS, SETTINGS)) {
            DatabaseLogin superuser = postgres.owner()
                    .as(Cluster.SUPERUSER, DatabaseSecrets.in(folder).superuser());

            assertThat(text(
                            superuser,
                            "select string_agg(split_part(rolpassword, ':', 1), ' ') from pg_authid"
                                    + " where rolname like 'throughline%' and rolcanlogin"))
                    .isEqualTo("SCRAM-SHA-256$1 SCRAM-SHA-256$1");
        }
    }

    @Test
    void chineseWordsHaveTrigrams() throws SQLException {
        try (OwnPostgres postgres = OwnPostgres.start(folder, PROGRAMS, SETTINGS)) {
            assertThat(text(postgres.owner(), "select array_length(show_trgm('温州电气'), 1)"))
                    .isEqualTo("5");
        }
    }

    @Test
    void oneThatWasLeftBehindIsEndedAndItsDataAreKept() throws Exception {
        OwnPostgres left = OwnPostgres.start(folder, PROGRAMS, SETTINGS);
        new Migrations(left.owner()).apply();
        execute(left.application(), "insert into trial.note (words) values ('留下')");

        try (OwnPostgres next = OwnPostgres.start(folder, PROGRAMS, SETTINGS)) {
            left.ended().get(10, TimeUnit.SECONDS);
            assertThat(text(next.application(), "select words from trial.note")).isEqualTo("留下");
        }
    }

    @Test
    void aPidFileThatNamesAStrangerIsNoHindrance() throws IOException {
        OwnPostgres.start(folder, PROGRAMS, SETTINGS).close();
        Path pidFile = folder.resolve("postgresql/17/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + folder + "\n");

        try (OwnPostgres next = OwnPostgres.start(folder, PROGRAMS, SETTINGS)) {
            assertThat(Files.readAllLines(pidFile)).first().isEqualTo(Long.toString(next.pid()));
        }
    }

    @Test
    void aDeathInTheMiddleOfMakingItIsRepaired() throws IOException {
        Files.createDirectories(folder.resolve("postgresql/unfinished/base"));
        Files.writeString(folder.resolve("postgresql/unfinished/PG_VERSION"), "17");

        try (OwnPostgres postgres = OwnPostgres.start(folder, PROGRAMS, SETTINGS)) {
            assertThat(new Migrations(postgres.owner()).apply().applied()).hasSize(3);
        }
    }

    private static void execute(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = login.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(DatabaseLogin login, String query) throws SQLException {
        try (Connection connection = login.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
