package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What sheets are read as. */
class XlsxReadingTest {

    private static final String HEADER =
            "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='B1' t='inlineStr'><is><t>b</t></is></c></row>";

    @TempDir
    Path folder;

    static Stream<Arguments> rows() {
        return Stream.of(
                rows("numbers", row(2, "<c r='A2'><v>1</v></c><c r='B2' t='n'><v>2.5</v></c>"), "2:[1|2.5]"),
                rows("gaps", row(2, "<c r='B2'><v>2</v></c>") + row(7, "<c r='A7'><v>1</v></c>"), "2:[|2]", "7:[1|]"),
                rows("no references", "<row><c><v>1</v></c><c><v>2</v></c></row>", "2:[1|2]"),
                rows(
                        "styled cells with nothing in them",
                        row(2, "<c r='A2' s='3'/><c r='B2'><v>2</v></c><c r='XFD2' s='1'/>"),
                        "2:[|2]"),
                rows("blank rows", row(2, "<c r='A2' s='1'/>") + row(3, "<c r='A3'><v>1</v></c>"), "3:[1|]"),
                rows(
                        "a column more",
                        row(2, "<c r='A2'><v>1</v></c><c r='C2'><v>3</v></c>") + row(3, "<c r='A3'><v>4</v></c>"),
                        "2:MORE_CELLS",
                        "3:[4|]"),
                rows(
                        "booleans and errors",
                        row(2, "<c r='A2' t='b'><v>1</v></c><c r='B2' t='e'><v>#N/A</v></c>"),
                        "2:[TRUE|#N/A]"),
                rows(
                        "a formula with its value",
                        row(2, "<c r='A2'><f>1+1</f><v>2</v></c><c r='B2' t='str'><f>A1</f><v>x</v></c>"),
                        "2:[2|x]"),
                rows(
                        "a formula that gives nothing",
                        row(2, "<c r='A2'><v>1</v></c><c r='B2' t='str'><f>A1</f><v></v></c>"),
                        "2:[1|]"),
                rows(
                        "a formula never worked out",
                        row(2, "<c r='A2'><v>1</v></c><c r='B2'><f>A1</f></c>"),
                        "2:FORMULA_WITHOUT_VALUE"),
                rows(
                        "rich text and readings",
                        row(
                                2,
                                "<c r='A2' t='inlineStr'><is><r><t>温</t></r><r><t>州</t></r><rPh sb='0' eb='1'><t>wen</t></rPh></is></c>"),
                        "2:[温州|]"),
                rows(
                        "escapes",
                        row(2, "<c r='A2' t='inlineStr'><is><t>a_x000D_\nb_x005F_x000D_</t></is></c>"),
                        "2:[a\r\nb_x000D_|]"),
                rows(
                        "CDATA and entities",
                        row(2, "<c r='A2' t='inlineStr'><is><t>a&amp;<![CDATA[<b>]]></t></is></c>"),
                        "2:[a&<b>|]"),
                rows(
                        "NUL by an escape",
                        row(2, "<c r='A2' t='inlineStr'><is><t>a_x0000_</t></is></c>"),
                        "2:NUL_CHARACTER"),
                rows(
                        "rows out of order",
                        row(5, "<c r='A5'><v>1</v></c>")
                                + row(4, "<c r='A4'><v>2</v></c>")
                                + row(6, "<c r='A6'><v>3</v></c>"),
                        "5:[1|]",
                        "4:ROW_OUT_OF_ORDER",
                        "6:[3|]"),
                rows(
                        "a row twice",
                        row(2, "<c r='A2'><v>1</v></c>") + row(2, "<c r='A2'><v>2</v></c>"),
                        "2:[1|]",
                        "2:ROW_OUT_OF_ORDER"),
                rows(
                        "cells out of order",
                        row(2, "<c r='B2'><v>1</v></c><c r='A2'><v>2</v></c>"),
                        "2:BROKEN_REFERENCE"),
                rows("a string that is not there", row(2, "<c r='A2' t='s'><v>99</v></c>"), "2:BROKEN_REFERENCE"),
                rows("a column beyond all", row(2, "<c r='AAAA2'><v>1</v></c>"), "2:BROKEN_REFERENCE"),
                rows(
                        "a row that is no number",
                        "<row r='x'><c><v>1</v></c></row>" + row(3, "<c r='A3'><v>2</v></c>"),
                        "2:ROW_OUT_OF_ORDER",
                        "3:[2|]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void rowsOfASheetAreReadOneByOne(String name, String xml, List<String> rows) throws IOException {
        Path file = WorkbookFile.of(HEADER + xml).in(folder);

        List<String> read = Written.read(file);

        assertThat(read).as(name).isEqualTo(rows);
    }

    @Test
    void aFormulaIsMarked() throws IOException {
        Cell cell = cell(WorkbookFile.of(HEADER + row(2, "<c r='A2'><f t='shared' si='0'/><v>7</v></c>")));

        assertThat(cell.formula()).isTrue();
        assertThat(cell.text()).isEqualTo("7");
    }

    @Test
    void sharedStringsAreFoundInMemoryAndInTheFile() throws IOException {
        StringBuilder items = new StringBuilder();
        StringBuilder rows = new StringBuilder(HEADER);
        for (int at = 0; at < 3_000; at++) {
            items.append("<si><t>文字").append(at).append("</t><rPh><t>wenzi</t></rPh></si>");
            rows.append(row(at + 2, "<c r='A" + (at + 2) + "' t='s'><v>" + (2_999 - at) + "</v></c>"));
        }
        Path file = WorkbookFile.of(rows.toString()).strings(items.toString()).in(folder);
        ReadingLimits usual = ReadingLimits.usual();

        List<String> held = Written.read(file);
        List<String> spilled = Written.read(
                file, ReadingChoice.FIRST, new ReadingLimits(9, 999, 9, 99, 99, 9_999_999, 200, 5_000, 99_999));

        assertThat(usual.heldStringBytes()).isGreaterThan(100_000);
        assertThat(held).hasSize(3_000).startsWith("2:[文字2999|]").endsWith("3001:[文字0|]");
        assertThat(spilled).isEqualTo(held);
    }

    @Test
    void mergedCellsHaveTheTextOfTheFirstAndAreMarked() throws IOException {
        String rows = HEADER
                + row(2, "<c r='A2' t='inlineStr'><is><t>x</t></is></c><c r='B2'><v>1</v></c>")
                + row(3, "<c r='B3'><v>2</v></c>")
                + row(4, "<c r='A4' s='1'/>")
                + row(5, "<c r='A5'><v>5</v></c><c r='B5'><v>6</v></c>");
        Path file = WorkbookFile.ofSheet(
                        "<x:worksheet><x:sheetData>" + rows.replaceAll("<(/?)(\\w)", "<$1x:$2")
                                + "</x:sheetData><x:mergeCells count='1'><x:mergeCell ref='A2:A4'/></x:mergeCells></x:worksheet>")
                .in(folder);

        List<TableLine> read = Written.lines(file);

        assertThat(read).extracting(Written::shown).containsExactly("2:[x|1]", "3:[x|2]", "5:[5|6]");
        Cell merged = ((TableRow) read.get(1)).cell(1);
        assertThat(merged.merged()).hasValue(new CellRange(2, 1, 4, 1));
        assertThat(merged.merged().orElseThrow()).hasToString("A2:A4");
        assertThat(((TableRow) read.get(2)).cell(1).merged()).isEmpty();
    }

    @Test
    void wordsInACellAreNotTakenForMergedCells() throws IOException {
        Path file = WorkbookFile.of(
                        HEADER + row(2, "<c r='A2' t='inlineStr'><is><t>mergeCells &lt;mergeCells></t></is></c>"))
                .in(folder);

        assertThat(Written.read(file)).containsExactly("2:[mergeCells <mergeCells>|]");
    }

    @Test
    void hiddenRowsAndColumnsAreMarked() throws IOException {
        Path file = WorkbookFile.ofSheet(
                        "<worksheet><dimension ref='A1:A1'/><cols><col min='2' max='9' hidden='1'/></cols>"
                                + "<sheetData>" + HEADER + "<row r='2' hidden='1'><c r='A2'><v>1</v></c></row>"
                                + "<row r='3'><c r='A3'><v>2</v></c></row></sheetData></worksheet>")
                .in(folder);

        List<TableLine> read = Written.lines(file);

        assertThat(read).extracting(line -> ((TableRow) line).isHidden()).containsExactly(true, false);
        try (TableFile table = TableFile.open(file, ReadingLimits.usual())) {
            assertThat(table.header().columns())
                    .containsExactly(new TableColumn(1, "a", false), new TableColumn(2, "b", true));
        }
    }

    @Test
    void theFirstSheetThatIsShownIsRead() throws IOException {
        WorkbookFile file = WorkbookFile.of(HEADER + row(2, "<c r='A2'><v>1</v></c>"))
                .part(
                        "xl/worksheets/sheet2.xml",
                        "<worksheet><sheetData>" + HEADER + row(3, "<c r='A3'><v>2</v></c>")
                                + "</sheetData></worksheet>")
                .part(
                        "xl/workbook.xml",
                        WorkbookFile.workbook(
                                "",
                                "<sheet name='一' state='hidden' sheetId='1' r:id='rId1'/><sheet name='二' sheetId='2' r:id='rId2'/>"));

        assertThat(Written.read(file.in(folder))).containsExactly("3:[2|]");
        assertThat(Written.read(file.in(folder), ReadingChoice.ofSheet("一"), ReadingLimits.usual()))
                .containsExactly("2:[1|]");
        assertThatThrownBy(() -> Written.read(file.in(folder), ReadingChoice.ofSheet("三"), ReadingLimits.usual()))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusalKind.NO_SUCH_SHEET));
    }

    private Cell cell(WorkbookFile file) throws IOException {
        return ((TableRow) Written.lines(file.in(folder)).get(0)).cell(1);
    }

    private static String row(int number, String cells) {
        return "<row r='" + number + "'>" + cells + "</row>";
    }

    private static Arguments rows(String name, String xml, String... rows) {
        return Arguments.of(name, xml, List.of(rows));
    }
}
