package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Uscc;

class ChangeAFirmIT {

    private static final String HOSTILE = "<script>alert(1)</script>'; drop table x; --<b>#{1+1}</b>";

    private Visitor visitor;
    private String firm;

    @BeforeEach
    void signIn() {
        visitor = Visitor.named("officer31", Visitor.DESK);
        firm = visitor.firstFirm();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void allFaultsAreSaidAtOnceAndWhatWasTypedStays() {
        Page page = visitor.page();
        visitor.open("/enterprises/" + firm + "/change");
        page.fill("#name", "甲");
        page.fill("#industry", "C9999");
        page.fill("#district", "330399");

        visitor.follow("#save");

        assertThat(page.locator("#faults a").allTextContents()).hasSize(3).anyMatch(fault -> fault.startsWith("企业名称："));
        assertThat(page.locator(".field.bad").count()).isEqualTo(3);
        assertThat(page.inputValue("#industry")).isEqualTo("C9999");
        assertThat(page.getAttribute("#name", "aria-invalid")).isEqualTo("true");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("faults");
        page.locator("#faults a").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("name");
    }

    @Test
    void aRightChangeIsStoredOnceAndShownWithItsNewVersion() {
        Page page = visitor.page();
        visitor.open("/enterprises/" + firm + "/change");
        String name = "示例·改名后的阀门有限公司" + System.nanoTime();
        page.fill("#name", name);

        visitor.follow("#save");

        assertThat(page.textContent("h1")).isEqualTo(name);
        assertThat(visitor.path()).startsWith("/enterprises/" + firm + "?saved=");
        visitor.open("/desk");
        assertThat(page.locator("#changes .list").textContent()).contains(name);
    }

    @Test
    void whoeverIsSlowerSeesBothVersionsFieldByFieldAndChooses() {
        Page page = visitor.page();
        visitor.open("/enterprises/" + firm + "/change");
        page.fill("#name", "示例·慢的人写的名字");
        try (Visitor other = Visitor.named("general", Visitor.DESK)) {
            other.open("/enterprises/" + firm + "/change");
            other.page().fill("#name", "示例·快的人写的名字");
            other.page().selectOption("#zone", new com.microsoft.playwright.options.SelectOption().setIndex(1));
            other.follow("#save");
        }

        visitor.follow("#save");

        assertThat(page.locator("tr.is-clash").count()).isEqualTo(1);
        assertThat(page.locator("tr.is-clash").textContent()).contains("示例·慢的人写的名字", "示例·快的人写的名字");
        page.click("tr.is-clash td:last-child input");
        visitor.follow("#save");
        assertThat(page.textContent("h1")).isEqualTo("示例·快的人写的名字");
    }

    @Test
    void scriptAndSqlInAnyFieldAreTextLikeAnyOther() {
        Page page = visitor.page();
        visitor.open("/enterprises/new");
        String code = newCode();
        page.fill("#uscc", code.toLowerCase(java.util.Locale.ROOT));
        page.fill("#name", HOSTILE);
        page.fill("#industry", "C3443");
        page.fill("#district", "330303");

        visitor.follow("#save");

        assertThat(page.textContent("h1")).isEqualTo(HOSTILE);
        assertThat(visitor.offences()).isEmpty();
    }

    @Test
    void hostileWordsInTheListAreSearchedForAndNothingElse() {
        Page page = visitor.page();
        visitor.open("/enterprises");
        for (String field : new String[] {"q", "district", "zone", "industry", "kind", "sort", "after", "before"}) {
            int status = visitor.open("/enterprises?" + field + "="
                    + java.net.URLEncoder.encode(HOSTILE, java.nio.charset.StandardCharsets.UTF_8));

            assertThat(status).as(field).isEqualTo(200);
        }
        assertThat(page.locator("script:not([src])").count()).isZero();
        assertThat(visitor.offences()).isEmpty();
    }

    @Test
    void aFirmThatIsInTheRegisterIsNotEnteredTwice() {
        Page page = visitor.page();
        visitor.open("/enterprises/new");
        page.fill("#uscc", firm);
        page.fill("#name", "示例·再来一次");
        page.fill("#industry", "C3443");
        page.fill("#district", "330303");

        visitor.follow("#save");

        assertThat(page.textContent("#faults")).contains(firm);
        assertThat(page.inputValue("#name")).isEqualTo("示例·再来一次");
    }

    /** A code with a right check digit that no firm of the demo has: its registering body is another. */
    private static String newCode() {
        String first17 = "93330398%09d".formatted(System.nanoTime() % 1_000_000_000L);
        return first17 + Uscc.checkDigit(first17);
    }
}
