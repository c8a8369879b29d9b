package org.throughline.policies.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.testkit.TestDatabase;

/** Each question about policies is found along the index made for it, however many others there are. */
class PolicyPlansTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final UUID SOME = UUID.fromString("70000000-0000-7000-8000-000000000000");

    @BeforeAll
    static void manyPolicies() {
        TestDatabase.get().empty("policies");
        owner("insert into policies.policy (id, code, title, issuer, region, sample, added_at, added_by)"
                + " select gen_random_uuid(), 'p' || n, 'policy ' || n, 'issuer ' || n % 500, '{}', true, now(), 'x'"
                + " from generate_series(1, 20000) as n");
        owner("insert into policies.policy_place (place, policy)"
                + " select (100000 + abs(hashtext(id::text)) % 900)::text, id from policies.policy");
        owner("insert into policies.policy_track (track, policy)"
                + " select 't' || abs(hashtext(id::text)) % 300, id from policies.policy");
        owner("insert into policies.policy_version (id, policy, number, status, valid_from, valid_to, entered_at,"
                + " entered_by) select gen_random_uuid(), id, n, 'REPEALED', '2020-01-01', null, now(), 'x'"
                + " from policies.policy, generate_series(1, 2) as n");
        owner("insert into policies.policy_version (id, policy, number, status, valid_from, valid_to, entered_at,"
                + " entered_by) select gen_random_uuid(), id, 3, case when abs(hashtext(id::text)) % 50 = 0"
                + " then 'ISSUED' else 'REPEALED' end, '2026-01-01', null, now(), 'x' from policies.policy");
        for (String table : List.of("policy", "policy_place", "policy_track", "policy_version", "clause")) {
            owner("analyze policies." + table);
        }
    }

    @AfterAll
    static void nothingIsLeft() {
        TestDatabase.get().empty("policies");
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(PolicyList.Filter.NONE, "policy_pkey"),
                Arguments.of(new PolicyList.Filter(null, null, null, "100007", null), "policy_place_pkey"),
                Arguments.of(new PolicyList.Filter(null, "t7", null, null, null), "policy_track_pkey"),
                Arguments.of(new PolicyList.Filter(null, "t7", null, "100007", null), "policy_place_pkey"),
                Arguments.of(new PolicyList.Filter(null, null, "issuer 7", null, null), "policy_of_issuer"),
                Arguments.of(new PolicyList.Filter(null, null, null, null, "policy 77"), "policy_pkey"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aListAsksItsIndex(PolicyList.Filter filter, String index) {
        for (UUID after : new UUID[] {null, SOME}) {
            assertThat(plan(filter, after)).contains(index).doesNotContain("Seq Scan on policy ");
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aListOfAStatusLooksAtTheVersionsOfEachPolicyOrAtThoseOfTheStatus(PolicyList.Filter filter, String index) {
        PolicyList.Filter issued = new PolicyList.Filter(
                PolicyStatus.ISSUED, filter.track(), filter.issuer(), filter.region(), filter.words());

        assertThat(plan(issued, SOME)).doesNotContain("Seq Scan on policy_version");
    }

    @Test
    void withoutAFilterNothingIsSorted() {
        assertThat(plan(PolicyList.Filter.NONE, SOME)).doesNotContain("Sort Key: p.id");
    }

    @Test
    void clausesInForceAskTheVersionsThatAreIssued() {
        assertThat(explained(
                        "select from policies.policy_version v where v.status = 'ISSUED' and v.valid_from <= '2026-11-29'"
                                + " and (v.valid_to is null or v.valid_to > '2026-11-29')",
                        List.of()))
                .containsAnyOf("policy_version_in_force", "policy_version_of_status");
    }

    private static String plan(PolicyList.Filter filter, @Nullable UUID after) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            List<Object> values = new ArrayList<>();
            String sql = new PolicyList(connection, DAY).sql(filter, after, values) + " limit 51";
            return explained(sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String explained(String sql, List<Object> values) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            return String.join(
                    "\n", PolicySql.list(connection, "explain " + sql, row -> row.getString(1), values.toArray()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void owner(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
