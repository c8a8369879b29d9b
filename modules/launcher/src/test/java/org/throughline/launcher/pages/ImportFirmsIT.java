package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.kernel.Uscc;
import org.throughline.launcher.api.ReturnedRows;
import org.throughline.testkit.Await;
import org.throughline.testkit.PlantedFaults;
import org.throughline.testkit.ThroughlineServer;

/** A list of firms through the pages: sent, looked at, imported, and what goes back taken along. */
class ImportFirmsIT {

    @TempDir
    private Path folder;

    @Test
    void threeHundredPlantedFaultsComeBackEachWithItsReason() throws IOException {
        long seed = System.nanoTime();
        PlantedFaults list = PlantedFaults.of(seed, 500, 300, today());
        try (Visitor officer = Visitor.named("officer31", Visitor.DESK)) {
            send(officer, "种子 " + seed, list.text());
            officer.follow("#start");
            officer.page().locator("#import .light-green").waitFor();

            assertThat(officer.page().locator(".import-tally").innerText()).contains("500 行", "300 行");
            assertThat(officer.page().locator("#rejects tbody tr").count()).isEqualTo(50);
            Download download =
                    officer.page().waitForDownload(() -> officer.page().click("#rejects-csv"));
            assertThat(ReturnedRows.of(Files.readAllBytes(download.path()), folder))
                    .as("seed %d", seed)
                    .isEqualTo(ReturnedRows.expected(list));
            assertThat(download.suggestedFilename()).isEqualTo("名单.rejects.csv");
            List<Integer> lines = list.expected().keySet().stream().sorted().toList();
            assertThat(officer.page()
                            .locator("#rejects tbody tr td:first-child")
                            .allInnerTexts())
                    .containsExactlyElementsOf(
                            lines.subList(0, 50).stream().map(String::valueOf).toList());
            officer.follow("#rejects [rel=next]");
            assertThat(officer.page()
                            .locator("#rejects tbody tr td:first-child")
                            .first()
                            .innerText())
                    .isEqualTo(lines.get(50).toString());
            assertThat(officer.offences()).isEmpty();
        }
    }

    @Test
    void aListIsLookedAtChangedImportedAndSentAgainWithoutAnyScript() {
        String source = "部门统计 " + System.nanoTime();
        String list = "uscc,name,industry,district,Umsatz,Sonst\n" + code() + ",示例甲公司,C3441,330303,12.5,x\n" + code()
                + ",示例乙公司,C9999,330303,很多,y\n";
        try (Visitor officer = Visitor.withoutScript(Visitor.DESK)) {
            enter(officer, "officer31");
            officer.open("/enterprises");
            press(officer, "#import", "**/enterprises/import");
            send(officer, source, list);
            assertThat(officer.page().locator("#columns").innerText()).contains("没认出来");

            officer.page().selectOption("#target-5", "revenue");
            officer.page().click("#look");
            officer.page().fill("[name=year-5]", "2025");
            officer.page().selectOption("[name=factor-5]", "10000");
            officer.page().click("#look");
            officer.page().locator("#preview:has-text('125,000 元')").waitFor();
            assertThat(officer.page().locator("#preview").innerText()).contains("营业收入 2025");
            assertThat(officer.page().locator("#faulty").innerText()).contains("“C9999”", "“很多”不是数");

            press(officer, "#start", "**/enterprises/imports/*");
            untilOver(officer);
            assertThat(officer.page().locator("#rejects").innerText()).contains("示例乙公司", "“很多”不是数");
            press(officer, "#again", "**/enterprises/import?*");
            assertThat(officer.page().inputValue("#source")).isEqualTo(source);
            assertThat(officer.page().locator("#former").innerText()).contains(source, "收下 1 行，退回 1 行");

            send(officer, source, list);
            assertThat(officer.page().locator("#columns tbody tr:nth-child(5)").innerText())
                    .contains("上次这样读");
            press(officer, "#discard", "**/enterprises/import");
            assertThat(officer.page().locator("#waiting").count()).isZero();
        }
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedStays() {
        try (Visitor officer = Visitor.named("officer31", Visitor.DESK)) {
            officer.open("/enterprises/import");
            officer.page().fill("#source", "统计局 <b>年报</b>");

            officer.follow("#send");

            assertThat(officer.page().locator("#faults li").count()).isEqualTo(2);
            assertThat(officer.page().locator("#asOf-notes").innerText()).contains("不晚于今天");
            assertThat(officer.page().locator("#file-notes").innerText()).contains("没有上传文件");
            assertThat(officer.page().inputValue("#source")).isEqualTo("统计局 <b>年报</b>");
            assertThat(officer.offences()).isEmpty();
        }
    }

    @Test
    void columnsThatSayTheSameAreNotImportedUntilOneIsLeftOutAndAFileThatIsNoTableSaysWhy() {
        try (Visitor officer = Visitor.named("officer31", Visitor.DESK)) {
            send(officer, "重复", "uscc,专利数,有效专利\n" + code() + ",1,2\n");
            officer.page().selectOption("#target-2", "patents");
            officer.page().selectOption("#target-3", "patents");

            officer.follow("#start");

            assertThat(officer.path()).startsWith("/enterprises/import/");
            assertThat(officer.page().locator("#refused").innerText()).contains("“有效专利”列和“专利数”列说的是同一件事");
            officer.follow("#discard");
            send(officer, "报表", "%PDF-1.7 and so on");
            assertThat(officer.page().locator("#refused").innerText()).contains("PDF");
            assertThat(officer.page().locator("#start").count()).isZero();
            officer.follow("#discard");
            assertThat(officer.offences()).isEmpty();
        }
    }

    @Test
    void nobodySeesListsAndImportsOfOthersOrSendsThemWithoutTheRight() {
        try (Visitor officer = Visitor.named("officer31", Visitor.DESK);
                Visitor colleague = Visitor.named("officer41", Visitor.DESK)) {
            send(officer, "只给自己看", "uscc\n" + code() + "\n");
            String draft = officer.path();
            assertThat(colleague.open(draft)).isEqualTo(404);
            officer.follow("#start");
            untilOver(officer);
            assertThat(colleague.open(officer.path())).isEqualTo(404);
        }
    }

    /** Sends a list and is shown how it would be read. */
    static void send(Visitor visitor, String source, String list) {
        if (!visitor.path().equals("/enterprises/import")) {
            visitor.open("/enterprises/import");
        }
        visitor.page().fill("#source", source);
        visitor.page().fill("#asOf", today().toString());
        visitor.page()
                .setInputFiles("#file", new FilePayload("名单.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        visitor.page().click("#send");
        visitor.page().waitForURL("**/enterprises/import/*");
    }

    private static void press(Visitor visitor, String button, String leads) {
        visitor.page().click(button);
        visitor.page().waitForURL(leads);
    }

    /** Without a script the page stays as it was until it is asked for again. */
    static void untilOver(Visitor visitor) {
        Await.that("the import is over", Duration.ofMinutes(1), () -> {
            visitor.page().reload();
            return visitor.page().locator("#import .light-green").count() == 1;
        });
    }

    private static void enter(Visitor visitor, String account) {
        visitor.open("/login");
        visitor.page().fill("#username", account);
        visitor.page().fill("#password", ThroughlineServer.SECRET);
        visitor.page().click("main button.btn-primary");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static String code() {
        String first = "91330398MA%07d".formatted(Math.floorMod(System.nanoTime(), 10_000_000L));
        return first + Uscc.checkDigit(first);
    }
}
