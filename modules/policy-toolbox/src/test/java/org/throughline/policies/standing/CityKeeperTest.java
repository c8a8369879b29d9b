package org.throughline.policies.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.policies.Catalogue;
import org.throughline.policies.TrialClauses;
import org.throughline.policies.TrialRegister;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Verdict.Outcome;
import org.throughline.testkit.MovingClock;
import org.throughline.testkit.TestDatabase;

/** The verdicts of a node follow whatever is committed, by whomever. */
class CityKeeperTest {

    /** A quarter to midnight in Shanghai. */
    private static final Instant EVENING = Instant.parse("2026-11-23T15:45:00Z");

    private static final int FIRMS = 150;

    private final Random random = new Random(seed());
    private final TrialClauses clauses = new TrialClauses();
    private final MovingClock clock = new MovingClock(EVENING);
    private final TrialRegister register = new TrialRegister(random, FIRMS);

    private static long seed() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("CityKeeperTest -Dseed=" + seed);
        return seed;
    }

    private CityKeeper node() {
        return node(TrialRegister.feed(), clock);
    }

    private CityKeeper node(FirmFactsFeed feed, Clock time) {
        return new CityKeeper(feed, clauses, Catalogue.SHIPPED, time);
    }

    /** Every verdict is what the register's facts of the same view say, judged plainly. */
    private Standing checked(Standing standing) {
        Map<UUID, FirmFacts> firms =
                FirmsInView.of(TrialRegister.feed(), Catalogue.SHIPPED, standing.facts(), register.firms());
        Matching matching = standing.matching();
        assertThat(matching.facts().live().count()).isEqualTo(firms.size());
        assertThat(matching.keys()).isEqualTo(standing.rules().clauses().keySet());
        standing.rules().clauses().forEach((name, read) -> {
            Expression asked =
                    Catalogue.expression(Objects.requireNonNull(read.clause().eligibility()));
            firms.forEach((id, facts) -> {
                int row = matching.facts().row(id).orElseThrow();
                assertThat(outcome(matching, name, row))
                        .as(name + " of " + id)
                        .isEqualTo(plain(facts, matching.assessment(), asked));
            });
        });
        return standing;
    }

    private static Outcome plain(FirmFacts facts, Assessment day, Expression eligibility) {
        return new Judgement(facts, day).of(eligibility).outcome();
    }

    private static Outcome outcome(Matching matching, String name, int row) {
        return matching.eligible(name).has(row)
                ? Outcome.ELIGIBLE
                : matching.unknown(name).has(row) ? Outcome.UNKNOWN : Outcome.NOT_ELIGIBLE;
    }

    private Outcome outcome(Standing standing, String clause, UUID firm) {
        Matching matching = standing.matching();
        return outcome(matching, "POLICY/" + clause, matching.facts().row(firm).orElseThrow());
    }

    @Test
    void twoNodesFollowTheSameRegister() {
        CityKeeper one = node();
        CityKeeper other = node();
        checked(one.step());
        for (int round = 0; round < 12; round++) {
            for (int change = random.nextInt(4); change > 0; change--) {
                register.change();
            }
            checked(one.step());
            if (round % 3 == 0) {
                checked(other.step());
            }
        }

        Standing last = one.step();
        assertThat(other.step().matching().facts().live().count()).isEqualTo(FIRMS);
        for (String name : last.matching().keys()) {
            for (UUID firm : register.firms()) {
                String clause = name.substring(name.indexOf('/') + 1);
                assertThat(outcome(other.step(), clause, firm)).isEqualTo(outcome(last, clause, firm));
            }
        }
    }

    @Test
    void whatCommitsLateIsNotMissed() throws SQLException {
        CityKeeper node = node();
        UUID slow = register.firm(1);
        UUID quick = register.firm(2);
        TrialRegister.say(slow, "patents", null, "0");
        TrialRegister.say(quick, "patents", null, "0");
        TrialRegister.sql("update enterprises.enterprise set version = version + 1, district = '330303'");
        node.step();
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TrialRegister.saying(slow, "patents", null, "3"));
            TrialRegister.say(quick, "patents", null, "3");

            Standing between = checked(node.step());
            assertThat(outcome(between, "patents", quick)).isEqualTo(Outcome.ELIGIBLE);
            assertThat(outcome(between, "patents", slow)).isEqualTo(Outcome.NOT_ELIGIBLE);
            connection.commit();
        }

        assertThat(outcome(checked(node.step()), "patents", slow)).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void firmsComeAndGo() {
        CityKeeper node = node();
        node.step();
        register.enter(3);
        UUID gone = register.firm(0);
        TrialRegister.sql("update enterprises.enterprise set merged_into = '" + register.firm(1) + "' where id = '"
                + gone + "'; delete from enterprises.fact where enterprise_id = '" + gone + "'");

        Standing standing = node.step();

        assertThat(standing.matching().facts().row(gone)).isEmpty();
        assertThat(standing.matching().facts().live().count()).isEqualTo(FIRMS + 2);
        register.firms().stream()
                .filter(firm -> !firm.equals(gone))
                .forEach(firm ->
                        assertThat(standing.matching().facts().row(firm)).isPresent());
    }

    @Test
    void whoMovesIntoAZoneMeetsWhatAsksForItAndWhoSitsInNoneDoesNot() {
        UUID firm = register.firm(1);
        TrialRegister.say(firm, "revenue", 2025, "17");
        CityKeeper node = node();
        assertThat(outcome(checked(node.step()), "bay", firm)).isEqualTo(Outcome.NOT_ELIGIBLE);
        TrialRegister.sits(firm, "'wenzhou-bay'");
        assertThat(outcome(checked(node.step()), "bay", firm)).isEqualTo(Outcome.ELIGIBLE);
        TrialRegister.sits(firm, "null");
        assertThat(outcome(checked(node.step()), "bay", firm)).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void manyChangesAtOnceAreReadAnew() {
        CityKeeper node = node();
        node.step();
        register.enter(400);

        assertThat(checked(node.step()).matching().facts().live().count()).isEqualTo(FIRMS + 400);
    }

    @Test
    void clausesComeGoAndChange() {
        CityKeeper node = node();
        Standing before = node.step();
        assertThat(node.step().matching())
                .as("nothing to do")
                .isSameAs(node.step().matching());

        clauses.put("young", "yearsSince(registeredOn) < 7");
        clauses.put("new", "latest(employees) > 17");
        clauses.remove("old");

        Standing after = checked(node.step());
        assertThat(after.rules().digest()).isNotEqualTo(before.rules().digest());
        assertThat(after.matching().keys())
                .contains("POLICY/new", "POLICY/young")
                .doesNotContain("POLICY/old");
        register.change();
        checked(node.step());
    }

    @Test
    void aClauseThatCannotBeReadIsLeftOutAndNamed() {
        clauses.put("broken", "noSuchFact > 1");

        Standing standing = checked(node().step());

        assertThat(standing.rules().unread()).containsOnlyKeys("POLICY/broken");
        assertThat(standing.rules().clauses())
                .doesNotContainKey("POLICY/broken")
                .hasSize(8);
    }

    @Test
    void atMidnightTheDayMoves() {
        UUID firm = register.firm(5);
        TrialRegister.registered(firm, LocalDate.of(2021, 11, 24));
        CityKeeper node = node();
        Standing evening = checked(node.step());

        clock.forward(Duration.ofMinutes(20));

        Standing morning = checked(node.step());
        assertThat(evening.matching().assessment().day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(morning.matching().assessment().day()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(outcome(evening, "old", firm)).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(outcome(morning, "old", firm)).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void aClauseBeginsAtMidnightThoughNobodyDoesAnything() {
        clauses.putFrom(LocalDate.of(2026, 11, 24), "morrow", "latest(employees) > 17");
        CityKeeper node = node();
        Standing evening = checked(node.step());

        clock.forward(Duration.ofMinutes(20));

        assertThat(evening.matching().keys()).doesNotContain("POLICY/morrow");
        assertThat(checked(node.step()).matching().keys()).contains("POLICY/morrow");
    }

    @Test
    void whatIsNoLongerSaidIsNoLongerKnown() {
        UUID firm = register.firm(7);
        CityKeeper node = node();
        node.step();

        TrialRegister.registered(firm, LocalDate.of(2021, 11, 24));

        assertThat(outcome(checked(node.step()), "research", firm)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aFactThatCannotBeKeptCountsAsNotKnownAndIsCounted() {
        UUID firm = register.firm(3);
        CityKeeper node = node();
        assertThat(node.step().refused()).isZero();

        TrialRegister.say(firm, "revenue", 2025, "123456789012345678");

        Standing standing = node.step();
        assertThat(standing.refused()).isEqualTo(1);
        assertThat(outcome(standing, "grown", firm)).isIn(Outcome.UNKNOWN, Outcome.NOT_ELIGIBLE);
        assertThat(node().step().refused()).isEqualTo(1);
        TrialRegister.say(firm, "revenue", 2025, "1000000");
        assertThat(checked(node.step()).refused()).isZero();
    }

    @Test
    void whileTheDatabaseIsAwayWhatStoodLastStands() {
        AwayRegister away = new AwayRegister(TrialRegister.feed());
        CityKeeper node = node(away, clock);
        Standing before = node.step();
        register.change();
        away.is = true;

        for (int again = 0; again < 3; again++) {
            assertThatThrownBy(node::step).isInstanceOf(PersistenceException.class);
            assertThat(node.current()).containsSame(before);
        }

        away.is = false;
        assertThat(checked(node.step()).facts()).isNotEqualTo(before.facts());
        assertThat(away.read).as("all was read once").isEqualTo(1);
    }
}
