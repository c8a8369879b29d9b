package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A firm gets somebody who serves it, goes from one to the other, and is found by both. */
class WhoServesIT {

    private Visitor officer;
    private Visitor colleague;
    private String firm = "";

    @BeforeEach
    void signIn() {
        officer = Visitor.named("officer31", Visitor.DESK);
        colleague = Visitor.named("officer32", Visitor.DESK);
        officer.open("/enterprises?district=330303&industry=C38&sort=code");
        firm = "/enterprises/"
                + officer.page().textContent("table tbody tr:first-child .code").strip();
        officer.open(firm + "/service");
        if (officer.page().locator("#end").count() > 0) {
            officer.page().fill("#reason", "重新指定");
            officer.follow("#end");
        }
    }

    @AfterEach
    void leave() {
        officer.close();
        colleague.close();
    }

    @Test
    void whoServesAFirmStandsOnItsPageAndInTheListOfTheirOwn() {
        assign("officer31");

        officer.open(firm);
        assertThat(officer.page().textContent("#service")).contains("新兴产业", "谢长风");
        officer.open("/enterprises/mine");
        assertThat(officer.page().innerHTML("main table")).contains(firm + "/service");
        assertThat(officer.page()
                        .locator("[aria-current=page]:not([href$='/enterprises/mine'])")
                        .count())
                .isZero();
        officer.open("/enterprises");
        officer.follow("#mine");
        assertThat(officer.path()).contains("served=me");
        assertThat(officer.page().innerHTML("main table")).contains(firm);
        assertThat(officer.offences()).isEmpty();
    }

    @Test
    void itIsHandedOverWithAReasonAndTheTimelineKnows() {
        assign("officer31");
        officer.follow("#hand-over");
        assertThat(officer.page().locator("#faults a").count()).isEqualTo(2);
        officer.page().selectOption("#to", "officer32");
        officer.page().fill("#reason", "岗位调整");
        officer.follow("#hand-over");

        assertThat(officer.page().textContent("#history")).contains("潘雨桐", "谢长风", "岗位调整", "已移交");
        colleague.open("/enterprises/mine");
        assertThat(colleague.page().innerHTML("main table")).contains(firm + "/service");
        colleague.open(firm + "/timeline");
        assertThat(colleague.page().textContent("main tbody")).contains("移交给 officer32");
    }

    @Test
    void whoComesSecondIsToldAndChangesNothing() {
        assign("officer31");
        colleague.open(firm + "/service");
        officer.page().selectOption("#to", "officer32");
        officer.page().fill("#reason", "岗位调整");
        officer.follow("#hand-over");
        colleague.page().selectOption("#to", "officer41");
        colleague.page().fill("#reason", "我也移交");
        colleague.follow("#hand-over");

        assertThat(colleague.page().locator("#faults").count()).isEqualTo(1);
        assertThat(colleague.page().inputValue("#reason")).isEqualTo("我也移交");
        assertThat(colleague.page().textContent("#history")).doesNotContain("夏之恒");
    }

    @Test
    void allFirmsOfAPersonGoToAnotherInOneActOnceTheyWereLookedAt() {
        assign("officer31");
        String preview = "/enterprises/mine/handover?organisation=wenzhou-bay-emerging-industries&from=officer31";
        colleague.open(preview);
        officer.open(preview);
        officer.page().selectOption("#to", "officer32");
        officer.page().fill("#reason", "离任");
        officer.follow("#all");

        assertThat(officer.path()).contains("box=OURS&person=officer32&moved=");
        assertThat(officer.page().innerHTML("main table")).contains(firm + "/service");
        colleague.page().selectOption("#to", "officer41");
        colleague.page().fill("#reason", "晚了");
        colleague.follow("#all");
        assertThat(colleague.page().locator("#faults").count()).isEqualTo(1);
        officer.open("/enterprises/mine");
        assertThat(officer.page().textContent("main")).doesNotContain(firm.replace("/enterprises/", ""));
    }

    private void assign(String person) {
        officer.open(firm + "/service");
        officer.page().selectOption("#organisation", "wenzhou-bay-emerging-industries");
        officer.page().selectOption("#person", person);
        officer.follow("#save");
        assertThat(officer.path()).endsWith("/service?saved");
    }
}
