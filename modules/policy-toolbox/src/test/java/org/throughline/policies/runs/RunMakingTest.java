package org.throughline.policies.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.enterprises.FirmFact;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.policies.Catalogue;
import org.throughline.policies.TrialRegister;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.matching.KeptRun;
import org.throughline.policies.matching.Roster;
import org.throughline.policies.standing.FirmsInView;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Verdict.Outcome;
import org.throughline.testkit.MovingClock;

/** A run stands on one view of the register, and comes out the same when it is made again. */
class RunMakingTest {

    private static final int FIRMS = 200;

    private final Random random = new Random(seed());
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T04:00:00Z"));
    private final TrialRuns trial = new TrialRuns(new TrialRegister(random, FIRMS), clock);

    private static long seed() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("RunMakingTest -Dseed=" + seed);
        return seed;
    }

    @Test
    void everyVerdictIsWhatThatViewOfTheRegisterSays() {
        RunMaking.Made made = trial.make();
        Map<UUID, FirmFacts> firms = FirmsInView.of(
                TrialRegister.feed(), Catalogue.SHIPPED, made.run().ground().facts(), trial.register.firms());
        KeptRun verdicts = made.contents().verdicts();
        Roster roster = made.contents().roster();
        long eligible = 0;
        long unknown = 0;
        for (var clause : made.contents().clauses()) {
            var expression = Catalogue.expression(Objects.requireNonNull(clause.eligibility()));
            for (UUID firm : trial.register.firms()) {
                Outcome said = RunLists.outcome(
                        verdicts.eligible(clause.name()), verdicts.unknown(clause.name()), roster.place(firm));
                assertThat(said)
                        .isEqualTo(new Judgement(
                                        Objects.requireNonNull(firms.get(firm)),
                                        new Assessment(made.run().ground().day()))
                                .of(expression)
                                .outcome());
                eligible += said == Outcome.ELIGIBLE ? 1 : 0;
                unknown += said == Outcome.UNKNOWN ? 1 : 0;
            }
        }
        assertThat(made.run().totals()).isEqualTo(new MatchingRun.Totals(FIRMS, 8, eligible, unknown, 0));
        assertThat(eligible).isPositive();
        assertThat(unknown).isPositive();
    }

    @Test
    void itComesOutTheSameWhateverHappenedSince() {
        RunMaking.Made made = trial.make();
        for (int change = 0; change < 60; change++) {
            trial.register.change();
        }
        trial.register.enter(7);
        trial.clauses.put("young", "yearsSince(registeredOn) < 5");
        clock.forward(Duration.ofDays(40));

        assertThat(again(made)).isEqualTo(made.run().digest());
        assertThat(trial.make().run().digest()).isNotEqualTo(made.run().digest());
    }

    @Test
    void whoTampersWithWhatWasWrittenIsFound() {
        RunMaking.Made made = trial.make();
        assertThat(again(made)).isEqualTo(made.run().digest());

        TrialRegister.sql("update enterprises.fact set number = number + 3000000 where definition_id ="
                + " (select id from enterprises.fact_definition where name = 'revenue') and year = 2025");

        assertThat(again(made)).isNotEqualTo(made.run().digest());
    }

    private String again(RunMaking.Made made) {
        return trial.making()
                .again(made.run(), made.contents().roster(), made.contents().clauses());
    }

    @Test
    void factsThatChangeWhileARunReadsAreNotInIt() {
        RunMaking.Made before = trial.make();
        Disturbed disturbed = new Disturbed(TrialRegister.feed(), () -> {
            for (int change = 0; change < 30; change++) {
                trial.register.change();
            }
            trial.register.enter(3);
        });

        RunMaking.Made made = trial.making(disturbed).make(new UUID(0, 1), null);

        assertThat(disturbed.done).isTrue();
        assertThat(made.contents().roster().digest())
                .isEqualTo(before.contents().roster().digest());
        for (String clause : before.contents().verdicts().keys()) {
            assertThat(made.contents().verdicts().eligible(clause))
                    .isEqualTo(before.contents().verdicts().eligible(clause));
            assertThat(made.contents().verdicts().unknown(clause))
                    .isEqualTo(before.contents().verdicts().unknown(clause));
        }
        assertThat(again(made)).isEqualTo(made.run().digest());
        assertThat(trial.make().contents().roster().size()).isEqualTo(FIRMS + 3);
    }

    /** While all is read, something is committed: when the first fact has come. */
    private static final class Disturbed implements FirmFactsFeed {

        private final FirmFactsFeed feed;
        private final Runnable meanwhile;
        private boolean done;

        Disturbed(FirmFactsFeed feed, Runnable meanwhile) {
            this.feed = feed;
            this.meanwhile = meanwhile;
        }

        @Override
        public Mark all(Sink sink) {
            return feed.all(new Sink() {
                @Override
                public void firm(UUID id, String industry, String division, @Nullable String zone) {
                    sink.firm(id, industry, division, zone);
                    if (!done) {
                        done = true;
                        meanwhile.run();
                    }
                }

                @Override
                public void fact(UUID firm, FirmFact fact) {
                    sink.fact(firm, fact);
                }
            });
        }

        @Override
        public News since(Mark mark, Sink sink) {
            return feed.since(mark, sink);
        }

        @Override
        public void asSeen(Mark mark, Sink sink) {
            feed.asSeen(mark, sink);
        }

        @Override
        public void asSeen(Mark mark, Collection<UUID> firms, Sink sink) {
            feed.asSeen(mark, firms, sink);
        }
    }
}
