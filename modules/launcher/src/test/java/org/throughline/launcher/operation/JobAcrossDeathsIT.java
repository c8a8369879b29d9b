package org.throughline.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.throughline.launcher.added.AddedModule;
import org.throughline.launcher.counting.CountingJob;
import org.throughline.testkit.Await;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestDatabase;

/** A job of the running product outlives the nodes it runs on, and nothing of it is done twice or left out. */
class JobAcrossDeathsIT {

    private static final int UNTIL = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String JOB = "0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d90";
    private static final String LEASE = "PT3S";

    @TempDir
    Path folder;

    @Test
    void aJobGoesOnFromItsCheckpointWhereverItsNodeDiesOrEnds() throws Exception {
        launch("first").awaitReady().close();
        AddedModule.addTo(
                folder.resolve("programs"), CountingJob.class, CountingJob.Order.class, CountingJob.Place.class);
        LaunchedThroughline one = launch("one").awaitReady();
        LaunchedThroughline two = launch("two").awaitReady();
        ask();

        String dead = runningNode(100);
        (dead.equals("one") ? one : two).process().destroyForcibly();
        String heir = dead.equals("one") ? "two" : "one";
        Await.that(
                "the other node has taken over",
                PATIENCE,
                () -> text("select node from jobs.job where id = '" + JOB + "'").startsWith(heir));
        assertThat(runningNode(counted() + 100)).isEqualTo(heir);
        (heir.equals("one") ? one : two).close();
        (dead.equals("one") ? one : two).awaitEnd();
        long before = counted();
        String given = text("select state || ' ' || tries from jobs.job");
        LaunchedThroughline third = launch("three").awaitReady();
        Await.that(
                "the job is done",
                PATIENCE,
                () -> text("select state from jobs.job").equals("DONE"));

        assertThat(before).isLessThan(UNTIL);
        assertThat(given).as("what an orderly end leaves").isEqualTo("QUEUED 0");
        assertThat(text("select count(*) || ' ' || count(distinct subject_id) from journal.entry"
                        + " where kind = 'number-counted'"))
                .isEqualTo(UNTIL + " " + UNTIL);
        assertThat(text("select distinct actor || ' ' || request_id from journal.entry where kind = 'number-counted'"))
                .isEqualTo("province job-" + JOB);
        assertThat(text("select attempts || ' ' || tries from jobs.job")).isEqualTo("3 0");
        third.close();
    }

    private LaunchedThroughline launch(String node) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        return LaunchedThroughline.in(folder.resolve(node))
                .firms(50)
                .with("THROUGHLINE_PROGRAMS", programs.toString())
                .with("THROUGHLINE_CLASS_ARCHIVE", "off")
                .with("THROUGHLINE_NODE", node)
                .with("THROUGHLINE_KEYS", folder.resolve("keys").toString())
                .with("THROUGHLINE_JOBS_LEASE", LEASE)
                .with("THROUGHLINE_DATABASE_URL", address(TestDatabase.get().application()))
                .with(
                        "THROUGHLINE_DATABASE_OWNER_URL",
                        address(TestDatabase.get().owner()))
                .serve("--demo");
    }

    /** No operation of the product asks for such a job. */
    private static void ask() {
        execute("insert into jobs.job (id, kind, parameters, asker, asker_kind, post, scopes, state, asked_at, due_at)"
                + " values ('" + JOB + "', 'counting', '{\"until\": " + UNTIL + "}', 'province', 'SYSTEM', '',"
                + " array['admin:read'], 'QUEUED', clock_timestamp(), clock_timestamp())");
    }

    /** The node that works on the job once it has counted so far. */
    private static String runningNode(long far) {
        Await.that(far + " are counted", PATIENCE, () -> counted() >= far);
        return text("select node from jobs.job where id = '" + JOB + "'").replaceFirst("/.*", "");
    }

    private static long counted() {
        return Long.parseLong(
                text("select coalesce((checkpoint ->> 'next')::bigint, 0) from jobs.job where id = '" + JOB + "'"));
    }

    private static String text(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            String value = row.getString(1);
            return value == null ? "" : value;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(DatabaseLogin login) {
        return login.url() + (login.url().contains("?") ? "&" : "?") + "user=" + login.user() + "&password="
                + URLEncoder.encode(login.password(), StandardCharsets.UTF_8);
    }
}
