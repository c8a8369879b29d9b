package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testkit.PlantedFaults;
import org.throughline.testkit.TestDatabase;

/** The first large list of a register, whose facts get their indexes at the end. */
class FirstLoadTest {

    private static final int FIRMS = 5_000;
    private static final int FACTS = 25;

    @TempDir
    private Path folder;

    private ImportHarness imports;
    private List<List<String>> indexes;

    @BeforeEach
    void begin() {
        imports = new ImportHarness(folder);
        indexes = indexes();
    }

    @Test
    void theRegisterIsTheSameWhetherOthersWereKeptAwayOrNot() throws SQLException, IOException {
        Path list = PlantedFaults.of(3, FIRMS, 0, ImportHarness.TODAY).in(folder.resolve("list.csv"));
        Watching watching = new Watching();
        imports.goOn(imports.begin(ImportHarness.order(ImportHarness.TODAY)), list, watching);
        List<List<String>> alone = ImportHarness.register();
        assertThat(watching.laidAside).isTrue();
        assertThat(indexes()).isEqualTo(indexes);
        assertThat(ImportHarness.rows("select count(*), count(firm) from enterprises.firm_change where xid ="
                        + " (select r.xid from enterprises.recording r order by r.id desc limit 1)"))
                .as("said to be many, once")
                .containsExactly(List.of("1", "0"));

        ImportHarness others = new ImportHarness(folder);
        Watching again = new Watching();
        try (Connection reader = TestDatabase.get().applicationSource().getConnection()) {
            execute(reader, "begin; select from enterprises.fact");
            others.goOn(others.begin(ImportHarness.order(ImportHarness.TODAY)), list, again);
        }

        assertThat(again.laidAside).isFalse();
        assertThat(ImportHarness.register()).hasSize(FIRMS * FACTS).isEqualTo(alone);
        assertThat(ImportHarness.inconsistencies()).isEmpty();
    }

    @Test
    void whatEndsInTheMidstOfTheLoadLeavesNothingAndAllIndexes() throws IOException {
        Path list = PlantedFaults.of(4, FIRMS, 0, ImportHarness.TODAY).in(folder.resolve("list.csv"));
        UUID id = imports.begin(ImportHarness.order(ImportHarness.TODAY));

        assertThatThrownBy(() -> imports.goOn(id, list, new Watching() {
                    @Override
                    public void reached(long done, long total) {
                        super.reached(done, total);
                        if (laidAside) {
                            throw new IllegalStateException("ends here");
                        }
                    }
                }))
                .hasMessage("ends here");

        assertThat(indexes()).isEqualTo(indexes);
        assertThat(ImportHarness.rows("select from enterprises.enterprise")).isEmpty();
        imports.goOn(id, list, new ImportHarness.Plain());
        assertThat(ImportHarness.register()).hasSize(FIRMS * FACTS);
    }

    @Test
    void nobodyCommitsWhileIndexesAreLaidAside() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "select enterprises.lay_indexes_aside()");

            assertThatThrownBy(connection::commit).hasMessageContaining("laid aside");
        }

        assertThat(indexes()).isEqualTo(indexes);
    }

    @Test
    void norWhileTheIndexOfNamesIs() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "select enterprises.lay_names_aside()");

            assertThatThrownBy(connection::commit).hasMessageContaining("laid aside");
        }

        assertThat(indexes()).isEqualTo(indexes);
    }

    @Test
    void firmsAreClassedLikeOthers() throws IOException {
        Path list = PlantedFaults.of(7, FIRMS, 0, ImportHarness.TODAY).in(folder.resolve("list.csv"));
        imports.run(list, ImportHarness.order(ImportHarness.TODAY));
        List<List<String>> classes = ImportHarness.rows("select * from enterprises.firm_size order by enterprise_id");

        assertThat(classes).hasSize(FIRMS);
        ImportHarness.rows("select enterprises.class_by_size(array(select id from enterprises.enterprise))::text");
        assertThat(ImportHarness.rows("select * from enterprises.firm_size order by enterprise_id"))
                .isEqualTo(classes);
        assertThat(indexes()).isEqualTo(indexes);
    }

    @Test
    void factsThatDoNotFitTheirDefinitionsAreRefusedAtTheEnd() throws SQLException, IOException {
        imports.run(
                PlantedFaults.of(5, 1, 0, ImportHarness.TODAY).in(folder.resolve("one.csv")),
                ImportHarness.order(ImportHarness.TODAY));

        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "select enterprises.lay_indexes_aside()");
            execute(
                    connection,
                    "insert into enterprises.fact (enterprise_id, recording_id, as_of, definition_id, year, number)"
                            + " select e.id, 1, '2026-03-01', d.id, 2019, -1 from enterprises.enterprise e,"
                            + " enterprises.fact_definition d where d.name = 'employees'");

            assertThatThrownBy(() -> execute(connection, "select enterprises.bring_indexes_back(1)"))
                    .hasMessageContaining("do not fit");
        }
    }

    @Test
    void aRegisterWithFactsIsNotShutForTheNextList() throws IOException {
        Path list = PlantedFaults.of(6, FIRMS, 0, ImportHarness.TODAY).in(folder.resolve("list.csv"));
        imports.run(list, ImportHarness.order(ImportHarness.TODAY));
        Watching watching = new Watching();

        ImportHarness next = imports.later();
        next.goOn(next.begin(ImportHarness.order(ImportHarness.TODAY.minusDays(1))), list, watching);

        assertThat(watching.laidAside).isFalse();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<List<String>> indexes() {
        return ImportHarness.rows("select indexdef from pg_indexes where schemaname = 'enterprises'"
                + " and tablename in ('fact', 'enterprise') union all select tgname || ' ' || tgenabled::text from pg_trigger"
                + " where tgrelid = 'enterprises.fact'::regclass order by 1");
    }

    /** Looks whether facts are held by the merge, as whoever reads them would find out by waiting. */
    private static class Watching extends ImportHarness.Plain {

        boolean laidAside;

        @Override
        public void reached(long done, long total) {
            laidAside |= !ImportHarness.rows("select from pg_locks where relation = 'enterprises.fact'::regclass"
                            + " and mode = 'AccessExclusiveLock'")
                    .isEmpty();
        }
    }
}
