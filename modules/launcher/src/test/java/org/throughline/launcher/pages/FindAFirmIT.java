package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindAFirmIT {

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.named("officer31", Visitor.DESK);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void whoeverKnowsTwoCharactersOfANameFindsTheFirmFromTheDesk() {
        Page page = visitor.page();
        visitor.open("/enterprises");
        String name = page.textContent("table tbody tr:nth-child(7) .title");
        String part = name.substring(name.length() - 6, name.length() - 4);
        visitor.open("/desk");

        page.fill("#desk-find", part);
        visitor.go(() -> page.press("#desk-find", "Enter"));

        assertThat(page.locator("table mark").allTextContents()).isNotEmpty().containsOnly(part);
        visitor.follow("table tbody tr:first-child .title");
        assertThat(page.textContent("h1")).contains(part);
    }

    @Test
    void aLinkToAFilteredListShowsTheSameListToAnybody() {
        Page page = visitor.page();
        visitor.open("/enterprises");
        page.selectOption("#filter-kind", "INDIVIDUAL_HOUSEHOLD");
        visitor.follow("form.sieve button");
        String link = visitor.path();

        try (Visitor other = Visitor.named("general", Visitor.DESK)) {
            other.open(link);

            assertThat(other.page().locator("table tbody .title").allTextContents())
                    .isEqualTo(page.locator("table tbody .title").allTextContents());
            assertThat(other.page().inputValue("#filter-kind")).isEqualTo("INDIVIDUAL_HOUSEHOLD");
        }
    }

    @Test
    void goingOnAndBackLeadsToTheSameFirms() {
        Page page = visitor.page();
        visitor.open("/enterprises");
        var first = page.locator("table tbody .title").allTextContents();

        visitor.follow("a[rel=next]");
        var second = page.locator("table tbody .title").allTextContents();
        visitor.follow("a[rel=prev]");

        assertThat(second).hasSize(50).doesNotContainAnyElementsOf(first);
        assertThat(page.locator("table tbody .title").allTextContents()).isEqualTo(first);
    }

    @Test
    void aListWithoutAFirmSaysWhichFilterToDrop() {
        Page page = visitor.page();

        visitor.open("/enterprises?kind=COMPANY&q=" + URLEncoder.encode("查无此名", StandardCharsets.UTF_8));

        assertThat(page.locator(".empty a").first().textContent()).contains("去掉");
        visitor.follow(".empty a >> nth=0");
        assertThat(page.locator("table tbody tr").count()).isPositive();
    }

    @Test
    void everyFigureOpensItsProofAndEscapeGivesTheFocusBack() {
        Page page = visitor.page();
        visitor.open("/enterprises/" + visitor.firstFirm());
        Locator dots = page.locator(".tbl-facts .why summary").first();

        dots.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".why[open] .why-panel").textContent()).contains("规则", "输入");
        page.keyboard().press("Escape");
        assertThat(page.locator(".why[open]").count()).isZero();
        assertThat(dots.evaluate("dots => dots === document.activeElement")).isEqualTo(true);
    }

    @Test
    void thePictureOfAFirmHasItsFiguresBesideItAsATable() {
        Page page = visitor.page();
        visitor.open("/enterprises");
        visitor.follow("table tbody .title >> nth=0");
        if (page.locator("#course").count() == 0) {
            visitor.open(firmWithACourse());
        }

        int points = page.locator("#course svg circle").count();

        assertThat(points).isGreaterThan(1);
        assertThat(page.locator("#course table tbody tr").count()).isEqualTo(points);
    }

    private String firmWithACourse() {
        Page page = visitor.page();
        visitor.open("/enterprises?kind=COMPANY");
        var links = page.locator("table tbody .title").evaluateAll("all => all.map(a => a.getAttribute('href'))");
        for (Object link : (Iterable<?>) links) {
            visitor.open(link.toString());
            if (page.locator("#course").count() > 0) {
                return link.toString();
            }
        }
        throw new AssertionError("None of the first fifty companies has two years of anything");
    }
}
