package org.throughline.notices.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.notices.application.House.LAN;
import static org.throughline.notices.application.House.OFFICE;
import static org.throughline.notices.application.House.notice;
import static org.throughline.notices.persistence.TestNotices.asOwner;
import static org.throughline.notices.persistence.TestNotices.column;
import static org.throughline.notices.persistence.TestNotices.timeGoesBy;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.notices.Audience;
import org.throughline.notices.Handover;
import org.throughline.notices.MailSettings;
import org.throughline.notices.Message;
import org.throughline.notices.Messenger;
import org.throughline.notices.mail.TestMail;
import org.throughline.testkit.LoopbackMail;

/** Letters from the outbox to a mail server that speaks SMTP. */
class DeliveryTest {

    private static final String LAN_AT = "zhou.lan@bureau.example";
    private static final String MING_AT = "li.ming@bureau.example";
    private static final Map<String, String> PEOPLE = Map.of("lan", LAN_AT, "ming", MING_AT);
    private static final String STATES =
            "select n.account || ' ' || d.state from notices.delivery d join notices.notice n on n.id = d.notice order by 1";

    private final House house = new House(Clock.systemUTC());
    private final LoopbackMail server = LoopbackMail.open();
    private final Messenger mail =
            TestMail.to(server, PEOPLE, Map.of("throughline.address", "https://throughline.example"));

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aLetterSaysInBothLanguagesWhatWaitsAndWhereAndNothingElse() throws Exception {
        house.tell(notice("referral/1/made"), LAN, mail);

        house.delivery(mail).round();

        assertThat(server.letters()).hasSize(1);
        MimeMessage letter = TestMail.read(server.letters().get(0));
        assertThat(letter.getSubject()).isEqualTo("有一家企业转介给你处 / A firm is referred to your office");
        assertThat((String) letter.getContent())
                .contains("有一家企业转介给你处\n", "A firm is referred to your office\n")
                .contains("请在平台处理：https://throughline.example/referrals/018f")
                .contains("Deal with it here: https://throughline.example/referrals/018f")
                .doesNotContain("lan", "岚");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getAllRecipients()[0]).hasToString(LAN_AT);
        assertThat(column(STATES)).containsExactly("lan SENT");
    }

    @Test
    void whatIsSentIsNotSentAgain() {
        house.tell(notice("referral/1/made"), LAN, mail);
        house.delivery(mail).round();
        timeGoesBy();

        house.tell(notice("referral/1/made"), LAN, mail);
        house.delivery(mail).round();

        assertThat(server.letters()).hasSize(1);
    }

    @Test
    void nothingIsLostWhileTheServerIsDown() throws IOException {
        server.goDown();
        house.tell(notice("referral/1/made"), OFFICE, mail);
        house.delivery(mail).round();
        house.delivery(mail).round();
        assertThat(column(STATES)).containsExactly("lan WAITING", "ming WAITING");
        assertThat(column("select count(*) from notices.delivery where failure is not null and tries = 1"))
                .containsExactly("2");

        server.comeUp();
        house.delivery(mail).round();
        assertThat(server.letters()).describedAs("before the pause is over").isEmpty();
        timeGoesBy();
        house.delivery(mail).round();

        assertThat(server.letters()).hasSize(2);
        assertThat(column(STATES)).containsExactly("lan SENT", "ming SENT");
    }

    @Test
    void whatDiesBetweenSendingAndNotingIsSentAgainAsTheSameLetter() throws Exception {
        house.tell(notice("referral/1/made"), LAN, mail);
        Messenger dying = new Dying(mail);
        assertThatThrownBy(() -> house.delivery(dying).round()).hasMessage("killed");
        house.delivery(mail).round();
        assertThat(server.letters()).describedAs("within the lease").hasSize(1);
        timeGoesBy();

        house.delivery(mail).round();

        assertTwiceTheSame();
    }

    @Test
    void whatWasTakenWithoutAWordIsSentAgainAsTheSameLetter() throws Exception {
        house.tell(notice("referral/1/made"), LAN, mail);
        server.hangUpAfterNext();
        house.delivery(mail).round();
        timeGoesBy();

        house.delivery(mail).round();

        assertTwiceTheSame();
    }

    private void assertTwiceTheSame() throws Exception {
        assertThat(server.letters()).hasSize(2);
        MimeMessage first = TestMail.read(server.letters().get(0));
        MimeMessage second = TestMail.read(server.letters().get(1));
        assertThat(first.getMessageID())
                .matches("<[0-9a-f-]{36}@bureau\\.example>")
                .isEqualTo(second.getMessageID());
        assertThat(first.getSentDate()).isEqualTo(second.getSentDate());
        assertThat(column(STATES)).containsExactly("lan SENT");
    }

    @Test
    void anAddressThatTheServerDoesNotKnowEndsOneLetterAndNoOther() {
        server.answer(LAN_AT, "550 5.1.1 <" + LAN_AT + "> no such user");
        house.tell(notice("referral/1/made"), OFFICE, mail);

        house.delivery(mail).round();

        assertThat(column(STATES)).containsExactly("lan REFUSED", "ming SENT");
        assertThat(column("select failure from notices.delivery where state = 'REFUSED'"))
                .allSatisfy(words -> assertThat(words).contains("no such user").doesNotContain(LAN_AT));
    }

    @Test
    void whatTheServerTakesLaterIsTriedLater() {
        server.answer(LAN_AT, "451 4.7.1 Come back in a while");
        house.tell(notice("referral/1/made"), OFFICE, mail);
        house.delivery(mail).round();
        assertThat(column(STATES)).containsExactly("lan WAITING", "ming SENT");

        server.answerAsUsual(LAN_AT);
        timeGoesBy();
        house.delivery(mail).round();

        assertThat(column(STATES)).containsExactly("lan SENT", "ming SENT");
    }

    @Test
    void afterDaysItIsGivenUp() throws IOException {
        server.goDown();
        house.tell(notice("referral/1/made"), LAN, mail);
        asOwner("update notices.delivery set tries = 26");
        house.delivery(mail).round();
        assertThat(column(STATES)).containsExactly("lan WAITING");
        timeGoesBy();

        house.delivery(mail).round();

        assertThat(column(STATES)).containsExactly("lan GIVEN_UP");
    }

    @Test
    void whatKillsEachTimeIsNotTriedForEver() {
        house.tell(notice("referral/1/made"), LAN, mail);
        asOwner("update notices.delivery set tries = 28");

        house.delivery(new Dying(mail)).round();

        assertThat(column(STATES)).containsExactly("lan GIVEN_UP");
        assertThat(server.letters()).isEmpty();
    }

    @Test
    void noLetterGoesInClearWhereAnEncryptedWayIsAskedFor() {
        Messenger careful = TestMail.to(server, PEOPLE, Map.of(MailSettings.SECURITY, "starttls"));
        house.tell(notice("referral/1/made"), LAN, careful);

        house.delivery(careful).round();

        assertThat(server.letters()).isEmpty();
        assertThat(column(STATES)).containsExactly("lan WAITING");
    }

    @Test
    void aServerThatAsksForANameGetsItAndAWrongOneLosesNothing() {
        server.ask("throughline", "right");
        Messenger wrong = login("wrong");
        house.tell(notice("referral/1/made"), LAN, wrong);
        house.delivery(wrong).round();
        assertThat(column(STATES)).containsExactly("lan WAITING");
        timeGoesBy();

        house.delivery(login("right")).round();

        assertThat(column(STATES)).containsExactly("lan SENT");
    }

    private Messenger login(String password) {
        return TestMail.to(server, PEOPLE, Map.of(MailSettings.USER, "throughline", MailSettings.PASSWORD, password));
    }

    @Test
    void twoNodesAtOnceSendEachLetterOnce() throws Exception {
        Map<String, String> many = new HashMap<>();
        IntStream.range(0, 40).forEach(i -> many.put("person-" + i, "person-" + i + "@bureau.example"));
        Messenger channel = TestMail.to(server, many, Map.of());
        many.keySet().forEach(account -> house.tell(notice("race"), new Audience.Person(account), channel));
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<String> node = () -> {
            start.await();
            house.delivery(channel).round();
            return "done";
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<String> done : threads.invokeAll(List.of(node, node))) {
                assertThat(done.get()).isEqualTo("done");
            }
        } finally {
            threads.shutdownNow();
        }

        List<String> identities = new ArrayList<>();
        for (String letter : server.letters()) {
            identities.add(TestMail.read(letter).getMessageID());
        }
        assertThat(identities).hasSize(40).doesNotHaveDuplicates();
        assertThat(column("select distinct state from notices.delivery")).containsExactly("SENT");
    }

    @Test
    void whereThereIsNoMailNothingWaitsForIt() {
        house.tell(notice("referral/1/made"), LAN);

        house.delivery().round();

        assertThat(column("select account from notices.notice")).containsExactly("lan");
        assertThat(column(STATES)).isEmpty();
    }

    /** Sends and dies before it can say so. */
    private record Dying(Messenger mail) implements Messenger {

        @Override
        public String channel() {
            return mail.channel();
        }

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public Handover send(Message message) {
            mail.send(message);
            throw new IllegalStateException("killed");
        }
    }
}
