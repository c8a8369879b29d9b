package org.throughline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.database.OwnPostgres;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestFolders;

/**
 * An operator edits a file, sees the fault, mends it, rehearses, applies, looks back and takes back; the server that
 * runs meanwhile tells those concerned.
 */
class MandatesCommandIT {

    private static final int REFUSED = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String FILE = "bureaus/wenzhou-bay-emerging-industries/mandates.yaml";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static LaunchedThroughline server;

    @BeforeAll
    static void serve() throws IOException {
        Path shipped = TestFolders.checkout().resolve("config");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = config().resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        server = LaunchedThroughline.in(data())
                .config(config())
                .firms(50)
                .serve("--demo")
                .awaitReady();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void aGapIsClosedByALineAndOpenedAgainByTakingItBack() throws IOException {
        assertThat(run(0, "plan")).contains("nothing to change");
        String shipped = Files.readString(config().resolve(FILE));

        Files.writeString(
                config().resolve(FILE), shipped + "  - { office: \"9\", track: commercial-space, from: 2099-01-01 }\n");
        assertThat(run(REFUSED, "check")).contains(FILE + ":14:").contains("no office \"9\"");
        Files.writeString(
                config().resolve(FILE), shipped + "  - { office: \"3\", track: commercial-space, from: 2099-01-01 }\n");
        assertThat(run(0, "check")).contains("holds");
        assertThat(run(0, "plan")).contains("commercial-space: given to office-3, 2099-01-01/..", "gap closed");
        assertThat(run(0, "apply", "--reason", "minutes")).contains("Applied");
        assertThat(run(0, "plan")).contains("nothing to change");
        assertThat(run(0, "history")).contains("minutes");
        Await.that("the server tells somebody", PATIENCE, () -> !told().isEmpty());
        assertThat(told()).describedAs("those of office 3").containsExactly("office3", "officer31", "officer32");

        assertThat(run(0, "undo")).contains("gap: nobody has commercial-space");
        assertThat(run(0, "plan")).contains("given to office-3");
    }

    private static List<String> told() {
        try (Connection connection = OwnPostgres.ownerOfLastTime(data())
                        .orElseThrow()
                        .connections()
                        .getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select account from notices.notice order by account")) {
            List<String> accounts = new ArrayList<>();
            while (row.next()) {
                accounts.add(row.getString(1));
            }
            return accounts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(int status, String... arguments) {
        Stream<String> common = Stream.of("--data", data().toString(), "--config", config().toString());
        String[] all = Stream.of(Stream.of("mandates"), Stream.of(arguments), common)
                .flatMap(part -> part)
                .toArray(String[]::new);
        LaunchedThroughline ended = LaunchedThroughline.in(data()).command(all);
        assertThat(ended.awaitEnd()).as(ended.output()).isEqualTo(status);
        return ended.output();
    }

    private static Path config() {
        return folder.resolve("config");
    }

    private static Path data() {
        return folder.resolve("data");
    }
}
