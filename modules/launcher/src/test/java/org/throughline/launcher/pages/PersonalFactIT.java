package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A personal fact on the pages: recorded, hidden at once, shown for a purpose, kept out of lists, and erased. */
class PersonalFactIT {

    private static final String WHO = "张岳衡";

    private Visitor visitor;
    private String firm = "";
    private String page = "";

    @BeforeEach
    void signIn() {
        visitor = Visitor.named("officer31", Visitor.DESK);
        firm = "/enterprises/" + visitor.firstFirm();
        page = firm + "/facts/legalRepresentative";
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void itIsRecordedHiddenShownOnceForAPurposeAndErased() {
        record(WHO, "2025-06-01");
        assertThat(visitor.path()).isEqualTo(page + "?saved");
        assertThat(visitor.page().textContent("#answer")).contains("张*");
        assertThat(visitor.page().content()).doesNotContain(WHO);
        visitor.open(firm);
        assertThat(visitor.page().content()).contains("张*").doesNotContain(WHO);

        show("核对营业执照");

        assertThat(visitor.page().textContent("#show-value-value")).isEqualTo(WHO);
        visitor.open(page);
        assertThat(visitor.page().content()).doesNotContain(WHO);

        visitor.page().click("#said summary:has-text('抹去')");
        visitor.follow("#erase-now");
        assertThat(visitor.page().textContent("#faults")).isNotBlank();
        visitor.page().fill("#reason", "本人要求删除");
        visitor.follow("#erase-now");

        assertThat(visitor.path()).isEqualTo(page + "?erased");
        assertThat(visitor.page().textContent("#answer")).contains("本人要求删除", "officer31");
        assertThat(visitor.page().textContent("#said table")).contains("已抹去").doesNotContain("张*");
        visitor.open(firm);
        assertThat(visitor.page().textContent("tr:has(a[href$=legalRepresentative])"))
                .contains("已抹去", "本人要求删除");
        visitor.open(firm + "/timeline");
        assertThat(visitor.page().textContent("main")).contains("抹去法定代表人").doesNotContain(WHO);
    }

    @Test
    void whatHeldOnADayIsShownForThatDay() {
        record("陈屿舟", "2024-06-01");
        record(WHO, "2025-06-01");
        visitor.open(page + "?about=2024-12-31");

        show("查历史");

        assertThat(visitor.page().textContent("#show-value-value")).isEqualTo("陈屿舟");
        assertThat(visitor.page().inputValue("#about")).isEqualTo("2024-12-31");
        visitor.open(page + "?known=2020-01-01");
        assertThat(visitor.page().locator("#show-value-now").count()).isZero();
    }

    @Test
    void whoeverMayNotChangeTheFirmSeesThatThereIsSomething() {
        record(WHO, "2025-06-01");
        try (Visitor auditor = Visitor.named("auditor", Visitor.DESK)) {
            auditor.open(page);

            assertThat(auditor.page().textContent("#answer")).contains("****");
            assertThat(auditor.page().content()).doesNotContain("张*", WHO);
            assertThat(auditor.page().locator("#show-value, #erase-form").count())
                    .isZero();
        }
    }

    @Test
    void theListAsksOnlyWhetherItIsKnownAndTheExportDoesNotOfferIt() {
        Page shown = visitor.page();
        visitor.open("/enterprises?add=legalRepresentative");

        assertThat(shown.locator("#known option").count()).isEqualTo(2);
        assertThat(shown.locator("#words").count()).isZero();
        visitor.open("/enterprises/export?fact=legalRepresentative:*");
        assertThat(shown.locator("input[name=column][value=revenue]").count()).isEqualTo(1);
        assertThat(shown.locator("input[name=column][value=legalRepresentative]")
                        .count())
                .isZero();
    }

    private void record(String value, String asOf) {
        Page shown = visitor.page();
        visitor.open(page + "/new");
        shown.fill("#value", value);
        shown.fill("#source", "营业执照");
        shown.fill("#asOf", asOf);
        shown.fill("#reason", "登记");
        visitor.follow("#save");
    }

    private void show(String words) {
        visitor.open(visitor.path().startsWith(page + "?about") ? visitor.path() : page);
        Page shown = visitor.page();
        shown.click("#answer summary:has-text('显示')");
        shown.selectOption("#show-value-purpose", "IDENTITY");
        shown.fill("#show-value-words", words);
        visitor.follow("#show-value-now");
    }
}
