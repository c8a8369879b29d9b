package org.throughline.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.DemoCity;
import org.throughline.directory.Session;
import org.throughline.testkit.TestDatabase;

class SqlSessionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private final SqlSessions sessions = new SqlSessions(TestDatabase.get().applicationSource());

    @BeforeEach
    void theDemoPeopleAreThere() throws SQLException {
        TestDatabase.get().empty("directory");
        try (Connection connection = TestDatabase.get().ownerSource().getConnection()) {
            DemoCity.enter(connection, "correct horse battery", Clock.fixed(NOON, ZoneOffset.UTC));
        }
    }

    @Test
    void aSessionIsReadAsItWasWritten() {
        Session session = session("director", 0);

        sessions.add("d1", session);

        assertThat(sessions.find("d1")).contains(session);
        assertThat(sessions.find("d2")).isEmpty();
    }

    @Test
    void aDisabledAccountHasNoSession() throws SQLException {
        sessions.add("d1", session("director", 0));
        sessions.add("d2", session("general", 0));

        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update directory.account set disabled = true where name = 'director'");
        }

        assertThat(sessions.find("d1")).isEmpty();
        assertThat(sessions.find("d2")).isPresent();
    }

    @Test
    void useIsNotedAndNeverSetBack() {
        sessions.add("d1", session("director", 0));

        sessions.seen("d1", NOON.plusSeconds(60));
        sessions.seen("d1", NOON.plusSeconds(30));
        sessions.seen("gone", NOON.plusSeconds(30));

        assertThat(sessions.find("d1")).map(Session::seen).contains(NOON.plusSeconds(60));
    }

    @Test
    void aRenewedSessionStandsUnderItsNewDigest() {
        Session session = session("director", 0);
        sessions.add("d1", session);

        assertThat(sessions.renew("d1", "d2", Session.Stage.PASSWORD, NOON.plusSeconds(9)))
                .isTrue();
        assertThat(sessions.renew("d1", "d3", Session.Stage.OPEN, NOON)).isFalse();

        Session renewed = sessions.find("d2").orElseThrow();
        assertThat(sessions.find("d1")).isEmpty();
        assertThat(renewed.id()).isEqualTo(session.id());
        assertThat(renewed.stage()).isEqualTo(Session.Stage.PASSWORD);
        assertThat(renewed.proven()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void theOldestGoFirst() {
        for (int i = 0; i < 4; i++) {
            sessions.add("d" + i, session("director", i));
        }
        sessions.add("other", session("general", 0));

        sessions.keepNewest("director", 2);

        assertThat(sessions.find("d1")).isEmpty();
        assertThat(sessions.find("d2")).isPresent();
        assertThat(sessions.find("other")).isPresent();
        assertThat(begun(sessions.list(Optional.of("director"), 9)))
                .containsExactly(NOON.plusSeconds(3), NOON.plusSeconds(2));
        assertThat(sessions.list(Optional.empty(), 2)).hasSize(2);
        assertThat(sessions.list(Optional.empty(), 9)).hasSize(3);
    }

    @Test
    void sessionsEndOneByOneAllButOneOrByAge() {
        Session one = session("director", 1);
        Session two = session("director", 2);
        sessions.add("d1", one);
        sessions.add("d2", two);
        sessions.add("d3", session("general", 3));
        sessions.add("d4", session("general", 4));

        assertThat(sessions.remove("general", one.id())).isFalse();
        sessions.removeAll("director", Optional.of(two.id()));
        sessions.removeUntil(NOON.plusSeconds(3), NOON);
        sessions.remove("unknown");

        assertThat(sessions.list(Optional.empty(), 9)).hasSize(1);
        assertThat(sessions.find("d4")).isPresent();
    }

    private static List<Instant> begun(List<Session> found) {
        return found.stream().map(Session::begun).toList();
    }

    private static Session session(String account, int second) {
        Instant moment = NOON.plusSeconds(second);
        return new Session(
                UUID.randomUUID(), account, Session.Stage.OPEN, moment, moment, moment, "10.0.0.7", "Firefox/140");
    }
}
