package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.domain.Enterprise;
import org.throughline.enterprises.domain.EnterpriseRepository;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.Uscc;

class JpaEnterpriseRepositoryContractTest extends EnterpriseRepositoryContract {

    private static RegisterDatabase database;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Override
    <T> T inTransaction(Function<EnterpriseRepository, T> work) {
        return database.inTransaction(entities -> work.apply(new JpaEnterpriseRepository(entities)));
    }

    @Test
    void whatWasBelievedBeforeStaysInTheHistory() {
        register();

        rename("示例电气集团");
        rename("示例集团");

        assertThat(database.column(
                        "select version || ' ' || name || ' ' || recorded_by from enterprises.enterprise_history"
                                + " order by version"))
                .containsExactly("0 温州湾示例电气有限公司 lin", "1 示例电气集团 chen");
    }

    @Test
    void aRecordedFactLeavesNoTraceInTheHistoryOfTheFirm() {
        register();

        inTransaction(firms -> {
            firms.findForChange(Uscc.of(Firms.CODE)).orElseThrow().factRecorded();
            return true;
        });

        assertThat(database.column("select version from enterprises.enterprise"))
                .containsExactly("1");
        assertThat(database.column("select version from enterprises.enterprise_history"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update enterprises.enterprise_history set name = 'x'",
                "delete from enterprises.enterprise_history",
                "insert into enterprises.enterprise_history (name) values ('x')",
                "delete from enterprises.enterprise",
                "update enterprises.enterprise set uscc = uscc",
                "update enterprises.enterprise set generated = false",
                "truncate enterprises.enterprise",
                "alter table enterprises.enterprise add column x int",
            })
    void theApplicationCannotRewriteHistoryOrIdentity(String sql) {
        assertThat(database.stateOf(sql)).isEqualTo("42501");
    }

    private void register() {
        inTransaction(firms -> {
            firms.add(Enterprise.register(
                    TimeOrderedUuid.of(1, 1, 1), Uscc.of(Firms.CODE), details("温州湾示例电气有限公司"), "lin", Firms.NOON));
            return true;
        });
    }

    private void rename(String name) {
        inTransaction(firms -> {
            Enterprise firm = firms.findForChange(Uscc.of(Firms.CODE)).orElseThrow();
            firm.change(details(name), "chen", Firms.NOON.plusSeconds(60));
            return true;
        });
    }
}
