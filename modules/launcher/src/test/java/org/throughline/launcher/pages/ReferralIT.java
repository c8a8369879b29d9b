package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A matter of a firm goes from one bureau to the other and comes back with an answer. */
class ReferralIT {

    private final String asked = "看看能不能上大模型质检 " + System.nanoTime();
    private Visitor bay;
    private Visitor ai;
    private String firm = "";

    @BeforeEach
    void signIn() {
        bay = Visitor.named("officer21", Visitor.DESK);
        ai = Visitor.named("industry", Visitor.DESK);
        firm = "/enterprises/" + bay.firstFirm();
    }

    @AfterEach
    void leave() {
        bay.close();
        ai.close();
    }

    @Test
    void theOtherBureauAcceptsAndAnswersAndBothSeeItOnTheTimeline() {
        refer("wenzhou-ai");
        assertThat(bay.page().textContent("#referral")).contains("人工智能局", "下周内回话", "还剩");

        ai.open("/referrals?state=OPEN");
        ai.follow("table a:has-text('" + asked + "')");
        ai.follow("#answer");
        assertThat(ai.page().textContent("#faults")).contains("500");
        ai.follow("#accept");
        ai.page().fill("#words", "已上门，适合做");
        ai.follow("#answer");

        assertThat(ai.page().textContent("#course")).contains("接办", "办复", "已上门，适合做", "industry");
        bay.open("/referrals?box=SENT&state=ANSWERED");
        assertThat(bay.page().textContent("table")).contains(asked);
        for (Visitor either : new Visitor[] {bay, ai}) {
            either.open(firm + "/timeline");
            assertThat(either.page().textContent("main tbody")).contains("办复了", "把一件事转给");
        }
    }

    @Test
    void everyFaultOfTheFormIsToldAndWhatWasTypedStays() {
        bay.open(firm + "/timeline");
        bay.follow("main a.btn-primary");
        bay.page().fill("#promised", "下周内回话");
        bay.page().fill("#workingDays", "0");
        bay.follow("#save");

        assertThat(bay.page().locator("#faults a").allTextContents()).hasSize(4);
        assertThat(bay.page().inputValue("#promised")).isEqualTo("下周内回话");
        assertThat(bay.path()).isEqualTo(firm + "/referrals/new");
    }

    @Test
    void theSenderWithdrawsWithAReasonAndTheOtherSideCanDoNothingMore() {
        refer("wenzhou-ai");
        String referral = bay.path().replaceFirst("\\?.*", "");
        ai.open(referral);
        bay.page().fill("#words", "企业已自己办好");
        bay.follow("#withdraw");

        ai.page().fill("#words", "明天上门");
        ai.follow("#accept");

        assertThat(bay.page().textContent("#course")).contains("撤回", "企业已自己办好");
        assertThat(ai.page().textContent("#moved")).contains("刚被别人办过", "明天上门");
        assertThat(ai.page().locator("#accept").count()).isZero();
    }

    private void refer(String receiver) {
        bay.open(firm + "/referrals/new");
        bay.page().selectOption("#to", receiver);
        bay.page().fill("#asked", asked);
        bay.page().fill("#reason", "人工智能应用归他们管");
        bay.page().fill("#promised", "下周内回话");
        bay.follow("#save");
        assertThat(bay.path()).startsWith(firm + "/referrals/").endsWith("?saved");
    }
}
