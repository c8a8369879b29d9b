package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.directory.Reach;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.Importer;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/** What an import makes of what the register has already, one rule at a time. */
class ImportRulesTest {

    private static final String ONE = code(1);
    private static final String TWO = code(2);
    private static final String FIRM = "统一社会信用代码,企业名称,行业代码,区县";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);

    @TempDir
    private Path folder;

    private ImportHarness imports;

    @BeforeEach
    void begin() {
        imports = new ImportHarness(folder);
    }

    @Test
    void aNewFirmComesInWithWhatSearchingNeeds() {
        imports.run(FIRM + ",功能区\n" + ONE + ",温州（示例）阀门厂,泵及真空设备制造,龙湾区,温州湾新区\n");

        assertThat(ImportHarness.rows("select name, initials, kind, industry, district, zone, version, generated"
                        + " from enterprises.enterprise"))
                .containsExactly(
                        List.of("温州（示例）阀门厂", "wzslfmc", "COMPANY", "C3441", "330303", "wenzhou-bay", "0", "f"));
    }

    @Test
    void aLaterDayFollowsAndWhatWasSaidBeforeIsKept() {
        known();

        imports.run("uscc,patents\n" + ONE + ",5\n", ImportHarness.order(JANUARY));
        imports.later().run("uscc,patents\n" + ONE + ",7\n", ImportHarness.order(FEBRUARY));

        assertThat(ImportHarness.facts(ONE)).isEqualTo("patents=5 2026-01-31\npatents=7 2026-02-28*");
        assertThat(ImportHarness.inconsistencies()).isEmpty();
    }

    @Test
    void whatASourceSaidLastIsNotSaidAgainWhereNobodyNamesADay() {
        known();

        imports.run("uscc,patents,landArea\n" + ONE + ",5,8\n", unnamed(JANUARY));
        imports.later().run("uscc,patents,landArea\n" + ONE + ",5,9\n", unnamed(FEBRUARY));

        assertThat(ImportHarness.facts(ONE))
                .isEqualTo("landArea=8 2026-01-31\nlandArea=9 2026-02-28*\npatents=5 2026-01-31*");
    }

    @Test
    void whatASourceSaysOfANamedDayIsKeptEvenIfItIsWhatItSaidBefore() {
        known();

        imports.run("uscc,patents\n" + ONE + ",5\n", unnamed(JANUARY));
        imports.later().run("uscc,patents,数据日期\n" + ONE + ",5,2026-02-27\n", unnamed(FEBRUARY));
        imports.later().run("uscc,patents\n" + ONE + ",5\n", ImportHarness.order(FEBRUARY));

        assertThat(ImportHarness.facts(ONE))
                .isEqualTo("patents=5 2026-01-31\npatents=5 2026-02-27\npatents=5 2026-02-28*");
    }

    private static ImportOrder unnamed(LocalDate day) {
        return new ImportOrder("a.csv", ImportHarness.SOURCE, day, false, "年报", null, null, Map.of());
    }

    @Test
    void anOlderValueIsKeptBehindWhatStandsAndDoesNotOverwriteIt() {
        known();

        imports.run("uscc,patents\n" + ONE + ",7\n", ImportHarness.order(FEBRUARY));
        imports.later().run("uscc,patents\n" + ONE + ",5\n", ImportHarness.order(JANUARY));

        assertThat(ImportHarness.facts(ONE)).isEqualTo("patents=5 2026-01-31\npatents=7 2026-02-28*");
        assertThat(ImportHarness.inconsistencies()).isEmpty();
    }

    @Test
    void anotherValueOfTheSameDayCorrects() {
        known();

        imports.run("uscc,营业收入2025\n" + ONE + ",5\n", ImportHarness.order(JANUARY));
        imports.later().run("uscc,营业收入2025\n" + ONE + ",7\n", ImportHarness.order(JANUARY));

        assertThat(ImportHarness.facts(ONE)).isEqualTo("revenue@2025=5 2026-01-31-\nrevenue@2025=7 2026-01-31*");
        assertThat(ImportHarness.rows("select reason from enterprises.recording order by id"))
                .endsWith(List.of("批量导入 名单.csv"));
        assertThat(ImportHarness.inconsistencies()).isEmpty();
    }

    @Test
    void anOlderDayThatWasSaidBeforeIsCorrectedBehindWhatStands() {
        known();

        imports.run("uscc,patents\n" + ONE + ",5\n", ImportHarness.order(JANUARY));
        imports.later().run("uscc,patents\n" + ONE + ",7\n", ImportHarness.order(FEBRUARY));
        imports.later().run("uscc,patents\n" + ONE + ",6\n", ImportHarness.order(JANUARY));

        assertThat(ImportHarness.facts(ONE))
                .isEqualTo("patents=5 2026-01-31-\npatents=6 2026-01-31\npatents=7 2026-02-28*");
        assertThat(ImportHarness.inconsistencies()).isEmpty();
    }

    @Test
    void versionsRiseWhereSomethingChangedAndNowhereElse() {
        imports.run(FIRM + ",patents\n" + ONE + ",甲公司,C3441,330303,1\n" + TWO + ",乙公司,C3441,330303,1\n");

        imports.later().run("uscc,patents\n" + ONE + ",1\n" + TWO + ",2\n");

        assertThat(ImportHarness.rows("select uscc, version from enterprises.enterprise order by uscc"))
                .containsExactly(List.of(ONE, "0"), List.of(TWO, "1"));
    }

    @Test
    void aChangedNameIsBelievedFromNowOnAndTheFormerOneIsInTheHistory() {
        known();

        ImportHarness.Done done = imports.later().run("uscc,name\n" + ONE + ",新名公司\n");

        assertThat(done.tally().firmsChanged()).isOne();
        assertThat(ImportHarness.rows("select name, initials, version from enterprises.enterprise"))
                .containsExactly(List.of("新名公司", "xmgs", "1"));
        assertThat(ImportHarness.rows("select name, version from enterprises.enterprise_history"))
                .containsExactly(List.of("甲公司", "0"));
    }

    @Test
    void whatARowDoesNotSayStaysAsItWas() {
        known();

        ImportHarness.Done done = imports.later().run(FIRM + ",patents\n" + ONE + ",,,,\n");

        assertThat(done.tally().accepted()).isOne();
        assertThat(done.tally().firmsChanged() + done.tally().factsWritten()).isZero();
    }

    @Test
    void twoRowsOfOneFirmThatAgreeCountOnceAndThoseThatDisagreeGoBack() {
        ImportHarness.Done done = imports.run(FIRM + ",patents\n" + ONE + ",甲公司,C3441,330303,1\n" + ONE
                + ",甲公司,C3441,龙湾区,1\n" + TWO + ",乙公司,C3441,330303,1\n" + TWO + ",乙公司,C3441,330303,2\n");

        assertThat(ImportHarness.rejects(done.id()))
                .isEqualTo(Map.of(4, List.of("import.fault.disagree"), 5, List.of("import.fault.disagree")));
        assertThat(ImportHarness.facts(ONE)).isEqualTo("patents=1 2026-03-01*");
        assertThat(ImportHarness.rows("select count(*) from enterprises.enterprise"))
                .containsExactly(List.of("1"));
    }

    @Test
    void rowsOfDifferentYearsAndDaysOfOneFirmDoNotDisagree() {
        ImportHarness.Done done = imports.run(FIRM + ",年份,数据日期,从业人员,patents\n" + ONE
                + ",甲公司,C3441,330303,2024,2026-01-01,10,3\n" + ONE + ",,,,2025,2026-02-01,12,4\n");

        assertThat(done.tally().rejected()).isZero();
        assertThat(ImportHarness.facts(ONE))
                .isEqualTo("employees@2024=10 2026-01-01*\nemployees@2025=12 2026-02-01*\n"
                        + "patents=3 2026-01-01\npatents=4 2026-02-01*");
        assertThat(ImportHarness.inconsistencies()).isEmpty();
    }

    @Test
    void everythingThatIsWrongWithARowIsToldAtOnce() {
        String wrong = ONE.substring(0, 17) + (ONE.endsWith("1") ? "2" : "1");

        ImportHarness.Done done = imports.run(FIRM + ",patents,成立日期\n" + wrong + ",甲公司,C9999,330303,-1,2026-02-30\n");

        assertThat(ImportHarness.rejects(done.id()).get(2))
                .containsExactly(
                        "import.fault.check-digit",
                        "import.fault.industry",
                        "fault.value-minimum",
                        "value.no-such-day");
    }

    @Test
    void aFirmThatWasLetInWithAWrongCheckDigitIsKnownByIt() {
        known();
        String wrong = ONE.substring(0, 17) + (ONE.endsWith("1") ? "2" : "1");
        ImportHarness.asOwner("update enterprises.enterprise set uscc = '" + wrong + "', uscc_exemption = '局里这样发的'");

        ImportHarness.Done done = imports.later().run("uscc,patents\n" + wrong + ",3\n");

        assertThat(done.tally().accepted()).isOne();
        assertThat(ImportHarness.facts(wrong)).isEqualTo("patents=3 2026-03-01*");
    }

    @Test
    void firmsOutOfReachGoBackWhetherTheySitThereOrAreToMoveThere() {
        imports.run(FIRM + "\n" + ONE + ",甲公司,C3441,330303\n" + TWO + ",乙公司,C3441,330304\n");
        Reach longwan = Reach.places(Set.of(new DivisionCode("330303")), Set.of());

        ImportHarness.Done done = imports.as(new Importer("lin", longwan, organisation -> false))
                .later()
                .run("uscc,区县,patents\n" + ONE + ",瓯海区,1\n" + TWO + ",龙湾区,1\n");

        assertThat(ImportHarness.rejects(done.id()))
                .isEqualTo(Map.of(2, List.of("import.fault.out-of-reach"), 3, List.of("import.fault.out-of-reach")));
    }

    @Test
    void unitsOfAHeaderAreReckonedIn() {
        known();

        imports.run("uscc,营业收入2025（万元）\n" + ONE + ",12.5\n");

        assertThat(ImportHarness.facts(ONE)).isEqualTo("revenue@2025=125000 2026-03-01*");
    }

    @Test
    void aListInGb18030IsRead() {
        Path file = imports.file(FIRM + "\n" + ONE + ",温州示例阀门厂,C3441,龙湾区\n", Charset.forName("GB18030"));

        imports.run(file, ImportHarness.order(ImportHarness.TODAY));

        assertThat(ImportHarness.rows("select name from enterprises.enterprise"))
                .containsExactly(List.of("温州示例阀门厂"));
    }

    @Test
    void howColumnsOfASourceWereReadIsRememberedForTheNextFile() {
        known();
        ImportOrder chosen = new ImportOrder(
                "a.csv", ImportHarness.SOURCE, JANUARY, true, "年报", null, null, Map.of("销售额", "revenue@2025"));

        imports.run("uscc,销售额\n" + ONE + ",5\n", chosen);
        imports.later().run("uscc,销售额\n" + ONE + ",6\n", ImportHarness.order(FEBRUARY));

        assertThat(ImportHarness.facts(ONE)).isEqualTo("revenue@2025=5 2026-01-31\nrevenue@2025=6 2026-02-28*");
    }

    @Test
    void aFileWithoutCodesIsRefusedAsAWholeAndSaysWhy() {
        ImportOrder order = ImportHarness.order(JANUARY);
        var id = imports.begin(order);

        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> imports.goOn(id, imports.file("企业名称\n甲公司\n", StandardCharsets.UTF_8), new ImportHarness.Plain()));

        assertThat(refusal.type()).isEqualTo(EnterpriseProblem.IMPORT_COLUMNS);
        assertThat(ImportHarness.rows("select refusal -> 0 ->> 'key' from enterprises.import"))
                .containsExactly(List.of("import.column.no-code"));
    }

    @Test
    void oneEntryOfTheJournalTellsOfTheWholeImport() {
        imports.run(FIRM + ",patents\n" + ONE + ",甲公司,C3441,330303,1\n" + TWO + ",乙公司,C3441,330303,-1\n");

        assertThat(imports.journal).hasSize(1);
        assertThat(imports.journal.get(0).kind()).isEqualTo("enterprises-imported");
        assertThat(imports.journal.get(0).after()).contains("\"firmsAdded\":1", "\"factsWritten\":1", "\"rejected\":1");
    }

    private void known() {
        imports.run(FIRM + "\n" + ONE + ",甲公司,C3441,330303\n");
    }

    private static String code(int number) {
        String first = "91330398MA%07d".formatted(number);
        return first + Uscc.checkDigit(first);
    }
}
