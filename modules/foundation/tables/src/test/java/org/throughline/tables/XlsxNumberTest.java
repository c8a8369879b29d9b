package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the numbers of a sheet are, as a person sees them. */
class XlsxNumberTest {

    private static final String HEADER = "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c></row>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1.1000000000000001, 1.1",
        "0.30000000000000004, 0.3",
        "1E-3, 0.001",
        "1.5E+3, 1500",
        "-0.5, -0.5",
        "9.13303E+17, 913303000000000000",
        "9.1330300123456794E+17, 913303001234568000",
        "913303001234567890, 913303001234567890",
        "123456789012345, 123456789012345",
        "100, 100",
        "1.50, 1.50",
        "0, 0",
        "-0, 0"
    })
    void numbersAreTheDigitsThatWereTyped(String written, String text) throws IOException {
        Cell cell = cell(WorkbookFile.of(HEADER + row(2, "<c r='A2'><v>" + written + "</v></c>")));

        assertThat(cell).isEqualTo(Cell.of(text, CellKind.NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"abc", "1E999999999", "1.2.3", "NaN"})
    void aNumberThatIsNoneIsAnError(String written) throws IOException {
        Cell cell = cell(WorkbookFile.of(HEADER + row(2, "<c r='A2'><v>" + written + "</v></c>")));

        assertThat(cell).isEqualTo(Cell.of(written, CellKind.ERROR));
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, 46082, false, 2026-03-01, DATE",
        "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;, 46082, false, 2026-03-01, DATE",
        "[$-804]yyyy/m/d;@, 46082, false, 2026-03-01, DATE",
        "#14, 46082, false, 2026-03-01, DATE",
        "#31, 46082, false, 2026-03-01, DATE",
        "#57, 46082, false, 2026-03-01, DATE",
        "yyyy-mm-dd hh:mm, 46082.5, false, 2026-03-01T12:00:00, DATE",
        "yyyy-mm-dd, 46082.999999999, false, 2026-03-02, DATE",
        "[h]:mm, 0.5, false, 12:00:00, DATE",
        "yyyy-mm-dd, 1, false, 1900-01-01, DATE",
        "yyyy-mm-dd, 59, false, 1900-02-28, DATE",
        "yyyy-mm-dd, 60, false, 60, ERROR",
        "yyyy-mm-dd, 61, false, 1900-03-01, DATE",
        "yyyy-mm-dd, 2958465, false, 9999-12-31, DATE",
        "yyyy-mm-dd, 2958466, false, 2958466, ERROR",
        "yyyy-mm-dd, -1, false, -1, ERROR",
        "yyyy-mm-dd, 44620, true, 2026-03-01, DATE",
        "yyyy-mm-dd, 0, true, 1904-01-01, DATE",
        "General, 46082, false, 46082, NUMBER",
        "G/通用格式, 46082, false, 46082, NUMBER",
        "#1, 46082, false, 46082, NUMBER",
        "0.00_);[Red]\\(0.00\\), 46082, false, 46082, NUMBER",
        "#&quot;days&quot;, 46082, false, 46082, NUMBER",
        "0\\d, 46082, false, 46082, NUMBER",
        "0.0E+00, 46082, false, 46082, NUMBER",
    })
    void aNumberIsADayWhereTheFormatSaysSo(String format, String number, boolean from1904, String text, CellKind kind)
            throws IOException {
        WorkbookFile file = WorkbookFile.of(HEADER + row(2, "<c r='A2' s='1'><v>" + number + "</v></c>"))
                .formats(format.startsWith("#&") ? "0" + format.substring(1) : format)
                .part(
                        "xl/workbook.xml",
                        WorkbookFile.workbook(
                                from1904 ? "<workbookPr date1904='1'/>" : "",
                                "<sheet name='一' sheetId='1' r:id='rId1'/>"));

        assertThat(cell(file)).isEqualTo(Cell.of(text, kind));
    }

    @Test
    void aPercentageIsTheNumberItself() throws IOException {
        WorkbookFile file = WorkbookFile.of(HEADER + row(2, "<c r='A2' s='1'><v>0.125</v></c>"))
                .formats("0.0%");

        Cell cell = cell(file);

        assertThat(cell.text()).isEqualTo("0.125");
        assertThat(cell.percent()).isTrue();
        assertThat(CellValues.decimal(cell).value()).hasValue(new BigDecimal("0.125"));
    }

    private Cell cell(WorkbookFile file) throws IOException {
        return ((TableRow) Written.lines(file.in(folder)).get(0)).cell(1);
    }

    private static String row(int number, String cells) {
        return "<row r='" + number + "'>" + cells + "</row>";
    }
}
