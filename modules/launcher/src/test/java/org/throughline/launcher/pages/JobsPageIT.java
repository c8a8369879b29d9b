package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One's own jobs on a page that keeps itself up to date. */
class JobsPageIT {

    private static final String OFFICER = "officer32";

    @BeforeEach
    void theOfficerHasOneJobInEachState() {
        JobRows.enter(OFFICER);
    }

    @AfterEach
    void theOfficerHasNone() {
        JobRows.remove(OFFICER);
    }

    @Test
    void eachJobSaysWhereItStandsHowFarItIsAndWhatCameOfIt() {
        try (Visitor officer = Visitor.named(OFFICER, Visitor.DESK)) {
            officer.open("/jobs");

            assertThat(officer.page().locator(".light").allInnerTexts())
                    .containsExactlyInAnyOrder("等待", "进行中", "完成", "失败", "已取消");
            assertThat(officer.page().locator(".light .i").count()).isEqualTo(5);
            assertThat(officer.page().locator(".progress").innerText())
                    .contains("29%", "41,000 / 140,000 条", "每秒", "还要约");
            assertThat(officer.page().locator("progress").getAttribute("value")).isEqualTo("29");
            assertThat(officer.page().locator("#jobs").innerText())
                    .contains("共 140000 条，完好", "连续 5 次没有做下去，不再自动重试", "去看结果");
            assertThat(officer.offences()).isEmpty();
        }
    }

    @Test
    void thePageFollowsWithoutAReloadAndKeepsTheFocus() {
        try (Visitor officer = Visitor.named(OFFICER, Visitor.DESK)) {
            officer.open("/jobs");
            officer.page().evaluate("() => { window.samePage = true; }");
            Locator retry = officer.page().locator("button[value=retry]").first();
            retry.focus();
            String held = retry.getAttribute("id");

            JobRows.goOn(OFFICER, 77_000);
            officer.page()
                    .locator(".progress .share")
                    .filter(new Locator.FilterOptions().setHasText("55%"))
                    .waitFor();

            assertThat(officer.page().evaluate("() => window.samePage === true"))
                    .isEqualTo(true);
            assertThat(officer.page().evaluate("() => document.activeElement.id"))
                    .isEqualTo(held);
            assertThat(officer.offences()).isEmpty();
        }
    }

    @Test
    void aJobIsCancelledWithoutAnyScript() {
        try (Visitor officer = Visitor.withoutScript(Visitor.DESK)) {
            officer.open("/login");
            officer.page().fill("#username", OFFICER);
            officer.page().fill("#password", org.throughline.testkit.ThroughlineServer.SECRET);
            officer.page().click("main button.btn-primary");
            officer.open("/jobs?state=RUNNING");

            officer.page().click("button[value=cancel]");
            officer.page().waitForURL("**/jobs");

            assertThat(lights(officer)).contains("正在取消").doesNotContain("进行中");
            officer.open("/jobs?state=QUEUED");
            officer.page().click("button[value=cancel]");
            officer.page().waitForURL("**/jobs");
            assertThat(lights(officer)).doesNotContain("等待");
        }
    }

    @Test
    void aVerificationAskedForOnThePageOfTheJournalIsFollowedAmongTheJobs() {
        try (Visitor auditor = Visitor.named("auditor", Visitor.DESK)) {
            auditor.open("/admin/journal");

            auditor.follow("#verify-later");
            auditor.page().locator("tr:first-child .light-green").first().waitFor();

            assertThat(auditor.path()).isEqualTo("/jobs");
            assertThat(auditor.page().locator("tbody tr:first-child").innerText())
                    .contains("校验留痕日志", "完好", "去看结果");
            assertThat(auditor.offences()).isEmpty();
        }
    }

    @Test
    void aFailedJobIsRetriedAndDone() {
        try (Visitor officer = Visitor.named(OFFICER, Visitor.DESK)) {
            officer.open("/jobs?state=FAILED");
            String id = officer.page().locator("button[value=retry]").getAttribute("id");

            officer.follow("button[value=retry]");
            officer.page()
                    .locator("tr:has-text('" + id.replace("retry-", "") + "') .light-green")
                    .waitFor();

            assertThat(officer.offences()).isEmpty();
        }
    }

    @Test
    void whatHasChangedMeanwhileIsShownBeforeAnybodyActsOnIt() {
        try (Visitor officer = Visitor.named(OFFICER, Visitor.DESK)) {
            officer.open("/jobs?state=QUEUED");
            JobRows.execute("update jobs.job set version = version + 1 where asker = '" + OFFICER + "'");

            officer.follow("button[value=cancel]");

            assertThat(officer.page().locator(".note").innerText()).contains("作业的状态刚刚变了");
            assertThat(lights(officer)).contains("等待");
        }
    }

    @Test
    void aColleagueSeesNothingOfItAndAnAdministratorAll() {
        try (Visitor colleague = Visitor.named("officer41", Visitor.DESK);
                Visitor system = Visitor.named("system", Visitor.DESK)) {
            colleague.open("/jobs?whose=ALL");
            system.open("/jobs?whose=ALL");

            assertThat(colleague.page().locator("#jobs").innerText()).contains("没有作业");
            assertThat(system.page().locator("#jobs").innerText()).contains(OFFICER);
            assertThat(system.page()
                            .locator("tr:has-text('" + OFFICER + "') button[value=retry]")
                            .count())
                    .isZero();
            assertThat(system.page()
                            .locator("tr:has-text('" + OFFICER + "') button[value=cancel]")
                            .count())
                    .isEqualTo(2);
        }
    }

    private static List<String> lights(Visitor visitor) {
        return visitor.page().locator(".light").allInnerTexts();
    }
}
