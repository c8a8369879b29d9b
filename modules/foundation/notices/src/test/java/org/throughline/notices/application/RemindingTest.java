package org.throughline.notices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.notices.application.House.LAN;
import static org.throughline.notices.application.House.OFFICE;
import static org.throughline.notices.application.House.notice;
import static org.throughline.notices.persistence.TestNotices.column;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.WorkingCalendar;
import org.throughline.notices.Audience;
import org.throughline.notices.Messenger;
import org.throughline.notices.mail.TestMail;
import org.throughline.testkit.LoopbackMail;
import org.throughline.testkit.MovingClock;

/** Reminders by the working calendar; 4 December 2026 is a Friday. */
class RemindingTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final String REMINDED =
            "select account || ' ' || title_en from notices.notice where reminds is not null order by id, account";
    private static final String SOON = "lan Due soon (2026-12-04): A firm is referred to your office";
    private static final String DUE = "lan Due 2026-12-04: A firm is referred to your office";

    private final MovingClock clock = new MovingClock(Instant.parse("2026-12-01T04:00:00Z"));
    private final House house = new House(clock);

    @Test
    void itRemindsBeforeAndOnTheDayAndOnceEach() {
        remind("referral/1", LAN, FRIDAY);
        round();
        assertThat(column(REMINDED)).isEmpty();

        at("2026-12-01T23:59:00Z");
        assertThat(column(REMINDED)).describedAs("before eight").isEmpty();
        at("2026-12-02T00:00:00Z");
        at("2026-12-03T04:00:00Z");
        assertThat(column(REMINDED)).containsExactly(SOON);

        at("2026-12-04T01:00:00Z");
        at("2026-12-07T01:00:00Z");
        assertThat(column(REMINDED)).containsExactly(SOON, DUE);
    }

    @Test
    void whatWasMissedIsMadeUpForOnceAndSaysThatItIsLate() {
        remind("referral/1", LAN, FRIDAY);

        at("2026-12-05T01:00:00Z");
        assertThat(column(REMINDED)).describedAs("on a Saturday").isEmpty();
        at("2026-12-07T01:00:00Z");
        at("2026-12-08T01:00:00Z");

        assertThat(column(REMINDED)).containsExactly("lan Overdue (2026-12-04): A firm is referred to your office");
    }

    @Test
    void nothingRemindsOfWhatIsOver() {
        remind("referral/1", OFFICE, FRIDAY);
        remind("referral/2", LAN, FRIDAY);
        over("referral/1");

        at("2026-12-04T01:00:00Z");

        assertThat(column(REMINDED)).containsExactly(DUE);
    }

    @Test
    void aReminderThatHasNotLeftWhenTheMatterIsOverStaysHere() throws IOException {
        try (LoopbackMail server = LoopbackMail.open()) {
            Messenger mail = TestMail.to(server, Map.of("lan", "lan@bureau.example"), Map.of());
            remind("referral/1", LAN, FRIDAY);
            clock.moveTo(Instant.parse("2026-12-04T01:00:00Z"));
            house.rounds(WorkingCalendar.of(List.of()), mail).round();
            over("referral/1");

            house.delivery(mail).round();

            assertThat(server.letters()).isEmpty();
            assertThat(column("select state from notices.delivery")).containsExactly("NOT_NEEDED");
        }
    }

    @Test
    void anotherDayIsRemindedOfAnewAndTheSameIsNot() {
        remind("referral/1", LAN, FRIDAY);
        at("2026-12-04T01:00:00Z");
        remind("referral/1", LAN, FRIDAY);
        at("2026-12-07T01:00:00Z");
        assertThat(column(REMINDED)).containsExactly(DUE);

        remind("referral/1", LAN, LocalDate.of(2026, 12, 8));
        at("2026-12-07T02:00:00Z");

        assertThat(column(REMINDED))
                .containsExactly(DUE, "lan Due soon (2026-12-08): A firm is referred to your office");
    }

    @Test
    void allWhoHaveTheRightOnThatDayAreReminded() {
        remind("referral/1", OFFICE, FRIDAY);

        at("2026-12-04T01:00:00Z");

        assertThat(column("select account from notices.notice order by account"))
                .containsExactly("lan", "ming");
    }

    @Test
    void ofThemOnlyThoseAreRemindedWhoReachThePlaceThatWasSaidLast() {
        remind("referral/1", House.reaching("330303", null), FRIDAY);
        remind("referral/1", House.reaching("330324", "wenzhou-etdz"), FRIDAY);
        remind("referral/2", House.reaching("330324", "wenzhou-bay"), FRIDAY);

        at("2026-12-04T01:00:00Z");

        assertThat(column("select reminds || ' ' || account from notices.notice order by 1"))
                .containsExactly("referral/1 ming", "referral/2 lan", "referral/2 ming");
    }

    @Test
    void moreThanOneStretchOfMattersIsRemindedOf() {
        for (int i = 0; i < 450; i++) {
            remind("referral/" + i, LAN, FRIDAY.minusDays(i % 3));
        }

        at("2026-12-04T01:00:00Z");

        assertThat(column("select distinct reminds from notices.notice")).hasSize(450);
    }

    private void remind(String matter, Audience audience, LocalDate due) {
        house.database().inNew(() -> {
            house.service().remind(notice(matter), audience, due);
            return due;
        });
    }

    private void over(String matter) {
        house.database().inNew(() -> {
            house.service().over(matter);
            return matter;
        });
    }

    private void at(String moment) {
        clock.moveTo(Instant.parse(moment));
        round();
    }

    private void round() {
        house.rounds(WorkingCalendar.of(List.of())).round();
    }
}
