package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People of firms: entered with their consent, hidden, shown for what they agreed to, and erased. */
class FirmContactsIT {

    private static final String NAME = "林晓晓";

    private Visitor officer;
    private String firm = "";
    private String phone = "";

    @BeforeEach
    void signIn() {
        officer = Visitor.named("officer12", Visitor.DESK);
        firm = "/enterprises/" + officer.firstFirm();
        phone = "154%08d".formatted(System.nanoTime() % 100_000_000);
    }

    @AfterEach
    void leave() {
        officer.close();
    }

    @Test
    void fromTheFirmAPersonIsEnteredAndHiddenAtOnce() {
        officer.open(firm);
        officer.follow("a[href$='/contacts']");
        officer.follow("main a.btn-primary");
        officer.follow("#save");
        assertThat(officer.page().locator("#faults a").allTextContents()).hasSize(5);
        assertThat(officer.path()).isEqualTo(firm + "/contacts/new");

        fill();
        officer.follow("#save");

        assertThat(officer.path()).isEqualTo(firm + "/contacts?saved");
        assertThat(officer.page().textContent("#persons")).contains("林*", masked(), "走访服务", "同意");
        assertThat(officer.page().content()).doesNotContain(phone, NAME);
    }

    @Test
    void whatThePersonAgreedToIsShownOnceAndKeptInTheList() {
        enter();
        officer.page().click("#reach summary:has-text('显示')");
        officer.page().selectOption("#purpose", "SURVEY");
        officer.page().fill("#words", "问用工情况");
        officer.follow("#show-now");
        assertThat(officer.page().textContent("#faults")).contains("同意");
        assertThat(officer.page().content()).doesNotContain(phone);
        assertThat(officer.page().inputValue("#words")).isEqualTo("问用工情况");

        officer.page().selectOption("#purpose", "SERVICE");
        officer.follow("#show-now");

        assertThat(officer.page().textContent("#phone-seen")).isEqualTo(phone);
        assertThat(officer.page().textContent("#details")).contains(NAME);
        assertThat(officer.page().textContent("#readings")).contains("officer12", "走访服务", "问用工情况", "本人同意");
        officer.open(officer.path());
        assertThat(officer.page().content()).contains(masked()).doesNotContain(phone);
    }

    @Test
    void consentIsWithdrawnWithOneButtonAndThenAnotherGroundIsNeeded() {
        enter();
        officer.follow("#withdraw");
        assertThat(officer.page().textContent("#consent")).contains("已撤回");
        assertThat(officer.page().locator("#withdraw").count()).isZero();
        show("SERVICE", "CONSENT");
        assertThat(officer.page().textContent("#faults")).contains("同意");

        officer.page().selectOption("#basis", "STATUTORY_DUTY");
        officer.follow("#show-now");

        assertThat(officer.page().textContent("#phone-seen")).isEqualTo(phone);
    }

    @Test
    void anotherNumberIsTypedWithoutSeeingTheOldOne() {
        enter();
        String former = masked();
        phone = "154%08d".formatted(System.nanoTime() % 100_000_000);
        officer.page().click("#reach summary:has-text('改联系人')");
        officer.page().fill("#phone", "12");
        officer.follow("#change-save");
        assertThat(officer.page().locator("#faults a").count()).isEqualTo(1);

        officer.page().fill("#phone", phone);
        officer.follow("#change-save");

        assertThat(officer.page().textContent("#phone-seen"))
                .isEqualTo(masked())
                .isNotEqualTo(former);
        assertThat(officer.page().textContent("#details")).contains("林*");
    }

    @Test
    void whoeverAsksForItIsErasedForGoodAndWhoLookedStays() {
        enter();
        show("SERVICE", "CONSENT");
        officer.page().click("#reach summary:has-text('抹去')");
        officer.follow("#erase-now");
        assertThat(officer.page().textContent("#faults")).contains("理由");

        officer.page().fill("#reason", "本人要求删除");
        officer.follow("#erase-now");

        assertThat(officer.path()).isEqualTo(firm + "/contacts?erased");
        assertThat(officer.page().textContent("#readings")).contains("已抹去", "约走访");
        assertThat(officer.page().content()).doesNotContain(masked());
    }

    @Test
    void whoeverReadsLearnsThatThereIsSomebodyAndWhoElseServesAnotherPlaceNothing() {
        String person = enter();
        show("SERVICE", "CONSENT");
        try (Visitor auditor = Visitor.named("auditor", Visitor.DESK);
                Visitor longwan = Visitor.named("longwan", Visitor.DESK)) {
            auditor.open(person);
            assertThat(auditor.page().textContent("#details")).contains("****").doesNotContain("154");
            assertThat(auditor.page().locator("main form").count()).isZero();
            assertThat(auditor.page().textContent("#readings")).contains("officer12", "约走访");
            assertThat(auditor.open(firm + "/contacts/new")).isEqualTo(403);
            boolean served = longwan.open(firm) == 200;
            assertThat(longwan.open(person)).isEqualTo(served ? 200 : 404);
        }
        assertThat(officer.open(firm + "/contacts/0197a1f0-4c6e-7b1a-9d2e-5f1c3a7b8d90"))
                .isEqualTo(404);
        assertThat(officer.open(firm + "/contacts/nobody")).isEqualTo(404);
    }

    /** Enters a person and opens their page, whose address comes back. */
    private String enter() {
        officer.open(firm + "/contacts/new");
        fill();
        officer.follow("#save");
        officer.follow("#persons tr:has-text('" + masked() + "') a.title");
        return officer.path();
    }

    private void fill() {
        Page page = officer.page();
        page.fill("#name", NAME);
        page.fill("#title", "办公室主任");
        page.fill("#phone", phone);
        page.fill("#consent-givenOn", "2026-03-01");
        page.selectOption("#consent-form", "WRITTEN");
        page.check("input[value='SERVICE']");
    }

    private void show(String purpose, String basis) {
        officer.page().click("#reach summary:has-text('显示')");
        officer.page().selectOption("#purpose", purpose);
        officer.page().selectOption("#basis", basis);
        officer.page().fill("#words", "约走访");
        officer.follow("#show-now");
    }

    private String masked() {
        return phone.substring(0, 3) + "****" + phone.substring(7);
    }
}
