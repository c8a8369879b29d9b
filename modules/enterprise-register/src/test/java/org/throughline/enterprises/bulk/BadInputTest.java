package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.ProblemException;

/** Whatever is wrong with a file costs the rows it is wrong with, each with its reason, and nothing else. */
class BadInputTest {

    private static final Charset GB = Charset.forName("GB18030");
    private static final LocalDate TOMORROW = ImportHarness.TODAY.plusDays(1);

    @TempDir
    private Path folder;

    private ImportHarness imports;

    @BeforeEach
    void begin() {
        imports = new ImportHarness(folder);
    }

    static Stream<Arguments> values() {
        String code = ListFile.code(2);
        String wrong = code.substring(0, 17) + (code.endsWith("1") ? "2" : "1");
        return Stream.of(
                Arguments.of(ListFile.STAFF, "-5", "fault.value-minimum"),
                Arguments.of(ListFile.STAFF, -5, "fault.value-minimum"),
                Arguments.of(ListFile.STAFF, "9".repeat(40), "value.too-many-digits"),
                Arguments.of(ListFile.STAFF, "1E400", "value.not-a-number"),
                Arguments.of(ListFile.FOUNDED, TOMORROW, "import.fault.future"),
                Arguments.of(ListFile.FOUNDED, TOMORROW.toString(), "import.fault.future"),
                Arguments.of(ListFile.FOUNDED, 45_123, "value.serial-number"),
                Arguments.of(ListFile.FOUNDED, "45123", "value.serial-number"),
                Arguments.of(ListFile.FOUNDED, "2026年2月30日", "value.no-such-day"),
                Arguments.of(ListFile.FOUNDED, "0000-01-01", "fault.value-date"),
                Arguments.of(ListFile.CODE, wrong, "import.fault.check-digit"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueThatCannotBeSendsItsRowBackFromCsv(int column, Object value, String reason) {
        ListFile list = ListFile.usual().firm(1).firm(2, column, value).firm(3);

        ImportHarness.Done done = imports.run(list.csv());

        assertWhole(done, Map.of(3, List.of(reason)), 1, 3);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueThatCannotBeSendsItsRowBackFromAWorkbook(int column, Object value, String reason) {
        ListFile list = ListFile.usual().firm(1).firm(2, column, value).firm(3);

        ImportHarness.Done done = imports.run(list.xlsx(folder), order());

        assertWhole(done, Map.of(3, List.of(reason)), 1, 3);
    }

    @Test
    void daysAreReadAsTheyAreWrittenInChinaAndInWorkbooks() {
        ListFile list = ListFile.usual()
                .firm(1, ListFile.FOUNDED, "2026年3月1日")
                .firm(2, ListFile.FOUNDED, LocalDate.of(2023, 7, 16));

        ImportHarness.Done done = imports.run(list.xlsx(folder), order());

        assertWhole(done, Map.of(), 1, 2);
        assertThat(ImportHarness.facts(ListFile.code(1))).contains("registeredOn=2026-03-01 ");
        assertThat(ImportHarness.facts(ListFile.code(2))).contains("registeredOn=2023-07-16 ");
    }

    @Test
    void twoRowsOfOneFirmThatDisagreeGoBackFromAWorkbookToo() {
        ListFile list =
                ListFile.usual().firm(1).firm(2).firm(2, ListFile.STAFF, 99).firm(3);

        ImportHarness.Done done = imports.run(list.xlsx(folder), order());

        List<String> why = List.of("import.fault.disagree");
        assertWhole(done, Map.of(3, why, 4, why), 1, 3);
    }

    @Test
    void aFormulaIsNobodysStatementWhereItCountsAndNoMatterWhereItDoesNot() {
        ListFile list = ListFile.usual().firm(1).firm(2).firm(3);
        Path file = list.xlsx(
                folder,
                sheet -> sheet.replace("<v>12</v>", "<f>5+7</f><v>12</v>").replace("<v>13</v>", "<f>6+7</f>"));

        ImportHarness.Done done = imports.run(file, order());

        assertWhole(done, Map.of(3, List.of("import.fault.formula"), 4, List.of("row.formula-without-value")), 1);
        ImportHarness.Done without = imports.later().run(file, order(null, Map.of("从业人员2025", "-")));
        assertThat(ImportHarness.rejects(without.id())).isEqualTo(Map.of(4, List.of("row.formula-without-value")));
    }

    @Test
    void rowsThatShareAMergedCellGoBack() {
        ListFile list = ListFile.usual().firm(1).firm(2).firm(3).firm(4);
        Path file = list.xlsx(
                folder,
                sheet -> sheet.replace(
                        "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"E3:E4\"/></mergeCells>"));

        ImportHarness.Done done = imports.run(file, order());

        List<String> why = List.of("import.fault.merged");
        assertWhole(done, Map.of(3, why, 4, why), 1, 4);
    }

    @Test
    void aCellMoreInRowNinetyThousandCostsThisRow() {
        ListFile list = ListFile.usual();
        IntStream.range(0, 89_998).forEach(row -> list.firm(row % 50));
        List<Object> wide = List.of(ListFile.code(7), "示例第7有限公司", "C3441", "330303", 17, "2001-02-03", "多的一格");
        list.row(wide).firm(60);

        ImportHarness.Done done = imports.run(list.csv());

        assertThat(ImportHarness.rejects(done.id())).isEqualTo(Map.of(90_000, List.of("row.more-cells")));
        assertThat(done.tally().read()).isEqualTo(90_000);
        assertThat(done.tally().firmsAdded()).isEqualTo(51);
    }

    @Test
    void aCellMoreInARowOfAWorkbookCostsThisRow() {
        Path file = ListFile.usual()
                .firm(1)
                .firm(2)
                .firm(3)
                .xlsx(
                        folder,
                        sheet -> sheet.replaceFirst(
                                "(<row r=\"3\">.*?)</row>",
                                "$1<c r=\"G3\" t=\"inlineStr\"><is><t>多的一格</t></is></c></row>"));

        ImportHarness.Done done = imports.run(file, order());

        assertWhole(done, Map.of(3, List.of("row.more-cells")), 1, 3);
    }

    @Test
    void aSecondHeaderIsARowThatGoesBackUnlessItIsTold() {
        String list = "年报,,,,,\n" + ListFile.usual().firm(1).csv();

        ProblemException refused = refusal(imports.file(list, StandardCharsets.UTF_8), order());
        ImportHarness.Done told = imports.run(list, order(2, Map.of()));

        assertThat(refused.type()).isEqualTo(EnterpriseProblem.IMPORT_COLUMNS);
        assertWhole(told, Map.of(), 1);
        ListFile units = ListFile.usual()
                .row(List.of("18位", "全称", "小类", "6位代码", "人", "年月日"))
                .firm(2);
        ImportHarness.Done under = imports.later().run(units.csv());
        assertThat(ImportHarness.rejects(under.id()).get(2)).contains("fault.uscc.LENGTH");
        assertWhole(under, ImportHarness.rejects(under.id()), 1, 2);
    }

    @Test
    void aTitleOverMergedColumnsIsRefusedWithTheWayOut() {
        ListFile list = new ListFile(List.of("企业年报", " ", " ", " ", " ", " "))
                .row(List.copyOf(ListFile.HEAD))
                .firm(1);
        Path file = list.xlsx(
                folder,
                sheet -> sheet.replace(
                        "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:F1\"/></mergeCells>"));

        ProblemException refused = refusal(file, order());
        ImportHarness.Done told = imports.run(file, order(2, Map.of()));

        assertThat(refused.faults().get(0).detail().key()).isEqualTo("file.merged-header");
        assertWhole(told, Map.of(), 1);
    }

    @Test
    void aQuotationMarkThatNeverClosesCostsItsLine() {
        ListFile list =
                ListFile.usual().firm(1).firm(2, 1, "\"示例第2有限公司").firm(3).firm(4);

        ImportHarness.Done done = imports.run(list.csv());

        assertWhole(done, Map.of(3, List.of("row.unclosed-quote")), 1, 3, 4);
    }

    @Test
    void aNulCostsItsLineAndIsShownInTheRejects() {
        ListFile list = ListFile.usual().firm(1).firm(2, 1, "示例\0公司").firm(3);

        ImportHarness.Done done = imports.run(list.csv());

        assertWhole(done, Map.of(3, List.of("row.nul-character")), 1, 3);
        assertThat(ImportHarness.rows("select whole from enterprises.import_reject")
                        .get(0)
                        .get(0))
                .contains("示例␀公司");
    }

    @Test
    void aLineOfAnotherCodePageCostsThisLine() {
        byte[] first = (String.join(",", ListFile.HEAD) + "\n" + body(1)).getBytes(StandardCharsets.UTF_8);
        byte[] other = body(2).getBytes(GB);
        byte[] last = (body(3) + body(4)).getBytes(StandardCharsets.UTF_8);

        ImportHarness.Done done = imports.run(imports.file(joined(first, other, last)), order());

        assertWhole(done, Map.of(3, List.of("row.other-encoding")), 1, 3, 4);
    }

    @Test
    void aFileInTheCodePageOfOldSystemsIsReadAndOneInThatOfOthersIsRefused() {
        String list = ListFile.usual().firm(1).csv();

        ImportHarness.Done done = imports.run(imports.file(list, GB), order());
        ProblemException wide = refusal(imports.file(list, StandardCharsets.UTF_16), order());
        ProblemException traditional = refusal(imports.file(list, Charset.forName("Big5")), order());

        assertWhole(done, Map.of(), 1);
        assertThat(ImportHarness.rows("select name from enterprises.enterprise"))
                .containsExactly(List.of("示例第1有限公司"));
        assertThat(wide.type()).isEqualTo(EnterpriseProblem.IMPORT_UNREADABLE);
        assertThat(traditional.type()).isEqualTo(EnterpriseProblem.IMPORT_COLUMNS);
    }

    @Test
    void aBombIsRefusedAsAWholeAndNothingOfItIsTaken() {
        Path file = ListFile.usual()
                .firm(1)
                .xlsx(folder, sheet -> sheet.replace("</sheetData>", " ".repeat(40 << 20) + "</sheetData>"));

        ProblemException refused = refusal(file, order());

        assertThat(file.toFile().length()).isLessThan(1 << 20);
        assertThat(refused.type()).isEqualTo(EnterpriseProblem.IMPORT_UNREADABLE);
        assertThat(ImportHarness.rows("select refusal -> 0 ->> 'key' from enterprises.import"))
                .containsExactly(List.of("file.unpacks-too-large"));
        assertThat(ImportHarness.rows("select uscc from enterprises.enterprise"))
                .isEmpty();
        assertThat(ImportHarness.rows("select line from enterprises.import_row"))
                .isEmpty();
    }

    /** Just these rows go back, and just these firms are there: nothing else is lost. */
    private static void assertWhole(ImportHarness.Done done, Map<Integer, List<String>> rejects, int... firms) {
        assertThat(ImportHarness.rejects(done.id())).isEqualTo(rejects);
        assertThat(ImportHarness.rows("select uscc from enterprises.enterprise order by uscc"))
                .containsExactlyElementsOf(Arrays.stream(firms)
                        .mapToObj(number -> List.of(ListFile.code(number)))
                        .toList());
        assertThat(ImportHarness.inconsistencies()).isEmpty();
    }

    private ProblemException refusal(Path file, ImportOrder order) {
        UUID id = imports.begin(order);
        return catchThrowableOfType(ProblemException.class, () -> imports.goOn(id, file, new ImportHarness.Plain()));
    }

    private static ImportOrder order() {
        return order(null, Map.of());
    }

    private static ImportOrder order(@Nullable Integer headerLine, Map<String, String> columns) {
        return new ImportOrder(
                "名单", ImportHarness.SOURCE, ImportHarness.TODAY, true, "批量导入", null, headerLine, columns);
    }

    private static String body(int number) {
        return ListFile.usual().firm(number).csv().lines().skip(1).findFirst().orElseThrow() + "\n";
    }

    private static byte[] joined(byte[]... parts) {
        return Arrays.stream(parts).reduce(new byte[0], (all, part) -> {
            byte[] longer = Arrays.copyOf(all, all.length + part.length);
            System.arraycopy(part, 0, longer, all.length, part.length);
            return longer;
        });
    }
}
