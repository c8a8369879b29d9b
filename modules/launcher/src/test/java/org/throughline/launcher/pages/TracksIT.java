package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.ThroughlineServer;

/** The director judges a track's window, signs a judgement, and colleagues add what they see. */
class TracksIT {

    private static final String SPACE = "/tracks/commercial-space";
    private static final String DEVICES = "/tracks/medical-devices";

    private Visitor director;
    private Visitor officer;

    @BeforeEach
    void signIn() {
        director = Visitor.named("director", Visitor.DESK);
        officer = Visitor.named("officer31", Visitor.DESK);
    }

    @AfterEach
    void leave() {
        director.close();
        officer.close();
    }

    @Test
    void aWindowIsJudgedWithItsEvidenceAndCountsDownForEverybody() {
        director.open("/tracks");
        assertThat(director.page().textContent("#gaps")).contains("1");
        assertThat(director.page().textContent("tr:has-text('商业航天')")).contains("没有处室", "周岚");
        director.follow("table a:has-text('医疗器械')");
        director.follow("#judge");
        director.page().fill("#opens", "2024-01-01");
        director.page().fill("#closes", "2023-01-01");
        director.follow("#save");
        assertThat(director.page().locator("#faults a").allTextContents()).hasSize(3);
        assertThat(director.page().inputValue("#opens")).isEqualTo("2024-01-01");

        director.page().fill("#closes", "2098-01-01");
        director.page().selectOption("#confidence", "HIGH");
        director.page().fill("#evidence", "发射工位和频轨资源两年内分完");
        director.follow("#save");

        officer.open("/tracks");
        assertThat(officer.page().textContent("tr:has-text('医疗器械')")).contains("还剩", "1处", "周岚");
        officer.open(DEVICES);
        assertThat(officer.page().textContent("#window")).contains("很有把握", "发射工位", "只数工作日");
        assertThat(officer.page().locator("#judge").count()).isZero();
        assertThat(officer.open(DEVICES + "/window")).isEqualTo(403);
        assertThat(officer.open("/tracks/no-such-track")).isEqualTo(404);
    }

    @Test
    void whoeverShowedNoSecretLatelyIsAskedAndWhatTheyWroteIsSigned() throws Exception {
        provenLongAgo();
        // A node remembers for a moment what it knew of a session.
        for (int tries = 0; tries < 50 && !director.path().startsWith("/account/confirm"); tries++) {
            director.open(SPACE + "/judgements/new");
            director.page().fill("#words", "2026 年是最后的窗口。\n错过就上不了桌。");
            director.follow("#sign");
        }
        assertThat(director.path()).startsWith("/account/confirm");
        director.page().fill("#password", ThroughlineServer.SECRET);
        director.follow("#save");

        assertThat(director.path()).startsWith(SPACE + "/judgements/new");
        assertThat(director.page().inputValue("#words")).contains("错过就上不了桌");
        director.follow("#sign");
        String judgement = director.path().replaceFirst("\\?.*", "");
        assertThat(director.page().textContent("main")).contains("与签署时一字不差", "周岚", "director", "最后的窗口");

        officer.open(judgement);
        assertThat(officer.page().locator("#conclude").count()).isZero();
        director.page().fill("#words", "两家总装厂落地");
        director.follow("#conclude");
        officer.open(judgement);
        assertThat(officer.page().textContent("#outcomes")).contains("两家总装厂落地");
        officer.open(SPACE);
        assertThat(officer.page().textContent("#judgements")).contains("最后的窗口");
    }

    @Test
    void anOfficerEntersWhatTheySawAndNothingIsFetchedFromItsSource() {
        String title = "可回收火箭首飞 " + System.nanoTime();
        officer.open(SPACE + "/watch");
        officer.page().fill("#title", title);
        officer.page().fill("#words", "一级落回海上平台");
        officer.page().fill("#source", "https://example.org/launch");
        officer.follow("#save");

        assertThat(officer.page().textContent("table")).contains(title, "谢长风", "https://example.org/launch");
        assertThat(officer.page().locator("main a[href*='example.org']").count())
                .isZero();
        director.open(SPACE);
        assertThat(director.page().textContent("#watch")).contains(title);
        assertThat(director.offences()).isEmpty();
    }

    @Test
    void aWindowThatClosesSoonStandsOnEverybodysDesk() {
        director.open("/tracks/energy-storage/window");
        director.page()
                .fill(
                        "#closes",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20).toString());
        director.page().selectOption("#confidence", "HIGH");
        director.page().fill("#evidence", "示例：招标月底截止");
        director.follow("#save");

        officer.open("/desk");
        assertThat(officer.page().textContent("#windows")).contains("储能", "快关了");
        officer.follow("#windows a:has-text('储能')");
        assertThat(officer.path()).startsWith("/tracks/energy-storage");
    }

    @Test
    void aTopicWithoutAnybodyToGoToIsToldFirst() {
        officer.open("/counterparts");

        assertThat(officer.page().textContent("#gaps")).contains("商业航天", "省级", "counterparts.yaml");
        assertThat(officer.page().textContent("table")).contains("徐一鸣", "3 个部门要一起找", "50 万元");
        officer.follow("#levels a:has-text('省级')");
        assertThat(officer.page().textContent("table")).contains("浙江省半导体办公室").doesNotContain("市级");
        officer.page().fill("#on", "2025-11-30");
        officer.follow("form.sieve button");
        assertThat(officer.page().textContent("table")).doesNotContain("浙江省半导体办公室");
    }

    @Test
    void findingSomebodyWaitsOnTheDeskOfWhoeverRunsTheBureau() {
        try (Visitor general = Visitor.named("general", Visitor.DESK)) {
            general.open("/desk");
            while (general.page().locator("#due a:has-text('对口单位')").count() == 0) {
                general.follow("a[rel=next]");
            }
            general.follow("#due a:has-text('对口单位')");
            assertThat(general.path()).startsWith("/counterparts?topic=commercial-space");
        }
    }

    /** Nobody waits five minutes in a test. */
    private static void provenLongAgo() throws Exception {
        try (Connection connection = ThroughlineServer.get().database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update directory.session set proven = now() - interval '6 minutes' where account = 'director'");
        }
    }
}
