package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.enterprises.MergedRecord.Outcome.MOVES;
import static org.throughline.enterprises.MergedRecord.Outcome.YIELDS;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.MergedRecord;

/** Who serves a firm, and how large it is, when its record is merged into another. */
class MergedServiceTest {

    private static final String SERVED = "insert into enterprises.assignment (id, enterprise_id, organisation, person,"
            + " from_day, to_day, ended_at, ended_by, ended_why, given_at, given_by)"
            + " select gen_random_uuid(), id, '%s', '%s', '%s', %s, now(), 'lin' from enterprises.enterprise"
            + " where uscc = '%s'";
    private static final String OPEN = "null, null, null, null";

    private static RegisterDatabase database;

    private MergeHouse house;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.empty();
        database.close();
    }

    @BeforeEach
    void firms() {
        house = new MergeHouse(database);
    }

    @AfterEach
    void nothingIsLeftThatCannotBe() {
        assertThat(house.inconsistencies()).isEmpty();
    }

    @Test
    void whoServedTheFormerServesOnUnlessSomebodyOfTheirOwnServesTheSurvivor() {
        served(2, "wenzhou-ai/data", "gone", "2026-01-01", OPEN);
        served(1, "wenzhou-ai/data", "stays", "2026-02-01", OPEN);
        served(2, "wenzhou-ai", "comes", "2026-01-01", OPEN);
        served(2, "wenzhou-ai/data", "before", "2025-01-01", "'2025-06-01', now(), 'lin', '换人'");
        served(1, "longwan", "other", "2025-01-01", OPEN);

        assertThat(house.previewed(2, 1)).containsEntry("assignments", 3L);
        assertThat(house.previewed(2, 1, "assignments"))
                .extracting(MergedRecord::outcome)
                .containsExactlyInAnyOrder(YIELDS, MOVES, MOVES);
        house.merge(2, 1);

        assertThat(database.column("select person from enterprises.assignment a join enterprises.enterprise e"
                        + " on e.id = a.enterprise_id where e.uscc = '" + Firms.code(1)
                        + "' and a.to_day is null order by person"))
                .containsExactly("comes", "other", "stays");
        assertThat(database.column(
                        "select person || ' ' || to_day || ' ' || version || ' ' || ended_by || ' ' || ended_why from"
                                + " enterprises.assignment where yields"))
                .containsExactly("gone 2026-03-01 1 lin 记录并入 " + Firms.code(1) + "，那里已有人服务");
        assertThat(database.column("select person from enterprises.assignment where to_day = '2025-06-01'"))
                .containsExactly("before");
    }

    @Test
    void theSurvivorIsClassedByWhatCameAndTheFormerNoMore() {
        house.fact(1, "employees", 2025, "1000").fact(2, "revenue", 2025, "400000000");
        assertThat(classes()).isEmpty();

        house.merge(2, 1);

        assertThat(classes()).isEqualTo(List.of(Firms.code(1) + " LARGE"));
    }

    private static List<String> classes() {
        return database.column("select uscc || ' ' || class from enterprises.firm_size join enterprises.enterprise"
                + " on id = enterprise_id order by uscc");
    }

    private static void served(int firm, String organisation, String person, String from, String end) {
        database.asOwner(SERVED.formatted(organisation, person, from, end, Firms.code(firm)));
    }
}
