package org.throughline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.database.DatabaseLogin;
import org.throughline.database.OwnPostgres;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;

/** An installation that is told to keep to the national algorithms, after a first start without. */
class NationalSuiteIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void theJournalGoesOverToSm3AndSm2AndVerifiesAsOne() throws Exception {
        Path data = folder.resolve("data");
        try (LaunchedThroughline server =
                LaunchedThroughline.in(data).firms(50).serve("--demo").awaitReady()) {
            assertThat(new RestClient(server.address()).register(RestClient.code(1)))
                    .contains(true);
            Await.that("it is sealed", PATIENCE, () -> algorithms(data).equals("SHA-256"));
        }

        try (LaunchedThroughline server = LaunchedThroughline.in(data)
                .with("THROUGHLINE_CRYPTO_SUITE", "sm")
                .serve()
                .awaitReady()) {
            assertThat(new RestClient(server.address()).register(RestClient.code(2)))
                    .contains(true);
            Await.that("it is sealed", PATIENCE, () -> algorithms(data).equals("SHA-256 SM3"));
        }

        LaunchedThroughline verified = LaunchedThroughline.in(data).command("journal", "verify", "--data", data + "");
        assertThat(verified.awaitEnd()).as(verified.output()).isZero();
        assertThat(Files.readString(data.resolve("journal/latest"))).contains("hash=SM3:", "signature=SM2-SM3:");
    }

    private static String algorithms(Path data) {
        DatabaseLogin database = OwnPostgres.applicationOfLastTime(data).orElseThrow();
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select string_agg(distinct hash_algorithm, ' ' order by hash_algorithm) from journal.seal")) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
