package org.throughline.policies.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Reach;
import org.throughline.kernel.Cursor;
import org.throughline.policies.TrialRegister;
import org.throughline.policies.runs.RunLists.Opened;
import org.throughline.policies.runs.RunLists.Stretch;
import org.throughline.policies.verdict.Kleene;
import org.throughline.policies.verdict.Verdict.Outcome;
import org.throughline.testkit.MovingClock;

/** Who gained and who lost between two runs, and why. */
class RunChangesTest {

    private static final Set<Outcome> ANY = EnumSet.allOf(Outcome.class);

    private final Random random = new Random(seed());
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T04:00:00Z"));
    private final TrialRuns trial = new TrialRuns(new TrialRegister(random, 120), clock);

    private static long seed() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("RunChangesTest -Dseed=" + seed);
        return seed;
    }

    private static Stretch stretch(@Nullable String clause, @Nullable Cursor after) {
        return RunListsTest.stretch(clause, null, Reach.EVERYWHERE, after);
    }

    @Test
    void whoGainedAndWhoLostIsToldWithTheReason() {
        UUID gains = trial.register.firm(21);
        TrialRegister.say(gains, "patents", null, "1");
        UUID first = trial.register.firm(0);
        TrialRegister.say(first, "patents", null, "9");
        TrialRegister.sql("update enterprises.enterprise set version = version + 1, district = '330303' where id in ('"
                + gains + "', '" + first + "') and district <> '330303'");
        UUID loses = trial.register.firm(22);
        TrialRegister.say(loses, "revenue", 2025, "1000000");
        TrialRegister.say(loses, "rdExpenditure", 2025, "60000");
        Opened before = TrialRuns.open(trial.make());
        TrialRegister.say(gains, "patents", null, "2");
        TrialRegister.say(loses, "rdExpenditure", 2025, "20000");
        trial.clauses.put("uses", "'retrofit' in aiUses");
        trial.clauses.put("fresh", "patents >= 1");
        trial.register.enter(1);
        Opened after = TrialRuns.open(trial.make());

        List<VerdictChange> changes = RunListsTest.walked(place -> new RunChanges(trial.lists())
                .between(before, after, EnumSet.allOf(RunChanges.Kind.class), stretch(null, place)));

        assertThat(new RunChanges(trial.lists())
                        .count(before, after, EnumSet.allOf(RunChanges.Kind.class), stretch(null, null)))
                .isEqualTo(changes.size());
        VerdictChange gained = one(changes, "POLICY/patents", gains);
        assertThat(gained.before()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(gained.after()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(gained.why()).isEqualTo(VerdictChange.Why.FACTS);
        assertThat(gained.turned())
                .containsExactly(new VerdictChange.Turned("patents >= 2", Kleene.FALSE, "1", Kleene.TRUE, "2"));
        VerdictChange lost = one(changes, "POLICY/research", loses);
        assertThat(lost.after()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(lost.turned())
                .singleElement()
                .satisfies(turned -> assertThat(turned.after()).isEqualTo("0.02"));
        assertThat(changes)
                .filteredOn(change -> change.clause().equals("POLICY/uses"))
                .isNotEmpty()
                .allSatisfy(
                        change -> assertThat(change.why()).isIn(VerdictChange.Why.CLAUSE, VerdictChange.Why.NEW_FIRM));
        assertThat(changes).noneMatch(change -> change.clause().equals("POLICY/fresh"));
        assertThat(changes)
                .filteredOn(change -> change.why() == VerdictChange.Why.NEW_FIRM)
                .allSatisfy(change -> {
                    assertThat(change.firm().id()).isEqualTo(trial.register.firm(120));
                    assertThat(change.before()).isNull();
                });
        assertThat(diff(before, after))
                .isEqualTo(Set.copyOf(changes.stream()
                        .map(change -> change.clause() + change.firm().id())
                        .toList()));
    }

    @Test
    void timeAloneIsAReasonToo() {
        Opened before = TrialRuns.open(trial.make());
        clock.moveTo(Instant.parse("2027-06-23T04:00:00Z"));
        Opened after = TrialRuns.open(trial.make());

        List<VerdictChange> changes = RunListsTest.walked(place -> new RunChanges(trial.lists())
                .between(before, after, EnumSet.of(RunChanges.Kind.GAINED), stretch("POLICY/old", place)));

        assertThat(changes).isNotEmpty().allSatisfy(change -> {
            assertThat(change.why()).isEqualTo(VerdictChange.Why.DAY);
            assertThat(change.turned())
                    .singleElement()
                    .satisfies(turned -> assertThat(turned.condition()).isEqualTo("yearsSince(registeredOn) >= 5"));
        });
    }

    @Test
    void whatIsSaidOnceMoreOrBesideIsNoReasonWhereTimeIsEnough() {
        UUID firm = trial.register.firm(23);
        TrialRegister.registered(firm, LocalDate.of(2022, 1, 15));
        Opened before = TrialRuns.open(trial.make());
        clock.moveTo(Instant.parse("2027-01-15T04:00:00Z"));
        TrialRegister.repeat(firm, "registeredOn", LocalDate.of(2026, 12, 31));
        TrialRegister.say(firm, "patents", null, "7");
        Opened after = TrialRuns.open(trial.make());

        VerdictChange change = one(
                RunListsTest.walked(place -> new RunChanges(trial.lists())
                        .between(before, after, EnumSet.of(RunChanges.Kind.GAINED), stretch("POLICY/old", place))),
                "POLICY/old",
                firm);

        assertThat(change.why()).isEqualTo(VerdictChange.Why.DAY);
        assertThat(change.turned())
                .containsExactly(
                        new VerdictChange.Turned("yearsSince(registeredOn) >= 5", Kleene.FALSE, "4", Kleene.TRUE, "5"));
    }

    private static VerdictChange one(List<VerdictChange> changes, String clause, UUID firm) {
        return changes.stream()
                .filter(change ->
                        change.clause().equals(clause) && change.firm().id().equals(firm))
                .findFirst()
                .orElseThrow();
    }

    /** Clause and firm of all that differ, by the lists of verdicts. */
    private Set<String> diff(Opened before, Opened after) {
        Map<String, Boolean> then = met(before);
        Map<String, Boolean> now = met(after);
        Set<String> diff = new HashSet<>();
        Set<String> clauses = Set.copyOf(before.contents().verdicts().keys());
        now.forEach((key, met) -> {
            boolean common = clauses.stream().anyMatch(clause -> key.startsWith(clause + "01"));
            if (common && !met.equals(then.getOrDefault(key, false))) {
                diff.add(key);
            }
        });
        return diff;
    }

    private Map<String, Boolean> met(Opened run) {
        return RunListsTest.walked(after -> trial.lists().verdicts(run, ANY, stretch(null, after))).stream()
                .collect(Collectors.toMap(
                        one -> one.clause() + one.firm().id(), one -> one.outcome() == Outcome.ELIGIBLE));
    }
}
