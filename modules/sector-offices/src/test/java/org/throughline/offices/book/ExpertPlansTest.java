package org.throughline.offices.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.offices.book.OfficesDatabase.BUREAU;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.kernel.TrackCode;
import org.throughline.testkit.MovingClock;

/** Each question about experts is found along the index made for it, however many others there are. */
class ExpertPlansTest {

    private static final UUID SOME = UUID.fromString("70000000-0000-7000-8000-000000000000");
    private static final OfficesDatabase HOUSE =
            new OfficesDatabase(new MovingClock(Instant.parse("2026-11-28T04:00:00Z")));

    @BeforeAll
    static void manyExperts() {
        HOUSE.empty();
        HOUSE.asOwner(
                "insert into offices.expert (id, bureau, institution, contact, since, added_at, added_by, changed_by)"
                        + " select gen_random_uuid(), case when n % 10 = 0 then '" + BUREAU
                        + "' else 'b' || n % 40 end,"
                        + " 'institute ' || n % 997, 'x', '2026-01-01', now(), 'x', 'x' from generate_series(1, 30000) as n");
        HOUSE.asOwner("insert into offices.expert_track (bureau, track, expert)"
                + " select bureau, 't' || abs(hashtext(id::text)) % 60, id from offices.expert");
        HOUSE.asOwner("insert into offices.expert_field (bureau, field, expert, place)"
                + " select bureau, 'field ' || abs(hashtext(id::text)) % 300, id, 0 from offices.expert");
        HOUSE.asOwner("insert into offices.expert_session (id, bureau, expert, track, held_on, participants, words,"
                + " entered_by, entered_at) select gen_random_uuid(), bureau, id, 't' || abs(hashtext(id::text)) % 60,"
                + " date '2026-01-01' + abs(hashtext(id::text)) % 300, '{x}', 'x', 'x', now() from offices.expert,"
                + " generate_series(1, 2)");
        HOUSE.asOwner("insert into offices.expert_pairing (id, bureau, expert, track, officer, valid_from, entered_by,"
                + " entered_at) select gen_random_uuid(), bureau, id, 't', 'x', '2026-01-01', 'x', now()"
                + " from offices.expert");
        HOUSE.asOwner("insert into offices.counterpart_need (id, bureau, rank, topic, name_zh, name_en, level,"
                + " believed_from) select gen_random_uuid(), 'b' || n % 50, n, 't' || n, 'x', 'x', 'CITY', now()"
                + " from generate_series(1, 5000) as n");
        for (String table : List.of(
                "expert", "expert_track", "expert_field", "expert_session", "expert_pairing", "counterpart_need")) {
            HOUSE.asOwner("analyze offices." + table);
        }
    }

    @AfterAll
    static void nobodyIsLeft() {
        HOUSE.empty();
    }

    static Stream<Arguments> filters() {
        TrackCode track = new TrackCode("t7");
        return Stream.of(
                Arguments.of(ExpertList.Filter.NONE, "expert_of_bureau"),
                Arguments.of(new ExpertList.Filter(track, null, null), "expert_track_pkey"),
                Arguments.of(new ExpertList.Filter(null, "field 7", null), "expert_field_pkey"),
                Arguments.of(new ExpertList.Filter(track, "field 7", "institute"), "expert_field_pkey"),
                Arguments.of(new ExpertList.Filter(null, null, "institute 77"), "expert_of_institution"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aListOfExpertsAsksItsIndex(ExpertList.Filter filter, String index) {
        for (UUID after : new UUID[] {null, SOME}) {
            String plan = plan(filter, after);

            assertThat(plan).contains(index).doesNotContain("Seq Scan");
        }
    }

    @Test
    void withoutAFilterNothingIsSorted() {
        assertThat(plan(ExpertList.Filter.NONE, SOME)).doesNotContain("Sort Key: e.id");
        assertThat(plan(new ExpertList.Filter(new TrackCode("t7"), null, null), SOME))
                .doesNotContain("Sort Key: l.");
    }

    @Test
    void sessionsPairingsAndMissingCounterpartsAskTheirIndexes() {
        assertThat(explained("select * from offices.expert_session where expert = '" + SOME + "' and (held_on, id) < ('"
                        + LocalDate.of(2026, 5, 1) + "', '" + SOME + "') order by held_on desc, id desc limit 21"))
                .contains("expert_session_of_expert");
        assertThat(explained("select * from offices.expert_session where bureau = '" + BUREAU
                        + "' and track = 't7' order by held_on desc, id desc limit 6"))
                .contains("expert_session_of_track")
                .doesNotContain("Sort");
        assertThat(explained("select * from offices.expert_pairing where bureau = '" + BUREAU + "' and expert = '"
                        + SOME + "' order by id desc limit 21"))
                .contains("expert_pairing_of_expert");
        assertThat(explained("select * from offices.counterpart_need n where n.bureau = 'b7' and n.believed_to is null"
                        + " and (n.topic, n.level) > ('t3', 'CITY') order by n.topic, n.level limit 11"))
                .contains("counterpart_need_is_one_thing_at_a_time")
                .doesNotContain("Sort");
    }

    private static String plan(ExpertList.Filter filter, @Nullable UUID after) {
        return HOUSE.inTransaction((reorganisation, connection) -> {
            List<Object> values = new ArrayList<>();
            String sql = "explain " + new ExpertList(connection, BUREAU).sql(filter, after, values) + " limit 51";
            return joined(connection, sql, values);
        });
    }

    private static String explained(String sql) {
        return HOUSE.inTransaction((reorganisation, connection) -> joined(connection, "explain " + sql, List.of()));
    }

    private static String joined(Connection connection, String sql, List<Object> values) throws SQLException {
        return String.join("\n", Rows.list(connection, sql, row -> row.getString(1), values.toArray()));
    }
}
