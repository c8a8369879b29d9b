package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Phrase;

/** What texts of cells are read as. */
class CellValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.50 | 1234.50",
                "1,234.50 | 1234.50",
                "1,234,567 | 1234567",
                "-1,234 | -1234",
                "+7 | 7",
                "−7 | -7",
                "１，２３４．５ | 1234.5",
                "　12　 | 12",
                "12. | 12.0",
                ".5 | .5",
                "12.5% | 0.125",
                "12.5 ％ | 0.125",
                "0 | 0",
                "-0 | 0",
                "007 | 7",
            })
    void aNumberIsReadAsItIsWritten(String text, BigDecimal number) {
        assertThat(CellValues.decimal(Cell.ofText(text)).value()).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,23 | MISPLACED_COMMA",
                "12,34,567 | MISPLACED_COMMA",
                "1234,567 | MISPLACED_COMMA",
                "1,2345 | MISPLACED_COMMA",
                "120万元 | UNIT_IN_NUMBER",
                "1.2亿 | UNIT_IN_NUMBER",
                "¥1,234 | UNIT_IN_NUMBER",
                "35人 | UNIT_IN_NUMBER",
                "12 kg | UNIT_IN_NUMBER",
                "9.13303E+17 | DIGITS_LOST",
                "1.2e+5 | DIGITS_LOST",
                "约100 | NOT_A_NUMBER",
                "- | NOT_A_NUMBER",
                "无 | NOT_A_NUMBER",
                "一百 | NOT_A_NUMBER",
                "1 234 | NOT_A_NUMBER",
                "1.2.3 | NOT_A_NUMBER",
                "--1 | NOT_A_NUMBER",
                "(100) | NOT_A_NUMBER",
                "NaN | NOT_A_NUMBER",
                "123456789012345678901234567890123456789 | TOO_MANY_DIGITS",
            })
    void whatMayMeanTwoNumbersIsAFault(String text, ValueFault fault) {
        assertThat(CellValues.decimal(Cell.ofText(text)).fault()).hasValue(fault);
    }

    @ParameterizedTest
    @CsvSource({"35,35", "'1,234',1234", "12.00,12", "-3,-3", "１２,12", "999999999999999999,999999999999999999"})
    void aWholeNumberMayHaveAnEmptyFraction(String text, long number) {
        assertThat(CellValues.wholeNumber(Cell.ofText(text)).value()).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({
        "12.5,NOT_WHOLE",
        "1e2,NOT_A_NUMBER",
        "9999999999999999999,TOO_MANY_DIGITS",
        "35人,UNIT_IN_NUMBER",
        "0.5%,NOT_WHOLE"
    })
    void aFractionIsNoWholeNumber(String text, ValueFault fault) {
        assertThat(CellValues.wholeNumber(Cell.ofText(text)).fault()).hasValue(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,2026-03-01",
        "2026-3-1,2026-03-01",
        "2026/3/1,2026-03-01",
        "2026/03/01,2026-03-01",
        "2026.3.1,2026-03-01",
        "20260301,2026-03-01",
        "2026年3月1日,2026-03-01",
        "2026年03月01日,2026-03-01",
        "2026 年 3 月 1 日,",
        "２０２６－０３－０１,2026-03-01",
        "2026-03-01 00:00:00,2026-03-01",
        "2026/3/1 0:00,2026-03-01",
        "2026-03-01T00:00:00.000,2026-03-01",
        "2024-02-29,2024-02-29",
        "1949.10.1,1949-10-01"
    })
    void aDayIsReadWithTheYearFirst(String text, LocalDate day) {
        ValueReading<LocalDate> read = CellValues.date(Cell.ofText(text));

        assertThat(read.value().orElse(null)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-29,NO_SUCH_DAY",
        "2026-13-01,NO_SUCH_DAY",
        "20260231,NO_SUCH_DAY",
        "2026年0月1日,NO_SUCH_DAY",
        "2026-03,NO_DAY",
        "2026年3月,NO_DAY",
        "2026年,NO_DAY",
        "2026,NO_DAY",
        "2026-03-01 08:30,TIME_OF_DAY",
        "2026-03-01T08:30:00,TIME_OF_DAY",
        "45123,SERIAL_NUMBER",
        "45123.5,SERIAL_NUMBER",
        "3000,SERIAL_NUMBER",
        "1/3/2026,NOT_A_DATE",
        "26-3-1,NOT_A_DATE",
        "2026-3/1,NOT_A_DATE",
        "2026年3月1,NOT_A_DATE",
        "2026-03-01日,NOT_A_DATE",
        "昨天,NOT_A_DATE",
        "08:30:00,NOT_A_DATE"
    })
    void whatIsNoDayForSureIsAFault(String text, ValueFault fault) {
        assertThat(CellValues.date(Cell.ofText(text)).fault()).hasValue(fault);
    }

    @Test
    void aSerialNumberIsToldWithTheDayItMayMean() {
        Phrase reason =
                CellValues.date(Cell.of("45123", CellKind.NUMBER)).reason().orElseThrow();

        assertThat(reason.in(Locale.SIMPLIFIED_CHINESE)).contains("45123", "2023-07-16");
        assertThat(reason.in(Locale.ENGLISH)).contains("45123", "2023-07-16");
    }

    @ParameterizedTest
    @CsvSource({
        "是,true",
        "有,true",
        "TRUE,true",
        "true,true",
        "Y,true",
        "yes,true",
        "1,true",
        "１,true",
        "√,true",
        " 是 ,true",
        "否,false",
        "无,false",
        "FALSE,false",
        "N,false",
        "no,false",
        "0,false",
        "×,false"
    })
    void yesAndNoAreReadInEveryWriting(String text, boolean value) {
        assertThat(CellValues.truth(Cell.ofText(text)).value()).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"不详", "2", "是的", "?", "对"})
    void neitherYesNorNoIsAFault(String text) {
        assertThat(CellValues.truth(Cell.ofText(text)).fault()).hasValue(ValueFault.NOT_A_BOOLEAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " 91330300ma2abcde1x | 91330300MA2ABCDE1X",
                "９１３３０３００ＭＡ２ＡＢＣＤＥ１Ｘ | 91330300MA2ABCDE1X",
                "91330300 MA2ABCDE1X | 91330300MA2ABCDE1X",
                "91330300\u200BMA2ABCDE1X\uFEFF | 91330300MA2ABCDE1X",
                "913303001234567890 | 913303001234567890",
                "C3441 | C3441"
            })
    void aCodeIsFolded(String text, String code) {
        assertThat(CellValues.code(Cell.ofText(text)).value()).hasValue(code);
    }

    @Test
    void whatIsLeftOfACodeThatBecameANumberIsAFault() {
        assertThat(CellValues.code(Cell.ofText("9.13303E+17")).fault()).hasValue(ValueFault.DIGITS_LOST);
        assertThat(CellValues.code(Cell.of("913303000000000000", CellKind.NUMBER))
                        .fault())
                .hasValue(ValueFault.DIGITS_LOST);
        assertThat(CellValues.code(Cell.of("330302", CellKind.NUMBER)).value()).hasValue("330302");
    }

    @Test
    void aBlankCellIsNoFault() {
        for (String blank : new String[] {"", " ", "\u3000", "\u00A0", "\u200B"}) {
            Cell cell = Cell.ofText(blank);

            assertThat(CellValues.text(cell).isBlank()).isTrue();
            assertThat(CellValues.code(cell).isBlank()).isTrue();
            assertThat(CellValues.decimal(cell).isBlank()).isTrue();
            assertThat(CellValues.wholeNumber(cell).isBlank()).isTrue();
            assertThat(CellValues.date(cell).isBlank()).isTrue();
            assertThat(CellValues.truth(cell).isBlank()).isTrue();
        }
    }

    @Test
    void anErrorOfAWorkbookIsNoValueOfAnyKind() {
        Cell error = Cell.of("#N/A", CellKind.ERROR);

        assertThat(CellValues.text(error).fault()).hasValue(ValueFault.ERROR_VALUE);
        assertThat(CellValues.code(error).fault()).hasValue(ValueFault.ERROR_VALUE);
        assertThat(CellValues.decimal(error).fault()).hasValue(ValueFault.ERROR_VALUE);
        assertThat(CellValues.date(error).fault()).hasValue(ValueFault.ERROR_VALUE);
        assertThat(CellValues.truth(error).fault()).hasValue(ValueFault.ERROR_VALUE);
    }

    @Test
    void aDateIsNoNumber() {
        assertThat(CellValues.decimal(Cell.of("2026-03-01", CellKind.DATE)).fault())
                .hasValue(ValueFault.NOT_A_NUMBER);
    }

    @Test
    void everyReasonIsSaidInBothLanguages() {
        assertThat(Arrays.stream(ValueFault.values()).map(ValueFault::key)).allSatisfy(CellValuesTest::isSaid);
        assertThat(Arrays.stream(TableFaultKind.values()).map(TableFaultKind::key))
                .allSatisfy(CellValuesTest::isSaid);
        assertThat(Arrays.stream(RefusalKind.values()).map(RefusalKind::key)).allSatisfy(CellValuesTest::isSaid);
    }

    private static void isSaid(String key) {
        Phrase phrase = new Phrase(TableFaultKind.BUNDLE, key);
        assertThat(phrase.in(Locale.SIMPLIFIED_CHINESE)).matches(".*\\p{IsHan}.*");
        assertThat(phrase.in(Locale.ENGLISH)).matches("[\\P{IsHan}是否]+");
    }
}
