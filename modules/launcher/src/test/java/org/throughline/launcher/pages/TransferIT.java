package org.throughline.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * A task force passes all it holds to the bureau for artificial intelligence; the server has a module with open work
 * that the product does not have yet.
 */
class TransferIT {

    @TempDir
    static Path folder;

    private static LaunchedThroughline server;

    @BeforeAll
    static void aServerWithATaskForce() throws IOException {
        copyConfiguration();
        write("bureau.yaml", """
                code: ai-task-force
                plaques:
                  - { zh: 人工智能工作专班, en: Task Force for Artificial Intelligence }
                divisions: ["3303"]
                offices:
                  - { code: office-2, zh: 芯片组, en: Chips Group, functions: [sector] }
                  - { code: lead, zh: 统筹组, en: Lead Group, functions: [coordination] }
                """);
        write("tracks.yaml", """
                tracks:
                  - { code: semiconductors, zh: 半导体, en: Semiconductors }
                """);
        write("mandates.yaml", """
                mandates:
                  - { office: office-2, track: semiconductors, from: 2025-06-01 }
                  - { office: lead, function: coordination, from: 2025-06-01 }
                """);
        launch().awaitReady().close();
        AddedModule.addTo(folder.resolve("programs"), OpenFiles.class);
        server = launch().awaitReady();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void anAdministratorPassesAllOfATaskForceAndLooksBack() {
        try (Visitor director = Visitor.withoutScript(address(), Visitor.DESK);
                Visitor second = Visitor.named(address(), "director", Visitor.PHONE)) {
            director.open("/login");
            director.signIn("director");
            director.open("/admin/offices");
            director.follow("#transfers");
            director.follow("#rehearse");
            typedWrong(director);
            String transfer = rehearsed(director);
            String other = anotherOnTheSameGround(second);

            apply(director, transfer);

            second.open(other);
            assertThat(second.page().textContent("#outdated")).contains("重新演练");
            assertThat(second.page().locator("#apply").count()).isZero();
            second.open("/admin/offices/transfers?bureau=ai-task-force");
            assertThat(second.page().textContent("table")).contains("人工智能工作专班", "已移交");
            lookBack(director);
            assertThat(second.offences()).isEmpty();
        }
    }

    /** All faults at once, each at its field, and what was typed is still there. */
    private static void typedWrong(Visitor director) {
        director.page().selectOption("#giver", "ai-task-force");
        director.page().selectOption("#taker", "wenzhou-ai");
        director.page().fill("#on", today().minusDays(1).toString());
        director.page().selectOption("#otherwise", "wenzhou-bay-emerging-industries/general");
        director.page().fill("#pairs", "lead -> nowhere");
        director.follow("#rehearse-transfer");
        assertThat(director.page().textContent("#faults"))
                .contains("已经过去", "nowhere", "wenzhou-bay-emerging-industries/general");
        assertThat(director.page().inputValue("#pairs")).isEqualTo("lead -> nowhere");
    }

    private static String rehearsed(Visitor director) {
        fill(director);
        assertThat(director.page().textContent("#summary")).contains("人工智能工作专班 → 温州市人工智能局");
        assertThat(director.page().textContent("#passes"))
                .contains("案卷", Integer.toString(OpenFiles.ALL), "统筹组 → 人工智能发展处", "芯片组 → 产业处");
        assertThat(director.page().textContent("#changes")).contains("半导体 不再归 芯片组", "半导体 交给 产业处");
        return director.path();
    }

    private static void fill(Visitor visitor) {
        visitor.page().selectOption("#giver", "ai-task-force");
        visitor.page().selectOption("#taker", "wenzhou-ai");
        visitor.page().fill("#on", today().toString());
        visitor.page().selectOption("#otherwise", "wenzhou-ai/industry");
        visitor.page().fill("#pairs", "lead -> ai-development");
        visitor.follow("#rehearse-transfer");
    }

    private static String anotherOnTheSameGround(Visitor second) {
        second.open("/admin/offices/transfers/new");
        fill(second);
        assertThat(second.page().locator("#apply").count()).isEqualTo(1);
        return second.path();
    }

    private static void apply(Visitor director, String transfer) {
        director.follow("#apply");
        assertThat(director.page().textContent("#faults")).contains("请写明理由");
        director.page().fill("#reason", "市委编办关于整体划转的通知");
        director.follow("#apply");
        assertThat(director.path()).startsWith(transfer);
        assertThat(director.page().textContent("#applied")).contains("周岚", "整体划转的通知");
        assertThat(director.page().textContent("#completed")).contains("全部移交完毕");
        assertThat(director.page().locator("#apply").count()).isZero();
    }

    /** The bureau has it from today on and did not yesterday; the task force is there until yesterday. */
    private static void lookBack(Visitor director) {
        director.open("/admin/offices?on=" + today());
        assertThat(director.page().textContent("#office-industry")).contains("半导体", "案卷 " + OpenFiles.ALL);
        director.open("/admin/offices?on=" + today().minusDays(1));
        assertThat(director.page().textContent("#office-industry")).contains("人工智能", "半导体", today() + "转入");
        director.open("/admin/offices/transfers/new");
        fill(director);
        assertThat(director.page().textContent("#faults")).contains("ai-task-force");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
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
                .with("THROUGHLINE_BUREAU", "wenzhou-ai")
                .serve("--demo");
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve("config/bureaus/ai-task-force").resolve(name);
        Files.createDirectories(file.resolve(".."));
        Files.writeString(file, text);
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
