package org.throughline.policies.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.TrialRegister;
import org.throughline.policies.matching.KeptObstacles;
import org.throughline.policies.runs.RunLists.Opened;
import org.throughline.policies.runs.RunLists.Stretch;
import org.throughline.policies.verdict.Gap;
import org.throughline.policies.verdict.Verdict.Outcome;
import org.throughline.testkit.MovingClock;

/** What a run found, page by page and no further than somebody's reach. */
class RunListsTest {

    private static final Reach YONGJIA = Reach.places(Set.of(new DivisionCode("330324")), Set.of());
    private static final Set<Outcome> ANY = EnumSet.allOf(Outcome.class);

    private final Random random = new Random(seed());
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T04:00:00Z"));
    private final TrialRuns trial = new TrialRuns(new TrialRegister(random, 120), clock);

    private static long seed() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("RunListsTest -Dseed=" + seed);
        return seed;
    }

    static Stretch stretch(@Nullable String clause, @Nullable UUID firm, Reach reach, @Nullable Cursor after) {
        return new Stretch(clause, firm, reach, 7, after);
    }

    /** All pages, one after the other. */
    static <T> List<T> walked(Function<@Nullable Cursor, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Page<T> page = list.apply(null);
        all.addAll(page.items());
        while (page.next() != null) {
            assertThat(page.items()).isNotEmpty();
            assertThat(all).as("the list has an end").hasSizeLessThan(5_000);
            page = list.apply(page.next());
            all.addAll(page.items());
        }
        return all;
    }

    private List<FirmVerdict> verdicts(Opened run, Set<Outcome> outcomes, @Nullable String clause, Reach reach) {
        return walked(after -> trial.lists().verdicts(run, outcomes, stretch(clause, null, reach, after)));
    }

    @Test
    void allVerdictsAreListedOnceAndStayThoughFactsChange() {
        Opened run = TrialRuns.open(trial.make());
        List<FirmVerdict> before = verdicts(run, ANY, null, Reach.EVERYWHERE);
        for (int change = 0; change < 40; change++) {
            trial.register.change();
        }

        List<FirmVerdict> all = verdicts(run, ANY, null, Reach.EVERYWHERE);

        assertThat(all).isEqualTo(before).hasSize(8 * 120).doesNotHaveDuplicates();
        assertThat(all.stream().filter(one -> one.outcome() == Outcome.ELIGIBLE).count())
                .isEqualTo(run.run().totals().eligible());
        assertThat(all.stream().filter(one -> one.outcome() == Outcome.UNKNOWN))
                .hasSize((int) run.run().totals().unknown())
                .allSatisfy(one -> assertThat(one.missing()).isNotEmpty());
        assertThat(all)
                .filteredOn(one -> one.outcome() != Outcome.UNKNOWN)
                .allSatisfy(one -> assertThat(one.missing()).isEmpty());
        List<FirmVerdict> some = verdicts(run, EnumSet.of(Outcome.UNKNOWN), "POLICY/clean", Reach.EVERYWHERE);
        assertThat(some)
                .isEqualTo(all.stream()
                        .filter(one ->
                                one.outcome() == Outcome.UNKNOWN && one.clause().equals("POLICY/clean"))
                        .toList());
    }

    @Test
    void nobodySeesFirmsOutOfReach() {
        Opened run = TrialRuns.open(trial.make());

        List<FirmVerdict> seen = verdicts(run, ANY, null, YONGJIA);

        assertThat(seen)
                .hasSize(8 * 30)
                .allSatisfy(one -> assertThat(one.firm().district().value()).isEqualTo("330324"));
        assertThat(verdicts(run, ANY, null, Reach.NOWHERE)).isEmpty();
        assertThat(walked(after -> trial.lists().nearMisses(run, stretch(null, null, YONGJIA, after))))
                .allSatisfy(one -> assertThat(one.firm().district().value()).isEqualTo("330324"));
        assertThat(trial.lists()
                        .verdicts(run, ANY, stretch(null, trial.register.firm(1), YONGJIA, null))
                        .items())
                .isEmpty();
    }

    @Test
    void aListHasAsManyLinesAsItIsSaidToHave() {
        Opened run = TrialRuns.open(trial.make());

        for (Reach reach : List.of(Reach.EVERYWHERE, YONGJIA, Reach.NOWHERE)) {
            Stretch all = stretch(null, null, reach, null);
            assertThat(trial.lists().count(run, ANY, all))
                    .isEqualTo(verdicts(run, ANY, null, reach).size());
            assertThat(trial.lists()
                            .count(run, EnumSet.of(Outcome.UNKNOWN), stretch("POLICY/clean", null, reach, null)))
                    .isEqualTo(verdicts(run, EnumSet.of(Outcome.UNKNOWN), "POLICY/clean", reach)
                            .size());
            assertThat(trial.lists().countNearMisses(run, all))
                    .isEqualTo(walked(after -> trial.lists().nearMisses(run, stretch(null, null, reach, after)))
                            .size());
        }
    }

    @Test
    void aFirmHasAllItsVerdicts() {
        Opened run = TrialRuns.open(trial.make());
        UUID firm = trial.register.firm(9);

        List<FirmVerdict> own =
                walked(after -> trial.lists().verdicts(run, ANY, new Stretch(null, firm, Reach.EVERYWHERE, 2, after)));

        assertThat(own)
                .isEqualTo(verdicts(run, ANY, null, Reach.EVERYWHERE).stream()
                        .filter(one -> one.firm().id().equals(firm))
                        .toList())
                .hasSize(8);
        assertThat(trial.lists()
                        .verdicts(run, ANY, stretch(null, new UUID(1, 1), Reach.EVERYWHERE, null))
                        .items())
                .isEmpty();
    }

    @Test
    void aPlaceThatNoListGaveOutIsRefused() {
        Opened run = TrialRuns.open(trial.make());
        for (Cursor place : List.of(
                new Cursor(List.of("POLICY/none", new UUID(1, 1).toString())),
                new Cursor(List.of("POLICY/clean", "x")),
                new Cursor(List.of("POLICY/clean", "1-1-1-1-1")))) {
            assertThatThrownBy(() -> trial.lists().verdicts(run, ANY, stretch(null, null, Reach.EVERYWHERE, place)))
                    .isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> trial.lists().clauses(run, 3, new Cursor(List.of("x", "y"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void nearMissesTellHowNear() {
        UUID firm = trial.register.firm(11);
        TrialRegister.say(firm, "revenue", 2025, "1000000");
        TrialRegister.say(firm, "rdExpenditure", 2025, "28000");
        UUID young = trial.register.firm(12);
        TrialRegister.registered(young, LocalDate.of(2022, 1, 15));
        Opened run = TrialRuns.open(trial.make());

        List<NearMiss> near = walked(
                after -> trial.lists().nearMisses(run, stretch("POLICY/research", null, Reach.EVERYWHERE, after)));
        List<NearMiss> old =
                walked(after -> trial.lists().nearMisses(run, stretch("POLICY/old", young, Reach.EVERYWHERE, after)));

        NearMiss miss = near.stream()
                .filter(one -> one.firm().id().equals(firm))
                .findFirst()
                .orElseThrow();
        assertThat(miss.wanted()).isTrue();
        assertThat(miss.value()).isEqualTo("0.028");
        assertThat(miss.gap()).isInstanceOfSatisfying(Gap.Amount.class, amount -> {
            assertThat(amount.by().rounded(6)).isEqualByComparingTo("0.002");
            assertThat(amount.bound()).isEqualByComparingTo("0.03");
        });
        assertThat(old).hasSize(2);
        assertThat(old.stream().map(NearMiss::gap)).contains(new Gap.MetOn(LocalDate.of(2027, 1, 15)));
        assertThat(
                        walked(after -> trial.lists()
                                        .nearMisses(run, stretch("POLICY/uses", null, Reach.EVERYWHERE, after)))
                                .stream()
                                .filter(one -> one.condition().contains("creditRating")))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.wanted()).isFalse();
                    assertThat(one.value()).isEqualTo("D");
                });
        assertThat(near)
                .hasSize(run.contents()
                        .obstacles()
                        .of("POLICY/research")
                        .get(0)
                        .alone()
                        .count());
    }

    @Test
    void clausesThatFewMeetComeFirst() {
        trial.clauses.put("nobody", "employees[year - 1] > 1000000");
        Opened run = TrialRuns.open(trial.make());

        List<ClauseCount> counts = walked(after -> trial.lists().clauses(run, 2, after));

        assertThat(counts).hasSize(9).isSortedAccordingTo((one, other) -> one.eligible() - other.eligible());
        ClauseCount first = counts.stream()
                .filter(one -> one.clause().equals("POLICY/nobody"))
                .findFirst()
                .orElseThrow();
        assertThat(first.eligible()).isZero();
        assertThat(first.hardest()).isNotNull().satisfies(hardest -> {
            assertThat(hardest.condition()).isEqualTo("employees[year - 1] > 1000000");
            assertThat(hardest.failing()).isEqualTo(120 - first.unknown());
        });
        assertThat(counts).allSatisfy(count -> {
            List<Integer> failing = run.contents().obstacles().of(count.clause()).stream()
                    .map(KeptObstacles.Kept::failing)
                    .sorted()
                    .toList();
            ClauseCount.Hardest hardest = count.hardest();
            assertThat(hardest == null ? 0 : hardest.failing()).isEqualTo(failing.get(failing.size() - 1));
        });
    }
}
