package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.launcher.added.AddedModule;
import org.throughline.launcher.added.OpenFiles;
import org.throughline.testkit.LaunchedThroughline;
import org.throughline.testkit.TestFolders;

/**
 * An administrator moves a track with its open work from office to office, in a bureau whose plans take two; the server
 * has a module with open work that the product does not have yet.
 */
class ReorganisationIT {

    private static final String BAY = "bureaus/wenzhou-bay-emerging-industries/";
    private static final int EXCEPTED = 3;

    @TempDir
    static Path folder;

    private static LaunchedThroughline server;

    @BeforeAll
    static void aServerWithOpenWork() throws IOException {
        copyConfiguration();
        append("bureau.yaml", "secondPerson: [mandate-plans]\n");
        launch().awaitReady().close();
        AddedModule.addTo(folder.resolve("programs"), OpenFiles.class);
        server = launch().awaitReady();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void aTrackMovesWithItsWorkButForOnePieceAndComesBack() throws IOException {
        try (Visitor planner = Visitor.withoutScript(address(), Visitor.DESK);
                Visitor second = Visitor.named(address(), "director", Visitor.DESK)) {
            planner.open("/login");
            planner.signIn("general");
            planner.open("/admin/offices");
            assertThat(planner.page().textContent("#office-office-2")).contains("案卷 " + OpenFiles.ALL);
            String plan = rehearse(planner);
            String other = rehearseOtherwise(second);

            chooseAndExcept(planner, plan);
            submit(planner);
            approve(second, plan);

            lookBack(planner, plan);
            second.open(other);
            assertThat(second.page().textContent("#outdated")).contains("计划已经过时");
            assertThat(second.page().locator("#approve, #submit").count()).isZero();
            second.follow("#again");
            assertThat(second.path()).isNotEqualTo(other).startsWith("/admin/offices/plans/");
            takeBack(second, plan);
            assertThat(second.offences()).isEmpty();
        }
    }

    /** A fault first, with its line; then what was meant. */
    private static String rehearse(Visitor planner) {
        planner.follow("#rehearse");
        String text = planner.page().inputValue("#text");
        String line = "  - { office: \"9\", track: semiconductors, from: " + nextMonth() + " }\n";
        planner.page().fill("#text", text + line);
        planner.follow("#rehearse-typed");
        long lines = text.lines().count() + 1;
        assertThat(planner.page().textContent("#faults")).contains("第 " + lines + " 行", "9");
        assertThat(planner.page().inputValue("#text")).contains(line.strip());

        planner.page().fill("#text", text + line.replace("\"9\"", "\"3\""));
        planner.follow("#rehearse-typed");

        assertThat(planner.page().textContent("#changes"))
                .contains("半导体 从 2处 转给 3处", nextMonth().toString());
        assertThat(planner.page().textContent("#apply-bar")).contains("触及 60 件，移交 0 件，例外 0 件");
        return planner.path();
    }

    /** Somebody else plans to close a gap on the same ground. */
    private static String rehearseOtherwise(Visitor other) {
        other.open("/admin/offices/plans/new?start=standing");
        String text = other.page().inputValue("#text");
        other.page()
                .fill("#text", text + "  - { office: \"3\", track: commercial-space, from: " + nextMonth() + " }\n");
        other.follow("#rehearse-typed");
        assertThat(other.page().textContent("#changes")).contains("商业航天 交给 3处");
        return other.path();
    }

    private static void chooseAndExcept(Visitor planner, String plan) {
        planner.page().check("input[name='move-0'][value='MOVES']");
        planner.follow("#choose");
        assertThat(planner.page().textContent("#apply-bar")).contains("移交 60 件");
        planner.follow("#changes a:has-text('案卷 60')");
        planner.page().check("input[name='except'] >> nth=" + EXCEPTED);
        planner.follow("#choose");
        assertThat(planner.page().textContent("#apply-bar")).contains("移交 59 件，例外 1 件");
        assertThat(planner.page().isChecked("input[name='except'] >> nth=" + EXCEPTED))
                .isTrue();
        planner.follow("#items a[rel='next']");
        assertThat(planner.page().locator("#items li").count()).isEqualTo(10);
        assertThat(planner.path()).startsWith(plan);
    }

    private static void submit(Visitor planner) {
        planner.follow("#submit");
        assertThat(planner.page().textContent("#faults")).contains("请写明理由");
        planner.page().check("input[name='except'] >> nth=9");
        planner.page().fill("#reason", "局务会 9 月 14 日纪要第 3 条");
        planner.follow("#submit");
        assertThat(planner.page().textContent("#look")).contains("还没有执行");
        planner.page().uncheck("input[name='except'] >> nth=9");
        planner.follow("#choose");
        planner.page().fill("#reason", "局务会 9 月 14 日纪要第 3 条");
        planner.follow("#submit");
        assertThat(planner.page().textContent("#own")).contains("要由别人批准");
        assertThat(planner.page().locator("#approve").count()).isZero();
    }

    private static void approve(Visitor second, String plan) {
        second.open("/admin/offices/plans");
        second.follow("table tr:has-text('等人批准') a.title");
        assertThat(second.path()).isEqualTo(plan);
        assertThat(second.page().textContent("#submitted")).contains("方敬之", "纪要第 3 条");
        second.page().fill("#reason", "同意");
        second.follow("#approve");
        assertThat(second.page().textContent("#applied")).contains("周岚", "同意");
    }

    /** The doors of both days, the deeds one by one, and the file that now says something else than stands. */
    private static void lookBack(Visitor planner, String plan) throws IOException {
        planner.open("/admin/offices?on=" + nextMonth().minusDays(1));
        assertThat(planner.page().textContent("#office-office-2")).contains("半导体");
        assertThat(planner.page().textContent("#office-office-3")).contains("半导体", nextMonth() + "转入");
        planner.open("/admin/offices?on=" + nextMonth());
        assertThat(planner.page().textContent("#office-office-3")).contains("半导体", "自2处");
        assertThat(planner.page().textContent("#file")).contains("1 处不同");
        planner.open(plan + "?change=0&kind=files");
        List<String> handed = planner.page().locator("#items li").allTextContents();
        assertThat(handed).hasSize(50).noneMatch(piece -> piece.contains("00" + EXCEPTED));
        append("mandates.yaml", "  - { office: \"9\", track: nothing, from: 2026-13-01 }\n");
        planner.open("/admin/offices");
        planner.follow("#file a");
        assertThat(planner.page().textContent("#folder-faults")).contains("mandates.yaml:");
        planner.follow("#rehearse-folder");
        assertThat(planner.page().textContent("#faults")).contains("mandates.yaml:");
    }

    private static void takeBack(Visitor second, String plan) {
        second.open(plan);
        second.follow("#undo");
        assertThat(second.page().textContent("#changes")).contains("半导体 从 3处 转给 2处");
        assertThat(second.page().textContent("#apply-bar")).contains("移交 59 件");
        second.page().fill("#reason", "重新商量");
        second.follow("#submit");
        try (Visitor planner = Visitor.named(address(), "general", Visitor.PHONE)) {
            planner.open(second.path());
            planner.page().fill("#reason", "同意撤回");
            planner.follow("#approve");
            planner.open("/admin/offices");
            assertThat(planner.page().textContent("#office-office-2")).contains("案卷 " + OpenFiles.ALL);
            planner.open("/admin/offices?on=" + nextMonth());
            assertThat(planner.page().textContent("#office-office-3")).doesNotContain("半导体");
        }
    }

    private static LocalDate nextMonth() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(1).withDayOfMonth(1);
    }

    private static URI address() {
        return server.address();
    }

    private static LaunchedThroughline launch() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        return LaunchedThroughline.in(folder.resolve("data"))
                .firms(50)
                .config(folder.resolve("config"))
                .with("THROUGHLINE_PROGRAMS", programs.toString())
                .with("THROUGHLINE_CLASS_ARCHIVE", "off")
                .serve("--demo");
    }

    private static void append(String name, String line) throws IOException {
        Path file = folder.resolve("config").resolve(BAY + name);
        Files.writeString(file, Files.readString(file) + line);
    }

    private static void copyConfiguration() throws IOException {
        Path shipped = TestFolders.checkout().resolve("config");
        try (Stream<Path> files = Files.walk(shipped)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> copy(file, folder.resolve("config").resolve(shipped.relativize(file))));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
