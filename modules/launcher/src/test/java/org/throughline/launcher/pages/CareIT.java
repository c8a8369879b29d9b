package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.ThroughlineServer;

/** What every page does for secrecy: the reminder, the mark on paper, and what a public site must show. */
class CareIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"zh-CN, 涉密", "en, classified"})
    void theReminderStandsOnEveryPageUntilItIsSentAwayForTheSession(String language, String word) {
        try (Visitor visitor = Visitor.stranger(Visitor.PHONE).speaking(language)) {
            Page page = visitor.page();
            visitor.open("/login");
            assertThat(page.textContent(".reminder")).contains(word);
            visitor.signIn("officer31");
            visitor.open("/enterprises?kind=COMPANY");
            assertThat(page.textContent(".reminder")).contains(word);

            visitor.follow(".reminder button");

            assertThat(visitor.path()).isEqualTo("/enterprises?kind=COMPANY");
            assertThat(page.locator(".reminder").count()).isZero();
            visitor.open("/account");
            assertThat(page.locator(".reminder").count()).isZero();
            assertThat(page.context().cookies())
                    .filteredOn(cookie -> cookie.name.equals("throughline-reminder"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie.expires).isEqualTo(-1));
        }
        try (Visitor another = Visitor.stranger(Visitor.DESK)) {
            another.open("/login");
            assertThat(another.page().locator(".reminder").count()).isOne();
        }
    }

    @Test
    void aPrintedPageSaysWhoPrintedItAndByWhichRequest() {
        try (Visitor visitor = Visitor.named("officer31", Visitor.DESK)) {
            Page page = visitor.page();
            Response answer = page.navigate(
                    ThroughlineServer.get().address("/enterprises").toString());
            assertThat(page.locator(".print-mark").isVisible()).isFalse();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".print-mark").isVisible()).isTrue();
            assertThat(page.textContent(".print-mark"))
                    .contains("(officer31)", answer.headerValue("X-Request-Id"))
                    .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
            assertThat(page.locator(".reminder").isVisible()).isFalse();
        }
    }

    @Test
    void filingsStandAtTheDoorWhenTheyAreSetAndNothingDoesWhenNot() throws IOException, InterruptedException {
        assertThat(door(ThroughlineServer.get().address())).doesNotContain("class=\"filings\"");

        LaunchedThroughline.Launch launch = LaunchedThroughline.in(folder.resolve("data"))
                .firms(50)
                .with("THROUGHLINE_FILINGS_ICP", "ICP-0815<b>")
                .with("THROUGHLINE_FILINGS_SITE_CODE", "3303000001");
        try (LaunchedThroughline server = launch.serve().awaitReady()) {
            assertThat(door(server.address()))
                    .contains("class=\"filings\"", "https://beian.miit.gov.cn/", "ICP-0815&lt;b&gt;", "3303000001")
                    .doesNotContain("beian.mps.gov.cn");
        }
    }

    private static String door(URI server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/login")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
