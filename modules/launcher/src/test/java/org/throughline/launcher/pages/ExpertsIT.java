package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer enters an expert who agreed, asks them, learns from them, and erases them when they want it. */
class ExpertsIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() % 50_000_000));

    private Visitor officer;
    private Visitor director;

    @BeforeEach
    void comeIn() {
        officer = Visitor.named("officer31", Visitor.DESK);
        director = Visitor.named("director", Visitor.DESK);
    }

    @AfterEach
    void leave() {
        officer.close();
        director.close();
    }

    @Test
    void anExpertWithFaultsIsNotEnteredAndNothingTypedIsLost() {
        officer.open("/experts/new");
        officer.page().fill("#institution", "示例飞行学院");
        officer.page().fill("#phone", "12");
        officer.follow("#save");

        assertThat(officer.page().textContent("#faults")).contains("姓名", "不是电话号码");
        assertThat(officer.page().inputValue("#institution")).isEqualTo("示例飞行学院");
        assertThat(officer.path()).startsWith("/experts/new");
    }

    @Test
    void whoTheyAreShowsForWhatTheyAgreedToAndIsHiddenAgain() {
        String expert = enter("低空示例");

        assertThat(officer.page().textContent("#expert")).doesNotContain("低空示例").contains("谢长风", "同意有效");
        officer.page().click("#expert summary >> nth=0");
        officer.page().selectOption("#purpose", "EVENT");
        officer.page().fill("#show-words", "邀请参加论坛");
        officer.follow("#show-now");
        assertThat(officer.page().textContent("#faults")).contains("现有的同意不含这个用途");
        officer.page().selectOption("#purpose", "EXPLANATION");
        officer.follow("#show-now");
        assertThat(officer.page().textContent("#name-seen")).isEqualTo("低空示例");

        officer.open(expert);
        assertThat(officer.page().textContent("main")).doesNotContain("低空示例");
        try (Visitor auditor = Visitor.named("auditor", Visitor.DESK)) {
            auditor.open(expert);
            assertThat(auditor.page().textContent("#name-seen")).isEqualTo("****");
            assertThat(auditor.page().locator("#expert summary").count()).isZero();
            auditor.open("/experts/new");
            assertThat(auditor.page().locator("#save").count()).isZero();
        }
    }

    @Test
    void whatTheyExplainedIsNamedByAWindowAndStaysWhenTheyAreErased() {
        String expert = enter("航空示例");
        String words = "电池决定航程 " + System.nanoTime();
        explain(words);
        assertThat(officer.page().textContent("#sessions")).contains(words, "谢长风", "去看一家电池厂");

        director.open("/tracks/low-altitude-economy/window");
        director.page().fill("#closes", "2031-01-01");
        director.page().selectOption("#confidence", "LOW");
        director.page().fill("#evidence", "听了讲解");
        director.page().locator("label:has-text('" + words + "')").click();
        director.follow("#save");
        assertThat(director.page().textContent("#window")).contains("专家讲解", words);
        assertThat(director.page().textContent("#experts")).contains("示例飞行学院", words);

        officer.open(expert);
        officer.page().click("#expert summary:has-text('删除')");
        officer.page().fill("#reason", "本人要求删除");
        officer.follow("#erase-now");
        assertThat(officer.page().textContent("main")).contains("已删除的专家", words).doesNotContain("示例飞行学院");
        director.open("/tracks/low-altitude-economy");
        director.follow("#window a:has-text('" + words + "')");
        assertThat(director.page().textContent("main")).contains("已删除的专家", words);
        assertThat(director.offences()).isEmpty();
        assertThat(officer.offences()).isEmpty();
    }

    @Test
    void anOfficerIsPairedOnceAtATimeAndNoLongerOnceItIsEnded() {
        enter("结对示例");
        pair();
        assertThat(officer.page().textContent("#pairings")).contains("谢长风", "结对中");
        pair();
        assertThat(officer.page().textContent("#faults")).contains("已经跟这位专家学这条赛道");

        officer.follow("#pairings table input[type=submit], #pairings table button");
        assertThat(officer.page().textContent("#pairings")).contains("已结束");
    }

    @Test
    void expertsAreFoundByTrackFieldAndInstitution() {
        officer.open("/experts?track=semiconductors&institution=%E7%A4%BA%E4%BE%8B");
        assertThat(officer.page().textContent("table")).contains("示例大学", "光刻");
        officer.follow("table a.tag:has-text('封装测试')");
        assertThat(officer.page().textContent("table")).contains("示例大学").doesNotContain("示例医学院");
        officer.open("/experts?track=photovoltaics&field=x%00y&after=z");
        assertThat(officer.page().textContent("main")).contains("没有这样的专家");
    }

    /** Leads to the page of the new expert. */
    private String enter(String name) {
        officer.open("/experts/new");
        officer.page().fill("#name", name);
        officer.page().fill("#phone", "154%08d".formatted(NUMBERS.incrementAndGet()));
        officer.page().fill("#institution", "示例飞行学院");
        officer.page().fill("#fields", "电池、飞控");
        officer.page().selectOption("#contact", "officer31");
        officer.page().locator("label:has-text('低空经济')").click();
        officer.page().locator("label:has-text('技术路线')").click();
        officer.page().fill("#consent-givenOn", "2026-01-01");
        officer.page().selectOption("#consent-form", "ORAL");
        officer.page().locator("label:has-text('邀请讲解')").click();
        officer.follow("#save");
        return officer.path().replaceFirst("\\?.*", "");
    }

    private void explain(String words) {
        officer.page().click("#sessions summary");
        officer.page().selectOption("#track", "low-altitude-economy");
        officer.page().locator("#sessions label:has-text('谢长风')").click();
        officer.page().fill("#words", words);
        officer.page().fill("#follows", "去看一家电池厂");
        officer.follow("#session-save");
    }

    private void pair() {
        officer.page().click("#pairings summary");
        officer.page().selectOption("#officer", "officer31");
        officer.page().selectOption("#learned", "low-altitude-economy");
        officer.follow("#pairing-save");
    }
}
