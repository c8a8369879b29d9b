package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.enterprises.SomeOrganisations.AI;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.notices.DeskSource.Place;

/** A desk is asked for with every page that people begin at: what waits is read in its order, and no more of it. */
class ReferralDeskPlanTest {

    private static final int FIRMS = 20_000;
    private static final int SHOWN = 11;
    private static final String SOME_KEY = "00000000-0000-0000-0000-000000000001";

    private static RegisterDatabase database;

    @BeforeAll
    static void yearsOfReferrals() {
        database = new RegisterDatabase();
        database.empty();
        database.load(SampleNames.firms(1, FIRMS, new Random(20_261_123)));
        // Three in a hundred are open; the bureau that is asked has most of them, as one bureau has in a city.
        database.asOwner("""
                insert into enterprises.referral (id, enterprise_id, sender, receiver, asked, reason, working_days,
                  due_on, state, over_at)
                select gen_random_uuid(), id, 'sender', case when n % 5 = 0 then 'elsewhere' else '%s' end, 'a', 'r', 5,
                  date '2026-01-01' + (n * 7919 %% 300)::int,
                  case when n %% 100 < 3 then 'OPEN' else 'ANSWERED' end, case when n %% 100 < 3 then null else now() end
                from (select id, row_number() over (order by uscc) as n from enterprises.enterprise
                  cross join generate_series(1, 5)) numbered
                """.replace("n % 5", "n %% 5").formatted(AI));
        database.asOwner("analyze enterprises.referral");
        database.settle();
    }

    @AfterAll
    static void close() {
        database.empty();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeskReadsWhatWaitsInItsOrderAndNoMoreThanItShows(boolean everywhere) {
        LocalDate day = LocalDate.of(2026, 5, 1);
        for (Place after : new Place[] {null, new Place(day, null), new Place(day, ""), new Place(day, SOME_KEY)}) {
            String plan = plan(everywhere, after);

            assertThat(plan).contains("referral_on_desk", "enterprise_pkey").doesNotContain("Seq Scan");
            assertThat(plan.split("Sort Key", -1)).as(plan).hasSize(2);
            assertThat(plan.indexOf("Sort Key")).as(plan).isLessThan(plan.indexOf("referral_on_desk"));
        }
    }

    @Test
    void goingOnBehindAPieceReadsNoneBeforeIt() {
        String plan = plan(true, new Place(LocalDate.of(2026, 5, 1), SOME_KEY));

        assertThat(plan).containsPattern("Index Cond: .*ROW\\(r?\\.?due_on, r?\\.?id\\) > ROW");
    }

    private static String plan(boolean everywhere, @Nullable Place after) {
        Reach reach = everywhere ? Reach.EVERYWHERE : SomeOrganisations.places("330303");
        Standing wen = ReferralHouse.hand("wen", AI, reach).standing().orElseThrow();
        Conditions meant = ReferralDesk.meant(wen, after);
        return database.reading().read(connection -> {
            try (PreparedStatement explain =
                    connection.prepareStatement("explain " + ReferralDesk.list(meant, SHOWN))) {
                explain.setArray(1, connection.createArrayOf("text", new Object[] {AI}));
                meant.bind(explain, 2);
                try (ResultSet row = explain.executeQuery()) {
                    List<String> lines = new ArrayList<>();
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                    return String.join("\n", lines);
                }
            }
        });
    }
}
