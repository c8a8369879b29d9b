package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.kernel.Watermark;
import org.throughline.tables.TablePlan.Note;

/** What tables look like when they are written. */
class TableWritingTest {

    private static final Watermark MARK =
            new Watermark("张三 (zhangsan)", "新兴产业局", Instant.parse("2026-03-01T06:00:00Z"), "r-1");
    private static final String LINE = "张三 (zhangsan) · 新兴产业局 · 2026-03-01 14:00:00 · r-1";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream target = new ByteArrayOutputStream();

    @Test
    void csvIsWrittenForExcel() throws IOException {
        TablePlan plan = TablePlan.of("企业", "名称", "人数", "成立", "规上").marked(MARK, "说明", List.of());
        try (TableWriter table = TableWriter.csv(target, plan)) {
            table.text("甲, \"乙\"")
                    .number(new BigDecimal("1E+3"))
                    .date(LocalDate.of(2026, 3, 1))
                    .truth(true)
                    .endRow();
            table.text("a\nb").number(-5).blank().truth(false).endRow();
            table.text(" x").endRow();
            table.finish();
        }

        assertThat(target.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF名称,人数,成立,规上\r\n"
                        + "\"甲, \"\"乙\"\"\",1000,2026-03-01,是\r\n"
                        + "\"a\nb\",-5,,否\r\n"
                        + "\" x\",,,\r\n"
                        + "#水印 " + LINE + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "@SUM(A1), '''@SUM(A1)'",
        "+cmd|x, '''+cmd|x'",
        "-2+3, '''-2+3'",
        "-5, -5",
        "+5, +5",
        "-1234.5, -1234.5",
        "-12%, -12%",
        "+86-577-1, '''+86-577-1'",
        "''=1, '''''''=1'",
        "'''x', '''x'",
        "a=1, a=1"
    })
    void aFormulaInTextIsGuardedAndANumberIsNot(String text, String written) throws IOException {
        try (TableWriter table = TableWriter.csv(target, TablePlan.of("t", "a"))) {
            table.text(text).endRow();
            table.finish();
        }

        assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFa\r\n" + written + "\r\n");
        assertThat(Written.lines(Written.bytes(folder, target.toByteArray())))
                .extracting(line -> ((TableRow) line).cell(1).text())
                .containsExactly(text);
    }

    @Test
    void aGuardStandsBeforeATabAndALineBreak() throws IOException {
        try (TableWriter table = TableWriter.csv(target, TablePlan.of("t", "a", "b"))) {
            table.text("\t=1").text("\r=1").endRow();
            table.finish();
        }

        assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFa,b\r\n'\t=1,\"'\r=1\"\r\n");
    }

    @Test
    void aWorkbookKeepsWhatEachCellIs() throws IOException {
        try (TableWriter table = TableWriter.xlsx(target, TablePlan.of("企业", "a", "b", "c", "d", "e", "f"))) {
            table.text("=1+1").number(new BigDecimal("1234.50")).number(7).date(LocalDate.of(2026, 3, 1));
            table.truth(true).text("913303001234567890").endRow();
            table.number(new BigDecimal("1234567890123456"))
                    .date(LocalDate.of(1899, 1, 1))
                    .text("a_x000D_\r\u0001b")
                    .endRow();
            table.finish();
        }

        List<TableLine> rows = Written.lines(Written.bytes(folder, target.toByteArray()));

        assertThat(((TableRow) rows.get(0)).cells())
                .containsExactly(
                        Cell.of("=1+1", CellKind.TEXT),
                        Cell.of("1234.5", CellKind.NUMBER),
                        Cell.of("7", CellKind.NUMBER),
                        Cell.of("2026-03-01", CellKind.DATE),
                        Cell.of("是", CellKind.TEXT),
                        Cell.of("913303001234567890", CellKind.TEXT));
        assertThat(((TableRow) rows.get(1)).cells())
                .containsExactly(
                        Cell.of("1234567890123456", CellKind.TEXT),
                        Cell.of("1899-01-01", CellKind.TEXT),
                        Cell.of("a_x000D_\r\u0001b", CellKind.TEXT),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY);
    }

    @Test
    void aWorkbookBearsItsMarkOnEveryPageInItsPropertiesAndInItsNotes() throws IOException {
        TablePlan plan = TablePlan.of("企业/2026", "名称").marked(MARK, "说明", List.of(new Note("筛选", "区县=鹿城 & 乐清")));
        try (TableWriter table = TableWriter.xlsx(target, plan)) {
            table.text("甲").endRow();
            table.finish();
        }

        Map<String, String> parts = parts();

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "<oddFooter>&amp;L" + LINE + "&amp;R&amp;P / &amp;N</oddFooter>");
        assertThat(parts.get("docProps/core.xml"))
                .contains("<dc:creator>张三 (zhangsan)</dc:creator>", "<dc:description>" + LINE, "2026-03-01T06:00:00Z");
        Path file = Written.bytes(folder, target.toByteArray());
        assertThat(Written.read(file)).containsExactly("2:[甲]");
        try (TableFile table = TableFile.open(file, ReadingLimits.usual())) {
            assertThat(table.format().sheets()).containsExactly("企业 2026", "说明");
        }
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("筛选", "区县=鹿城 &amp; 乐清", LINE);
    }

    @Test
    void textLongerThanACellIsCut() throws IOException {
        try (TableWriter table = TableWriter.xlsx(target, TablePlan.of("t", "a"))) {
            table.text("x".repeat(40_000)).endRow();
            table.finish();
        }

        assertThat(Written.lines(Written.bytes(folder, target.toByteArray())))
                .extracting(line -> ((TableRow) line).cell(1).text())
                .containsExactly("x".repeat(32_766) + "…");
    }

    @Test
    void rowsBeyondASheetGoOnInTheNext() throws IOException {
        try (TableWriter table = TableWriter.xlsx(target, TablePlan.of("数据", "a"))) {
            for (int row = 0; row < 1_048_576; row++) {
                table.number(row).endRow();
            }
            table.finish();
        }

        Path file = Written.bytes(folder, target.toByteArray());

        assertThat(Written.read(file, ReadingChoice.ofSheet("数据 (2)"), ReadingLimits.usual()))
                .containsExactly("2:[1048575]");
    }

    @ParameterizedTest
    @EnumSource
    void moreCellsThanColumnsAreAMistake(TableFormat.Kind kind) throws IOException {
        try (TableWriter table = TableWriter.of(kind, target, TablePlan.of("t", "a"))) {
            table.text("1");

            assertThatThrownBy(() -> table.text("2")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aWorkbookThatWasNotFinishedCannotBeOpened() throws IOException {
        try (TableWriter table = TableWriter.xlsx(target, TablePlan.of("t", "a"))) {
            table.text("x".repeat(30_000)).endRow();
        }

        assertThatThrownBy(() -> Written.read(Written.bytes(folder, target.toByteArray())))
                .isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest
    @EnumSource
    void itIsKnownHowMuchOfAFileWasRead(TableFormat.Kind kind) throws IOException {
        try (TableWriter table = TableWriter.of(kind, target, TablePlan.of("t", "a", "b"))) {
            for (int row = 0; row < 20_000; row++) {
                table.number(row).text("甲" + row).endRow();
            }
            table.finish();
        }
        double before = 0;
        double half = 0;

        try (TableFile table = TableFile.open(Written.bytes(folder, target.toByteArray()), ReadingLimits.usual())) {
            while (table.next().isPresent()) {
                assertThat(table.share()).isBetween(before, 1.0);
                before = table.share();
                half = table.tally().rows() == 10_000 ? before : half;
            }
        }

        assertThat(half).isBetween(0.4, 0.6);
        assertThat(before).isBetween(0.999, 1.0);
    }

    @ParameterizedTest
    @EnumSource
    void rejectsAreReadInAgainAsTheyCame(TableFormat.Kind kind) throws IOException {
        Path source = Written.utf8(folder, "名称,代码,人数\n甲,913303001234567890,=1+1\n\"乙,1,2\n丙,x,3\n");
        try (TableFile table = TableFile.open(source, ReadingLimits.usual());
                TableWriter file = TableWriter.of(kind, target, Rejects.plan("退回", table.header()))) {
            Rejects rejects = new Rejects(file, table.header());
            rejects.add((TableRow) table.next().orElseThrow(), "人数不是数");
            TableFault fault = (TableFault) table.next().orElseThrow();
            rejects.add(fault, fault.kind().code());
            file.finish();
        }

        Path rejected = Written.bytes(folder, target.toByteArray());

        assertThat(Written.read(rejected)).containsExactly("2:[甲|913303001234567890|=1+1]", "3:[\"乙,1,2||]");
        try (TableFile again = TableFile.open(rejected, ReadingLimits.usual())) {
            assertThat(again.header().names()).containsExactly("名称", "代码", "人数");
        }
    }

    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(target.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
