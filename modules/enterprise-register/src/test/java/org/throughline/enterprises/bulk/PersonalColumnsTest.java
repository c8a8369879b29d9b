package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.ProblemException;

/** Columns of lists with data of persons: taken for nothing, and not kept with rows that go back. */
class PersonalColumnsTest {

    private static final String WHO = "张岳衡";
    private static final String FIRM = "uscc,name,industry,district,";

    @TempDir
    private Path folder;

    private ImportHarness imports;

    @BeforeEach
    void begin() {
        imports = new ImportHarness(folder);
        ImportHarness.asOwner(
                "insert into enterprises.fact_definition (id, name, type, yearly, codes, label_zh, label_en,"
                        + " personal, also_called) values (30011, 'testOwner', 'STRING', false, '{}', '测试负责人',"
                        + " 'Owner of a test', 'NAME', '{测试法人}')");
    }

    @AfterEach
    void remove() {
        ImportHarness.asOwner("delete from enterprises.fact_definition where id > 30000");
    }

    @Test
    void aColumnOfThatNameIsPassedOverAndItsCellsAreNotKept() {
        String list = FIRM + "测试法人,Owner of a test,备注\n" + ListFile.code(1) + ",甲公司,C3441,330303," + WHO + "," + WHO
                + ",好\n" + ListFile.code(2) + ",乙公司,没有这一行,330303," + WHO + "," + WHO + ",好\n" + ListFile.code(3)
                + ",,,,"
                + WHO + ",,好\n";

        ImportHarness.Done done = imports.run(list);

        assertThat(done.tally().rejected()).isEqualTo(2);
        assertThat(ImportHarness.rows("select cells::text from enterprises.import_reject order by line")
                        .toString())
                .contains("乙公司", "好")
                .doesNotContain(WHO);
        assertThat(ImportHarness.rows("select cells::text from enterprises.import_row")
                        .toString())
                .doesNotContain(WHO);
        assertThat(ImportHarness.rows("select words from enterprises.fact").toString())
                .doesNotContain(WHO);
    }

    @Test
    void whatIsNotTakenAnywayIsNotKeptEither() {
        String list = FIRM + "测试负责人\n" + ListFile.code(2) + ",乙公司,没有这一行,330303," + WHO + "\n";

        ImportHarness.Done done = imports.run(list, order(Map.of("测试负责人", "-")));

        assertThat(done.tally().rejected()).isEqualTo(1);
        assertThat(ImportHarness.rows("select cells::text from enterprises.import_reject")
                        .toString())
                .doesNotContain(WHO);
    }

    @Test
    void toTakeAColumnForAPersonalFactIsRefusedWithTheReason() {
        ImportOrder order = order(Map.of("老板", "testOwner"));
        UUID id = imports.begin(order);
        Path file = imports.file(
                FIRM + "老板\n" + ListFile.code(1) + ",甲公司,C3441,330303," + WHO + "\n", StandardCharsets.UTF_8);

        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> imports.goOn(id, file, new ImportHarness.Plain()));

        assertThat(refusal.type()).isEqualTo(EnterpriseProblem.IMPORT_COLUMNS);
        assertThat(ImportHarness.rows("select refusal -> 0 ->> 'key' from enterprises.import")
                        .toString())
                .contains("import.column.personal");
        assertThat(ImportHarness.rows("select id from enterprises.enterprise")).isEmpty();
    }

    private static ImportOrder order(Map<String, String> columns) {
        return new ImportOrder(
                "名单.csv", ImportHarness.SOURCE, LocalDate.of(2026, 2, 28), true, "批量导入", null, null, columns);
    }
}
