package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordAFactIT {

    private Visitor visitor;
    private String page = "";

    @BeforeEach
    void signIn() {
        visitor = Visitor.named("officer32", Visitor.DESK);
        page = "/enterprises/" + visitor.firstFirm() + "/facts/";
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void fromTheFirmAFactIsThreeClicksFromBeingRecorded() {
        Page shown = visitor.page();
        visitor.open(page.replace("/facts/", ""));
        visitor.follow("a.fact-name[href$=creditRating]");
        visitor.follow("main a.btn-primary");
        shown.selectOption("#value", "B");
        shown.fill("#source", "信用评价公示");
        shown.fill("#asOf", "2019-05-01");
        shown.fill("#endsOn", "2020-05-01");

        visitor.follow("#save");

        assertThat(visitor.path()).isEqualTo(page + "creditRating?saved");
        assertThat(shown.textContent("#said table")).contains("2019-05-01", "2020-05-01", "信用评价公示", "officer32");
    }

    @Test
    void whatIsOlderDoesNotOverwriteAndTheDaysTellWhatHeldWhen() {
        record("landArea", "31", "2018-06-01", "");
        record("landArea", "12", "2017-06-01", "");
        Page shown = visitor.page();

        visitor.open(page + "landArea");
        String now = shown.getAttribute("#answer data", "value");
        shown.fill("#about", "2017-12-31");
        visitor.follow("#asked button");

        assertThat(now).isNotEqualTo("12");
        assertThat(shown.getAttribute("#answer data", "value")).isEqualTo("12");
        assertThat(shown.inputValue("#about")).isEqualTo("2017-12-31");
        assertThat(visitor.path()).contains("about=2017-12-31");
    }

    @Test
    void whatHasRunOutIsNotShownAsKnown() {
        Page shown = visitor.page();
        visitor.open(page + "listed/new");
        shown.selectOption("#value", "true");
        shown.fill("#source", "交易所公告");
        shown.fill("#asOf", "2019-05-01");
        shown.fill("#endsOn", "2020-05-01");
        visitor.follow("#save");

        assertThat(shown.textContent("#answer")).contains("那时已经到期", "2020-05-01");
        visitor.open(page.replace("/facts/", ""));
        assertThat(shown.locator("tr", new Page.LocatorOptions().setHas(shown.locator("a[href$=listed]")))
                        .textContent())
                .contains("已于 2020-05-01 到期");
    }

    @Test
    void aCorrectionWithoutReasonIsRefusedWithAllElseThatIsWrongAndWhatWasTypedStays() {
        record("digitalLevel", "2", "2018-06-01", "更正");
        Page shown = visitor.page();
        visitor.open(page + "digitalLevel/new");
        shown.fill("#value", "9");
        shown.fill("#asOf", "2018-06-01");

        visitor.follow("#save");

        assertThat(shown.locator("#faults a").allTextContents()).hasSize(2);
        assertThat(shown.inputValue("#value")).isEqualTo("9");
        assertThat(shown.inputValue("#asOf")).isEqualTo("2018-06-01");
        shown.fill("#value", "3");
        shown.fill("#source", "走访");
        visitor.follow("#save");
        assertThat(shown.locator("#faults a").allTextContents())
                .singleElement()
                .asString()
                .contains("2");
    }

    @Test
    void whoeverIsSlowerKeepsWhatWasTypedAndSendsItOnceMore() {
        Page shown = visitor.page();
        visitor.open(page + "patents/new");
        shown.fill("#value", "7");
        shown.fill("#source", "专利公报");
        shown.fill("#asOf", "2016-01-01");
        shown.fill("#reason", "补记");
        try (Visitor other = Visitor.named("general", Visitor.DESK)) {
            other.open(page + "patents/new");
            other.page().fill("#value", "6");
            other.page().fill("#source", "专利公报");
            other.page().fill("#asOf", "2015-01-01");
            other.page().fill("#reason", "补记");
            other.follow("#save");
        }

        visitor.follow("#save");

        assertThat(shown.textContent("main [role=alert]")).contains("刚被改过");
        assertThat(shown.inputValue("#value")).isEqualTo("7");
        visitor.follow("#save");
        assertThat(visitor.path()).isEqualTo(page + "patents?saved");
    }

    @Test
    void thereIsNoPageForAFactThatIsNoneNorAFormForWhoeverMayNotWrite() {
        assertThat(visitor.open(page + "mood")).isEqualTo(404);
        assertThat(visitor.open(page + "mood/new")).isEqualTo(404);
        try (Visitor auditor = Visitor.named("auditor", Visitor.DESK)) {
            assertThat(auditor.open(page + "patents/new")).isEqualTo(403);
        }
    }

    @Test
    void whatOneBureauRecordsTheOthersRead() {
        visitor.open(page + "valuation");
        assertThat(visitor.page().locator("main a.btn-primary").count()).isEqualTo(1);
        try (Visitor longwan = Visitor.named("longwan", Visitor.DESK)) {
            String facts = "/enterprises/" + longwan.firstFirm() + "/facts/";
            longwan.open(facts + "landArea");
            assertThat(longwan.page().locator("main a.btn-primary").count()).isEqualTo(1);

            longwan.open(facts + "valuation");

            assertThat(longwan.page().locator("main a.btn-primary").count()).isZero();
            assertThat(longwan.page().textContent("main")).contains("由温州湾新区新兴产业局记录");
        }
    }

    private void record(String fact, String value, String asOf, String reason) {
        Page shown = visitor.page();
        visitor.open(page + fact + "/new");
        shown.fill("#value", value);
        shown.fill("#source", "走访");
        shown.fill("#asOf", asOf);
        shown.fill("#reason", reason.isEmpty() ? "补记" : reason);
        visitor.follow("#save");
        assertThat(visitor.path()).isEqualTo(page + fact + "?saved");
    }
}
