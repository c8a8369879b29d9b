package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done for a firm, and what it need not be asked for, on its pages. */
class FirmTimelineIT {

    private Visitor officer;
    private String firm = "";

    @BeforeEach
    void signIn() {
        officer = Visitor.named("officer41", Visitor.DESK);
        firm = "/enterprises/" + officer.firstFirm();
    }

    @AfterEach
    void leave() {
        officer.close();
    }

    @Test
    void fromTheFirmItsTimelineTellsTheLatestFirst() {
        officer.open(firm + "/facts/talentNeeds/new");
        officer.page().fill("#value", "算法");
        officer.page().fill("#source", "走访");
        officer.page().fill("#asOf", "2019-01-01");
        officer.page().fill("#reason", "补记");
        officer.follow("#save");

        officer.open(firm);
        officer.follow("a[href$='/timeline']");

        assertThat(officer.path()).isEqualTo(firm + "/timeline");
        assertThat(officer.page().textContent("main tbody tr:first-child")).contains("人才需求", "走访", "officer41");
        assertThat(officer.page().textContent("main tbody")).contains("登记企业");
        officer.speaking("en").open(firm + "/timeline?after=cut");
        assertThat(officer.page().textContent("main tbody tr:first-child")).contains("Talent needs", "recorded");
    }

    @Test
    void theFirmsPageSaysWhatNeedNotBeAskedAndWhatIsMissing() {
        officer.open(firm);

        assertThat(officer.page().textContent("#held")).contains("还新", "按“否”处理", "没有，要问");
        assertThat(officer.page().locator("#held a[href*='/facts/']").count()).isPositive();
    }

    @Test
    void aFirmOutOfReachHasNoTimeline() {
        try (Visitor longwan = Visitor.named("longwan", Visitor.DESK)) {
            boolean served = longwan.open(firm) == 200;

            assertThat(longwan.open(firm + "/timeline")).isEqualTo(served ? 200 : 404);
        }
    }
}
