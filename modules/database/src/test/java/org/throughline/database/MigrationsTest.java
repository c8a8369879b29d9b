package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @TempDir
    Path folder;

    private OwnPostgres postgres;

    @BeforeEach
    void start() {
        postgres = OwnPostgres.start(
                folder,
                Path.of("target"),
                PostgresSettings.ofThisMachine(5).with("shared_buffers", "32MB").with("fsync", "off"));
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void aStepIsCarriedOutOnce() {
        Migrated first = new Migrations(postgres.owner()).apply();
        Migrated second = new Migrations(postgres.owner()).apply();

        assertThat(first.applied()).containsSequence("202601010900 first trial", "202601010910 second trial");
        assertThat(second.applied()).isEmpty();
        assertThat(second.version()).isEqualTo("202611211000");
    }

    @Test
    void theNewestStepIsKnownWithoutTheClassPath() {
        Migrations migrations = new Migrations(postgres.owner());

        assertThat(migrations.newestApplied()).isEmpty();
        migrations.apply();
        assertThat(migrations.newestApplied()).contains("202611211000");
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAsItIs() throws Exception {
        Migrations migrations = new Migrations(postgres.owner());
        migrations.apply();
        try (Connection connection = postgres.owner().connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into migration_history select installed_rank + 1, '209901010000', 'of tomorrow',"
                    + " type, script, checksum, installed_by, installed_on, execution_time, success"
                    + " from migration_history where version = '202611211000'");
        }

        assertThatThrownBy(migrations::apply)
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        refusal -> assertThat(refusal.sentence().in(Locale.ENGLISH))
                                .contains("209901010000", "newer version"));
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedInTheRefusal() {
        DatabaseLogin nowhere = new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/none?user=a&password=hidden", "", "");

        assertThatThrownBy(() -> new Migrations(nowhere).apply())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/none")
                .hasMessageNotContaining("hidden");
    }
}
