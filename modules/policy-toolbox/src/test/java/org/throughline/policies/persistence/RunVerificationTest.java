package org.throughline.policies.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.policies.Catalogue;
import org.throughline.policies.TrialClauses;
import org.throughline.policies.TrialRegister;
import org.throughline.policies.runs.MatchingRun;
import org.throughline.policies.runs.RunContents;
import org.throughline.policies.runs.RunMaking;
import org.throughline.policies.runs.RunVerification;
import org.throughline.policies.runs.SqlOpinions;
import org.throughline.testkit.TestDatabase;

/** Three judges are asked about a run, on demand. */
class RunVerificationTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
    private final Random random = new Random(seed());
    private final TrialRegister register = new TrialRegister(random, 150);
    private final TrialClauses clauses = new TrialClauses();
    private final RunMaking making = new RunMaking(TrialRegister.feed(), clauses, Catalogue.SHIPPED, clock);
    private final RunVerification verification = new RunVerification(
            TrialRegister.feed(),
            Catalogue.SHIPPED,
            new SqlOpinionsInDatabase(TestDatabase.get().applicationSource()));

    private static long seed() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("RunVerificationTest -Dseed=" + seed);
        return seed;
    }

    private RunMaking.Made made() {
        return making.make(new UUID(0, random.nextInt()), null);
    }

    @Test
    void threeJudgesAgreeThoughFactsHaveChangedSince() {
        clauses.put("held", "heldOn(highTech, date(\"2026-06-30\")) || latest(employees) > 30");
        RunMaking.Made made = made();
        for (int change = 0; change < 40; change++) {
            register.change();
        }

        RunVerification.Found all = verification.verify(made.run(), made.contents(), 1_000, 1);
        RunVerification.Found some = verification.verify(made.run(), made.contents(), 20, 2);

        assertThat(all).isEqualTo(new RunVerification.Found(150, 9, 1_350, all.differences()));
        assertThat(all.differences()).isEmpty();
        assertThat(some.firms()).isEqualTo(20);
        assertThat(some.differences()).isEmpty();
    }

    @Test
    void aVerdictThatIsNotRightIsFound() {
        MatchingRun run = made().run();
        TrialRegister.say(register.firm(3), "patents", null, "0");
        TrialRegister.say(register.firm(4), "patents", null, "9");
        RunContents others = made().contents();
        TrialRegister.say(register.firm(3), "patents", null, "9");
        TrialRegister.say(register.firm(4), "patents", null, "0");
        MatchingRun later = made().run();

        RunVerification.Found found = verification.verify(later, others, 150, 3);

        assertThat(found.differences())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one)
                        .startsWith("POLICY/patents")
                        .containsAnyOf(
                                register.firm(3).toString(), register.firm(4).toString()));
        assertThat(run.totals().firms()).isEqualTo(150);
    }

    @Test
    void eachJudgeIsHeardByItself() {
        List<List<List<@Nullable Boolean>>> earlier = new ArrayList<>();
        SqlOpinions database = new SqlOpinionsInDatabase(TestDatabase.get().applicationSource());
        TrialRegister.say(register.firm(3), "patents", null, "9");
        TrialRegister.sql("update enterprises.enterprise set version = version + 1, district = '330303' where id = '"
                + register.firm(3) + "' and district <> '330303'");
        RunMaking.Made before = made();
        assertThat(asked((statement, json, many) -> {
                            earlier.add(database.of(statement, json, many));
                            return earlier.get(earlier.size() - 1);
                        })
                        .verify(before.run(), before.contents(), 150, 4)
                        .differences())
                .isEmpty();
        TrialRegister.say(register.firm(3), "patents", null, "0");
        MatchingRun now = made().run();

        RunVerification.Found celAlone =
                asked((statement, json, many) -> earlier.get(0)).verify(now, before.contents(), 150, 4);
        RunVerification.Found sqlAlone =
                asked((statement, json, many) -> earlier.get(0)).verify(now, made().contents(), 150, 4);

        String pair = "POLICY/patents " + register.firm(3) + ": ";
        assertThat(celAlone.differences()).containsExactly(pair + "ELIGIBLE NOT_ELIGIBLE ELIGIBLE");
        assertThat(sqlAlone.differences()).containsExactly(pair + "NOT_ELIGIBLE NOT_ELIGIBLE ELIGIBLE");
    }

    private static RunVerification asked(SqlOpinions sql) {
        return new RunVerification(TrialRegister.feed(), Catalogue.SHIPPED, sql);
    }
}
