package org.throughline.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.DemoCity;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Rights;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.PostEntry;
import org.throughline.kernel.ProblemException;
import org.throughline.testkit.TestDatabase;

/** Who counts as security administrator without anybody's approval, on the real database. */
class FirstSecurityAdministratorTest {

    private static final long SEED = new Random().nextLong();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);

    private static DirectoryDatabase database;

    @BeforeAll
    static void open() {
        System.out.println("FirstSecurityAdministratorTest seed " + SEED);
        database = new DirectoryDatabase(NOON);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aHouseWithASystemAdministratorAlone() throws SQLException {
        DemoCity.afresh(NOON);
        change("delete from directory.post where account in (select id from directory.account"
                + " where name in ('security', 'director', 'general'))");
    }

    @Test
    void theFirstOneCountsWhenProposedAndTheSecondWaits() {
        propose("security", "2026-03-01", "");
        propose("director", "2026-03-01", "");

        assertThat(states()).containsExactlyInAnyOrder("security APPROVED", "director PROPOSED");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01", "2026-03-01", "2026-09-01"})
    void aWrongOneIsEndedBeforeTheirFirstPasswordAndAnotherCounts(String from) {
        propose("security", from, "");
        invite("security", null);

        end("security");
        propose("director", "2026-03-01", "");

        assertThat(states()).contains("director APPROVED");
        assertThat(standing("director")).isTrue();
        assertThat(standing("security")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-03-01, APPROVED", "2026-01-01, 2026-03-02, PROPOSED", "2026-09-01, '', PROPOSED"})
    void aPostThatRanOutLeavesTheDutyOpenAndOneThatBeginsLaterDoesNot(String from, String to, String next) {
        propose("security", from, to);

        propose("director", "2026-03-01", "");

        assertThat(states()).contains("director " + next);
    }

    @Test
    void whoeverClosesTheAccountOfTheOnlyOneCannotAppointAnother() {
        propose("security", "2026-03-01", "");
        change("update directory.account set disabled = true where name = 'security'");

        propose("director", "2026-03-01", "");

        assertThat(states()).contains("director PROPOSED");
    }

    @Test
    void theLastOneWithAPasswordIsNotEnded() {
        propose("security", "2026-03-01", "");
        invite("security", "2026-03-01T03:00:00Z");
        approved("director");
        invite("director", null);

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> end("security"));
        assertThat(refused.type()).isEqualTo(DirectoryProblem.LAST_ADMINISTRATOR);
        assertThat(states()).contains("security APPROVED");
        change("update directory.invitation set used_at = now()");
        end("security");

        assertThat(states()).contains("director APPROVED", "security REFUSED");
    }

    @Test
    void theLastSystemAdministratorIsNotEndedAtAll() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> database.as(
                        "security",
                        Set.of(Rights.GRANTS_WRITE),
                        acts -> acts.decisions().end(database.postOf("system"), "离任")));

        assertThat(refused.type()).isEqualTo(DirectoryProblem.LAST_ADMINISTRATOR);
    }

    @Test
    void theDatabaseItselfRefusesASecondOneWhomNobodyApproved() {
        propose("security", "2026-03-01", "");
        propose("director", "2027-01-01", "");

        assertThatThrownBy(() -> change("update directory.post set state = 'APPROVED', decided_by = 'installation',"
                        + " decided_at = '2026-03-01 04:00:00Z' where state = 'PROPOSED'"))
                .hasMessageContaining("post_approved_by_nobody");
    }

    @Test
    void ofSeveralProposedAtOnceOneCounts() throws Exception {
        Random random = new Random(SEED);
        List<String> people = List.of("security", "director", "general");

        for (int round = 0; round < 10; round++) {
            List<String> days = people.stream()
                    .map(name -> DAY.plusDays(random.nextInt(-20, 200)).toString())
                    .toList();
            race(people, days);

            assertThat(states().stream().map(state -> state.substring(state.indexOf(' ') + 1)))
                    .as("seed %s", SEED)
                    .containsExactlyInAnyOrder("APPROVED", "PROPOSED", "PROPOSED");
            change("delete from directory.post where duty = 'SECURITY'");
        }
    }

    @Test
    void ofTwoWhoAreEndedAtOnceOneStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            propose("security", "2026-02-01", "");
            approved("director");

            List<String> outcomes = atOnce(List.of(() -> outcome("security"), () -> outcome("director")));

            assertThat(outcomes).containsExactlyInAnyOrder("ended", "last-administrator");
            change("delete from directory.post where duty = 'SECURITY'");
        }
    }

    private static String outcome(String account) {
        try {
            end(account);
            return "ended";
        } catch (ProblemException refused) {
            return refused.type().code();
        }
    }

    private static void race(List<String> people, List<String> days) throws Exception {
        List<Callable<String>> racers = new ArrayList<>();
        for (int racer = 0; racer < people.size(); racer++) {
            String name = people.get(racer);
            String day = days.get(racer);
            racers.add(() -> {
                propose(name, day, "");
                return name;
            });
        }
        atOnce(racers);
    }

    private static List<String> atOnce(List<Callable<String>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService pool = Executors.newFixedThreadPool(acts.size());
        try {
            List<Callable<String>> ready = acts.stream()
                    .<Callable<String>>map(act -> () -> {
                        start.await();
                        return act.call();
                    })
                    .toList();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : pool.invokeAll(ready)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void propose(String name, String from, String to) {
        PostEntry entry = new PostEntry(
                "wenzhou-bay-emerging-industries",
                "安全管理员",
                "Security administrator",
                from,
                to,
                "SECURITY",
                Set.of(Rights.GRANTS_WRITE),
                "EVERYWHERE");
        database.as(
                "system",
                Set.of(Rights.ADMIN_WRITE),
                acts -> acts.proposals().propose(Standing.Kind.PERSON, name, entry));
    }

    private static void approved(String name) {
        propose(name, "2026-03-01", "");
        change("update directory.post set state = 'APPROVED', decided_by = 'security', decided_at = now()"
                + " where state = 'PROPOSED'");
    }

    private static void end(String name) {
        database.as(
                "system", Set.of(Rights.ADMIN_WRITE), acts -> acts.decisions().end(database.postOf(name), "名字写错了"));
    }

    /** A link of this person, followed at a moment or never. */
    private static void invite(String name, @Nullable String followed) {
        change("insert into directory.invitation (digest, expires_at, used_at, account) select '"
                + (name + "0".repeat(64)).substring(0, 64) + "', now(), "
                + (followed == null ? "null" : "'" + followed + "'") + ", id from directory.account where name = '"
                + name + "'");
    }

    private static boolean standing(String name) {
        return new SqlStandingSource(TestDatabase.get().applicationSource())
                .read(Standing.Kind.PERSON, name, DAY)
                .isPresent();
    }

    private static Set<String> states() {
        return database
                .texts("select a.name || ' ' || p.state from directory.post p join directory.account a"
                        + " on a.id = p.account where p.duty = 'SECURITY'")
                .stream()
                .collect(Collectors.toSet());
    }

    private static void change(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
