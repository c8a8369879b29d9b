package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.testkit.ThroughlineServer;

class FrameIT {

    @Test
    void switchingTheLanguageKeepsThePageWithItsFilters() {
        try (Visitor visitor = Visitor.named("officer31", Visitor.DESK)) {
            Page page = visitor.page();
            visitor.open("/enterprises?kind=COMPANY&sort=code");

            visitor.follow(".tools button[lang=en]");

            assertThat(visitor.path()).isEqualTo("/enterprises?kind=COMPANY&sort=code");
            assertThat(page.textContent("h1")).isEqualTo("Enterprises");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            visitor.follow(".tools button[lang=zh-CN]");
            assertThat(page.textContent("h1")).isEqualTo("企业");
        }
    }

    @Test
    void largeTypeIsRememberedAndReachesEverything() {
        try (Visitor visitor = Visitor.named("officer31", Visitor.DESK)) {
            Page page = visitor.page();
            Object before = page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)");

            visitor.follow(".tools button:has-text('大字')");
            visitor.open("/enterprises");

            Object after = page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)");
            assertThat(((Number) after).doubleValue()).isGreaterThan(((Number) before).doubleValue());
            assertThat(page.getAttribute(".tools button:has-text('大字')", "aria-pressed"))
                    .isEqualTo("true");
        }
    }

    @Test
    void theWholeWayToAChangedFirmCanBeWalkedByKeyboard() {
        try (Visitor visitor = Visitor.stranger(Visitor.DESK)) {
            Page page = visitor.page();
            visitor.open("/login");
            tabTo(page, "#username");
            page.keyboard().type("officer31");
            tabTo(page, "#password");
            page.keyboard().type(ThroughlineServer.SECRET);
            visitor.go(() -> page.keyboard().press("Enter"));
            tabTo(page, "#desk-find");
            visitor.go(() -> page.keyboard().press("Enter"));
            tabTo(page, "table .title");
            visitor.go(() -> page.keyboard().press("Enter"));
            tabTo(page, ".head .btn-primary");
            visitor.go(() -> page.keyboard().press("Enter"));
            tabTo(page, "#name");

            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isNotEqualTo("none");
        }
    }

    @Test
    void theFirstTabOfAPageLeadsPastTheMenus() {
        try (Visitor visitor = Visitor.named("officer31", Visitor.DESK)) {
            Page page = visitor.page();

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.evaluate("location.hash")).isEqualTo("#main");
        }
    }

    @Test
    void whoeverIsLedToTheDoorComesBackToThePageTheyWanted() {
        try (Visitor visitor = Visitor.stranger(Visitor.DESK)) {
            visitor.open("/enterprises?kind=COMPANY");
            assertThat(visitor.path()).startsWith("/login");

            visitor.signIn("officer31");

            assertThat(visitor.path()).isEqualTo("/enterprises?kind=COMPANY");
        }
    }

    @Test
    void aWrongSecretIsSaidAndNothingMore() {
        try (Visitor visitor = Visitor.stranger(Visitor.DESK)) {
            Page page = visitor.page();
            visitor.open("/login");
            page.fill("#username", "nobody-of-that-name");
            page.fill("#password", "wrong");

            visitor.follow("main button.btn-primary");

            assertThat(page.textContent("[role=alert]")).contains("账号或口令不对");
        }
    }

    @Test
    void logOutLeavesNothingOpen() {
        try (Visitor visitor = Visitor.named("officer31", Visitor.DESK)) {
            visitor.follow(".tools form:last-child button");

            assertThat(visitor.path()).startsWith("/login");
            visitor.open("/desk");
            assertThat(visitor.path()).startsWith("/login");
        }
    }

    @Test
    void anAddressWithoutAPageSaysSoInTheReadersLanguage() {
        try (Visitor visitor = Visitor.named("officer31", Visitor.DESK).speaking("en")) {
            for (String path : new String[] {"/nothing-here", "/enterprises/91330398MA00000000", "/desk.xhtml"}) {
                int status = visitor.open(path);

                assertThat(status).as(path).isEqualTo(404);
                assertThat(visitor.page().textContent("h1")).isEqualTo("There is no such page");
            }
        }
    }

    @Test
    void aPageWhoseRightIsMissingIsRefusedAndNotOffered() {
        try (Visitor visitor = Visitor.named("auditor", Visitor.DESK)) {
            visitor.open("/enterprises");
            assertThat(visitor.page().locator("a[href$='/enterprises/new']").count())
                    .isZero();

            int status = visitor.open("/enterprises/new");

            assertThat(status).isEqualTo(403);
        }
    }

    @Test
    void aBrowserIsToldToRunNothingButOurOwnFiles() {
        try (Visitor visitor = Visitor.named("officer31", Visitor.DESK)) {
            Response response = visitor.page()
                    .navigate(ThroughlineServer.get().address("/enterprises").toString());

            Map<String, String> headers = response.headers();

            assertThat(headers.get("content-security-policy"))
                    .contains("default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers).containsEntry("x-content-type-options", "nosniff");
            assertThat(headers.get("cache-control")).contains("no-store");
            assertThat(visitor.page()
                            .locator("[style], [onclick], script:not([src])")
                            .count())
                    .isZero();
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            Object reached = page.evaluate("selector => document.activeElement.matches(selector)", selector);
            if (Boolean.TRUE.equals(reached)) {
                return;
            }
        }
        throw new AssertionError("The Tab key never reaches " + selector + " on " + page.url());
    }
}
