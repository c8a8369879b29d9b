package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilterFirmsIT {

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
    void aConditionOnAFactIsAddedByKeyboardShownAndDropped() {
        Page page = visitor.page();
        visitor.open("/enterprises");
        List<String> all = names(page);

        page.focus("#condition > summary");
        page.keyboard().press("Enter");
        page.selectOption("#add", "revenue");
        visitor.go(() -> page.press("#choose", "Enter"));
        page.fill("#year", "2025");
        page.fill("#from", "2,000");
        visitor.go(() -> page.press("#from", "Enter"));

        assertThat(visitor.path()).contains("fact=revenue.2025%3A20000000..").doesNotContain("enter=");
        assertThat(page.locator(".chips li span").allTextContents()).containsExactly("营业收入 2025 ≥ 2,000 万元");
        assertThat(names(page)).isNotEqualTo(all);

        visitor.follow(".chips li a");

        assertThat(page.locator(".chips").count()).isZero();
        assertThat(names(page)).isEqualTo(all);
    }

    @Test
    void whatIsNoNumberIsSaidAndNothingTypedIsLost() {
        Page page = visitor.page();
        visitor.open("/enterprises?q=%E5%85%AC%E5%8F%B8&add=employees");

        page.fill("#from", "many");
        visitor.go(() -> page.press("#from", "Enter"));

        assertThat(page.textContent("#faults")).contains("要写数或范围");
        assertThat(page.inputValue("#from")).isEqualTo("many");
        assertThat(page.inputValue("#q")).isEqualTo("公司");
    }

    @Test
    void aConditionThatNobodyUnderstandsIsSaidAndDoesNotCount() {
        Page page = visitor.page();
        visitor.open("/enterprises?fact=nothing:1");

        assertThat(page.textContent(".note-amber")).contains("nothing:1").contains("没有计入");
        assertThat(names(page)).isNotEmpty();
    }

    @Test
    void theTreeOfIndustriesLeadsDownToAClass() {
        Page page = visitor.page();
        visitor.open("/enterprises");
        visitor.follow("#industry");

        for (int length : new int[] {1, 3, 4, 5}) {
            visitor.follow(".branches li:first-child a");
            assertThat(page.textContent(".chips li:first-child .code, .chips li:first-child span"))
                    .matches(".*[A-T]\\d{" + (length - 1) + "}\\b.*");
        }

        assertThat(page.locator(".branches li").count()).isZero();
        assertThat(names(page)).isNotEmpty();
    }

    @Test
    void whatTheListShowsIsTakenAlong() throws IOException {
        Page page = visitor.page();
        visitor.open("/enterprises?fact=employees.2025:200..&kind=COMPANY");
        List<String> shown = names(page);
        visitor.follow("#export");
        page.check("input[name=as][value=CSV]");

        Download download = page.waitForDownload(() -> page.click("#take"));

        List<String> lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);
        List<String> taken = lines.subList(1, lines.size() - 1).stream()
                .map(line -> line.split(",", 2)[0])
                .limit(shown.size())
                .toList();
        assertThat(download.suggestedFilename()).isEqualTo("企业.csv");
        assertThat(lines.get(0)).endsWith("从业人员 2025（人）");
        assertThat(taken).isEqualTo(shown);
        assertThat(lines.get(lines.size() - 1)).startsWith("#水印 ").contains("officer31");
    }

    private static List<String> names(Page page) {
        return Arrays.asList(
                page.locator("table tbody .title").allTextContents().toArray(new String[0]));
    }
}
