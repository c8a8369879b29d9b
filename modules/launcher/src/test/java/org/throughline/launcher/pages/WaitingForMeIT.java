package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.Await;
import org.throughline.testkit.ThroughlineServer;

/** What one bureau asks of the other lies on the desk of whoever can answer, and a letter says so, once. */
class WaitingForMeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String asked = "问问厂房扩建能否先开工 " + System.nanoTime();
    private Visitor bay;
    private Visitor ai;

    @BeforeEach
    void signIn() {
        bay = Visitor.named("officer21", Visitor.DESK);
        ai = Visitor.named("industry", Visitor.DESK);
    }

    @AfterEach
    void leave() {
        bay.close();
        ai.close();
    }

    @Test
    void itLiesThereUntilItIsAnsweredAndTheAnswerUntilItIsNoted() {
        String referral = refer();

        String line = "#due tbody tr:has-text('" + asked + "')";
        assertThat(isOnDesk(ai, line)).isTrue();
        assertThat(ai.page().textContent("h1")).contains("件等你办");
        ai.page().click(line + " summary");
        assertThat(ai.page().textContent(line)).contains("转介待答复", "还剩", "个工作日", "今天不算");
        awaitLetters(referral, "/made", "industry");

        ai.follow("#due a.title:has-text('" + asked + "')");
        assertThat(ai.path()).isEqualTo(referral);
        ai.page().fill("#words", "可以，先做环评");
        ai.follow("#answer");
        assertThat(isOnDesk(ai, line)).isFalse();

        String answer = "#due tbody tr:has(a[href='" + referral + "'])";
        assertThat(isOnDesk(bay, answer)).isTrue();
        assertThat(bay.page().textContent(answer)).contains("办复", "通知");
        awaitLetters(referral, "/answered", "officer21");
        bay.follow(answer + " button");
        assertThat(bay.path()).isEqualTo("/desk");
        assertThat(isOnDesk(bay, answer)).isFalse();
        assertThat(letters(referral, "/made", "industry"))
                .describedAs("not a second one")
                .hasSize(1);
        assertThat(told(referral, "/answered", "industry"))
                .describedAs("who answered")
                .isEmpty();
    }

    @Test
    void whatIsLateComesFirstAndSaysByHowMuch() throws SQLException {
        refer();
        try (Connection connection = ThroughlineServer.get().database().getConnection();
                PreparedStatement late = connection.prepareStatement(
                        "update enterprises.referral set due_on = current_date - 30 where asked = ?")) {
            late.setString(1, asked);
            late.executeUpdate();
        }

        ai.open("/desk");

        assertThat(ai.page().textContent("h1")).contains("其中", "件已逾期");
        assertThat(ai.page().textContent("#due tbody tr:first-child")).contains(asked, "已逾期", "已过", "个工作日", "周末");
    }

    @Test
    void whoAskedFindsNothingToAnswer() {
        refer();

        assertThat(isOnDesk(bay, "#due tbody tr:has-text('" + asked + "')")).isFalse();
    }

    /** Looks through the desk until it is shown. */
    private static boolean isOnDesk(Visitor visitor, String line) {
        visitor.open("/desk");
        while (visitor.page().locator(line).count() == 0
                && visitor.page().locator("#due a[rel=next]").count() > 0) {
            visitor.follow("#due a[rel=next]");
        }
        return visitor.page().locator(line).count() > 0;
    }

    /** The path of the referral. */
    private String refer() {
        bay.open("/enterprises/" + bay.firstFirm() + "/referrals/new");
        bay.page().selectOption("#to", "wenzhou-ai");
        bay.page().fill("#asked", asked);
        bay.page().fill("#reason", "人工智能应用归他们管");
        bay.follow("#save");
        return bay.path().replaceFirst("\\?.*", "");
    }

    private static void awaitLetters(String referral, String step, String account) {
        Await.that(
                "a letter to " + account,
                PATIENCE,
                () -> !letters(referral, step, account).isEmpty());
        assertThat(letters(referral, step, account))
                .singleElement()
                .asString()
                .contains("To: " + account + "@wenzhou.example");
    }

    /** Letters bear the identity of what somebody was told. */
    private static List<String> letters(String referral, String step, String account) {
        List<String> told = told(referral, step, account);
        assertThat(told).hasSizeLessThan(2);
        return ThroughlineServer.get().mail().letters().stream()
                .filter(letter -> told.stream().anyMatch(id -> letter.contains("Message-ID: <" + id)))
                .toList();
    }

    private static List<String> told(String referral, String step, String account) {
        String sql = "select id from notices.notice where path = ? and matter like '%' || ? and account = ?";
        try (Connection connection = ThroughlineServer.get().database().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, referral);
            query.setString(2, step);
            query.setString(3, account);
            try (ResultSet row = query.executeQuery()) {
                List<String> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getString(1));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
