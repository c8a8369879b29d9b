package org.throughline.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.audit.Access;
import org.throughline.audit.AccessRecord;
import org.throughline.cryptography.Suite;
import org.throughline.testkit.TestDatabase;

/** A flood leaves few entries, and nothing goes uncounted. */
class AccessRecordTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final TestDatabase DATABASE = TestDatabase.get();

    @BeforeEach
    @AfterEach
    void empty() {
        DATABASE.empty("journal", "audit");
    }

    @Test
    void theFirstOfAMinuteIsInTheJournalAtOnceAndTheRestWhenTheMinuteIsOver() throws Exception {
        for (int second = 0; second < 10; second++) {
            at(second).refused(attempt("director"));
        }

        assertThat(entries()).containsExactly("sign-in-failed director anonymous 10.0.0.1 times=1 rows=null");
        assertThat(close(59)).isZero();
        assertThat(close(60)).isEqualTo(1);
        assertThat(entries())
                .containsExactly(
                        "sign-in-failed director anonymous 10.0.0.1 times=1 rows=null",
                        "sign-in-failed director anonymous 10.0.0.1 times=9 rows=null");
        assertThat(close(120)).isZero();
    }

    @Test
    void aSingleOneLeavesOneEntry() throws Exception {
        at(1).refused(attempt("director"));

        assertThat(close(60)).isZero();
        assertThat(entries()).hasSize(1);
        assertThat(ask("select count(*) from audit.tally")).isEqualTo("0");
    }

    @Test
    void everyMinuteBeginsAnew() throws Exception {
        at(59).refused(attempt("director"));
        at(60).refused(attempt("director"));

        assertThat(entries()).hasSize(2);
    }

    @Test
    void pagesOfOneListAreOneEntryAMinuteWithAllTheirRows() throws Exception {
        at(0).read(page("{\"filter\":{\"district\":\"330302\"}}", null), 500);
        at(1).read(page("{\"filter\":{\"district\":\"330302\"}}", "second"), 500);
        at(2).read(page("{\"filter\":{\"district\":\"330302\"}}", "third"), 37);
        at(3).read(page("{\"filter\":{}}", null), 50);
        close(60);

        assertThat(entries())
                .containsExactlyInAnyOrder(
                        "list-read /api/v1/enterprises province 10.0.0.1 times=1 rows=500",
                        "list-read /api/v1/enterprises province 10.0.0.1 times=1 rows=50",
                        "list-read /api/v1/enterprises province 10.0.0.1 times=2 rows=537");
        assertThat(ask("select state_after from journal.entry where state_after like '%\"times\":2%'"))
                .isEqualTo("{\"filter\":{\"district\":\"330302\"},\"times\":2,\"rows\":537,\"after\":\"third\","
                        + "\"first\":\"2026-03-02T04:00:00Z\",\"last\":\"2026-03-02T04:00:02Z\"}");
    }

    @Test
    void ofManyAtOnceNoneGoesUncounted() throws Exception {
        int many = 400;
        AccessRecord record = at(5);

        ExecutorService callers = Executors.newFixedThreadPool(16);
        CompletableFuture.allOf(IntStream.range(0, many)
                        .mapToObj(any -> CompletableFuture.runAsync(() -> record.refused(attempt("director")), callers))
                        .toArray(CompletableFuture[]::new))
                .join();
        callers.shutdown();
        close(60);

        assertThat(entries()).hasSize(2);
        assertThat(counted()).isEqualTo(many);
    }

    @Test
    void moreNamesThanAreToldApartAreCountedTogether() throws Exception {
        int names = AccessRecord.MOST_APART + 100;
        AccessRecord record = at(5);

        for (int name = 0; name < names; name++) {
            record.refused(attempt("guess" + name));
        }
        close(60);

        assertThat(entries()).hasSize(AccessRecord.MOST_APART + 2);
        assertThat(entries()).contains("sign-in-failed * * * times=99 rows=null");
        assertThat(counted()).isEqualTo(names);
    }

    @Test
    void anExportHasAnEntryOfItsOwnEachTime() throws Exception {
        Access access = new Access(
                "exported",
                "list",
                "enterprises",
                new Access.Asker("director", "局长", "10.0.0.1"),
                "{\"filter\":{}}",
                null);

        at(0).exported(access, 146_000);
        at(1).exported(access, 146_000);

        assertThat(entries())
                .containsExactly(
                        "exported enterprises director 10.0.0.1 times=1 rows=146000",
                        "exported enterprises director 10.0.0.1 times=1 rows=146000");
    }

    @Test
    void anyNameIsKeptAsFarAsItCanBe() throws Exception {
        Stream.of("", "a\0b", "half \ud800 pair", "\r\n2026-03-02 INFO forged", "长".repeat(5_000))
                .forEach(name -> at(0).refused(attempt(name)));

        assertThat(entries().stream().map(entry -> entry.replaceFirst(" anonymous.*", "")))
                .containsExactlyInAnyOrder(
                        "sign-in-failed -",
                        "sign-in-failed a?b",
                        "sign-in-failed half ? pair",
                        "sign-in-failed \r\n2026-03-02 INFO forged",
                        "sign-in-failed " + "长".repeat(200));
    }

    @Test
    void nothingIsGivenThatCannotBePutOnRecord() throws Exception {
        asOwner("revoke insert on journal.entry from throughline_app");
        try {
            assertThatThrownBy(() -> at(0).read(page("{}", null), 1)).isInstanceOf(PersistenceException.class);
            at(0).refused(attempt("director"));
        } finally {
            asOwner(
                    "grant insert (id, at, actor, post, kind, subject_type, subject_id, state_before, state_after, reason,"
                            + " request_id, address, digest_algorithm, digest) on journal.entry to throughline_app");
        }

        assertThat(entries()).isEmpty();
        assertThat(ask("select count(*) from audit.tally")).isEqualTo("0");
    }

    private static SqlAccessRecord at(int second) {
        Clock clock = Clock.fixed(NOON.plus(Duration.ofSeconds(second)), ZoneOffset.UTC);
        return new SqlAccessRecord(clock, Suite.INTERNATIONAL, DATABASE.applicationSource());
    }

    private static int close(int second) throws SQLException {
        try (Connection connection = DATABASE.applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            return at(second).close(connection);
        }
    }

    private static Access attempt(String name) {
        return new Access("sign-in-failed", "account", name, new Access.Asker("anonymous", "", "10.0.0.1"), "{}", null);
    }

    private static Access page(String filter, @Nullable String place) {
        return new Access(
                "list-read",
                "list",
                "/api/v1/enterprises",
                new Access.Asker("province", "", "10.0.0.1"),
                filter,
                place);
    }

    private static List<String> entries() throws SQLException {
        return column("select concat_ws(' ', kind, subject_id, actor, address, 'times='"
                + " || (state_after::json ->> 'times'), 'rows=' || coalesce(state_after::json ->> 'rows', 'null'))"
                + " from journal.entry order by id");
    }

    private static long counted() throws SQLException {
        return Long.parseLong(ask("select sum((state_after::json ->> 'times')::int) from journal.entry"));
    }

    private static String ask(String sql) throws SQLException {
        return column(sql).get(0);
    }

    private static List<String> column(String sql) throws SQLException {
        try (Connection connection = DATABASE.ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = DATABASE.ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
