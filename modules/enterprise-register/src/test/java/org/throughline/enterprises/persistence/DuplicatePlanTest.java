package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.enterprises.Firms;
import org.throughline.kernel.DivisionCode;

/** Over as many firms as a city has, the search compares no firm with all others, and the list goes by its index. */
class DuplicatePlanTest {

    private static final int FIRMS = 146_000;
    private static final int TWICE = 3_000;

    private static RegisterDatabase database;
    private static DuplicateHouse house;

    @BeforeAll
    static void search() {
        database = new RegisterDatabase();
        house = new DuplicateHouse(database);
        database.load(SampleNames.firms(1, FIRMS - 2 * TWICE, new Random(20_261_122)));
        database.load(IntStream.range(0, 2 * TWICE)
                .mapToObj(number -> Firms.aRecord(
                        FIRMS + number,
                        number % 2 == 0 ? "双重（" + number / 2 + "）電氣有限公司" : "双重" + number / 2 + "电气有限公司",
                        "C3823",
                        "330303",
                        null)));
        database.settle();
        house.search();
        database.asOwner("analyze enterprises.duplicate_pair");
    }

    @AfterAll
    static void close() {
        database.empty();
        database.close();
    }

    @Test
    void everyPlantedPairIsFound() {
        assertThat(database.column("select count(*) from enterprises.duplicate_pair p join enterprises.enterprise e"
                        + " on e.id = p.firm where e.name like '双重%' and p.reasons = '{OTHER_WRITING}'"))
                .containsExactly(Integer.toString(TWICE));
    }

    @Test
    void nothingIsComparedInALoop() {
        String plan = database.inTransaction(entities -> {
            MergeRows.run(entities, "set local enable_nestloop = off");
            return String.join("\n", MergeRows.texts(entities, "explain " + PairSearchSql.PAIR.replace("?", "now()")));
        });

        assertThat(plan).contains("Hash Join").doesNotContain("Nested Loop");
    }

    @Test
    void theListGoesByItsIndex() {
        Reach longwan = Reach.places(Set.of(new DivisionCode("330303")), Set.of());

        for (Reach reach : Set.of(Reach.EVERYWHERE, longwan)) {
            assertThat(plan(SqlDuplicates.question(false, reach, 50, null)))
                    .contains("duplicate_pair_in_order", "Backward")
                    .doesNotContain("Seq Scan", "Sort Key");
        }
    }

    private static String plan(EnterpriseSql.Question question) {
        return database.reading().read(connection -> {
            try (PreparedStatement explain = connection.prepareStatement("explain (format json) " + question.sql())) {
                question.conditions().bind(explain, 1);
                try (ResultSet row = explain.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }
}
