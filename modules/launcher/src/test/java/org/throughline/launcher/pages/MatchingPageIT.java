package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.launcher.api.TakenTable;
import org.throughline.testkit.Await;

/** Runs as a policy officer reads them: clause by clause, firm by firm, and taken along. */
class MatchingPageIT {

    private Visitor officer;

    @BeforeEach
    void aRunIsThere() {
        officer = Visitor.named("policy", Visitor.DESK);
        officer.open("/matching");
        if (officer.page().locator("#clauses").count() == 0) {
            officer.follow("#run");
        }
        Await.that("a run is over", Duration.ofMinutes(2), () -> {
            officer.open("/matching");
            return officer.page().locator("#clauses").count() > 0;
        });
    }

    @AfterEach
    void goes() {
        assertThat(officer.offences()).isEmpty();
        officer.close();
    }

    @Test
    void allFirmsOfAListAreTakenAlongAsTheyAreShown() throws Exception {
        List<String> shown = listOf("ELIGIBLE");

        Download download = officer.page().waitForDownload(() -> officer.page().click("#take-csv"));

        List<String> lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);
        List<String> taken = lines.subList(1, lines.size() - 1).stream()
                .map(line -> line.split(",", 2)[0])
                .toList();
        assertThat(download.suggestedFilename()).endsWith(" 符合的.csv");
        assertThat(lines.get(0)).contains("企业名称,统一社会信用代码,区划");
        assertThat(taken).hasSizeGreaterThan(shown.size()).startsWith(shown.toArray(new String[0]));
        assertThat(taken).hasSameSizeAs(walked());
        assertThat(lines.get(lines.size() - 1)).startsWith("#水印 ").contains("policy");
        assertThat(onRecord()).contains("ELIGIBLE", "CSV", Integer.toString(taken.size()));
    }

    @Test
    void whatIsShortOfAThresholdIsANumberToSortBy() throws Exception {
        List<String> shown = listOf("NEAR");

        Download download = officer.page().waitForDownload(() -> officer.page().click("#take-xlsx"));

        List<List<String>> rows = TakenTable.rows(download.path());
        assertThat(download.suggestedFilename()).endsWith(" 只差一条的.xlsx");
        assertThat(rows.stream().map(row -> row.get(0)).limit(shown.size())).isEqualTo(shown);
        assertThat(rows).anySatisfy(row -> {
            double value = Double.parseDouble(row.get(4));
            double bound = Double.parseDouble(row.get(5));
            assertThat(Double.parseDouble(row.get(6))).isCloseTo(Math.abs(bound - value), Offset.offset(0.000_01));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyListIsOpenToEverybody(String language) {
        officer.speaking(language);
        officer.open("/matching");
        List<String> faults = new ArrayList<>();
        for (String clause : hrefs("#clauses tbody a.title")) {
            for (String list : List.of("NEAR", "ELIGIBLE", "UNKNOWN", "GAINED")) {
                CleanPagesIT.look(officer, clause + "&list=" + list, Visitor.DESK, faults);
            }
        }

        assertThat(faults).isEmpty();
    }

    /** Opens the list of the first clause that has more than one page of it: the names on the first. */
    private List<String> listOf(String list) {
        List<String> clauses = hrefs("#clauses tbody a.title");
        for (String clause : clauses) {
            officer.open(clause + "&list=" + list);
            if (officer.page().locator("a[rel=next]").count() > 0) {
                return names();
            }
        }
        throw new AssertionError("No clause of " + clauses + " has a long list of " + list);
    }

    private List<String> names() {
        return officer.page()
                .locator("main table")
                .first()
                .locator("tbody a.title")
                .allTextContents();
    }

    private List<String> walked() {
        List<String> all = new ArrayList<>(names());
        while (officer.page().locator("a[rel=next]").count() > 0) {
            officer.follow("a[rel=next]");
            all.addAll(names());
        }
        return all;
    }

    private List<String> hrefs(String selector) {
        return officer.page().locator(selector).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static String onRecord() {
        try (Visitor auditor = Visitor.named("auditor", Visitor.DESK)) {
            auditor.open("/admin/journal?kind=exported");
            auditor.follow("table tbody tr:first-child a.title");
            return auditor.page().textContent("main");
        }
    }
}
