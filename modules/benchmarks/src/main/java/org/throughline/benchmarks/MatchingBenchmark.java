package org.throughline.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Value;
import org.throughline.policies.matching.Change;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.FactStore;
import org.throughline.policies.matching.Matching;
import org.throughline.testkit.TestFolders;

/**
 * What it costs to hold a city against all its clauses, in CPU time of one thread, beside a loop written by hand over
 * finished condition bitmaps and beside clauses compiled to Java over objects. All three agree before anything is
 * measured. Arguments: how many firms, how many clauses; of many firms only the engine itself is measured.
 */
public final class MatchingBenchmark {

    private static final int COMPARED = 200_000;
    private static final int ROUNDS = 31;
    private static final int CHUNK = 10_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Assessment DAY = new Assessment(MatchingCity.DAY);

    private final int firms;
    private final List<Clause> clauses;
    private final FactStore store = new FactStore(MatchingCity.vocabulary());
    private final Random random = new Random(1);
    private Matching matching;

    private MatchingBenchmark(int firms, int many) {
        this.firms = firms;
        this.clauses = new MatchingClauses().clauses(many);
        long empty = used();
        double entering = seconds(1, () -> {
            for (int from = 0; from < firms; from += CHUNK) {
                MatchingCity.enter(store, from, Math.min(firms, from + CHUNK));
            }
        });
        long facts = used();
        Matching[] made = new Matching[1];
        double cold = seconds(1, () -> made[0] = Matching.of(store.current(), DAY, clauses));
        matching = made[0];
        introduce();
        Report.say("entered in %.2f s; index made and matched for the first time in %.2f s%n", entering, cold);
        Report.say(
                "bytes a firm: %d for facts, %d with index and verdicts; promised: 400%n",
                (facts - empty) / firms, (used() - empty) / firms);
    }

    private void introduce() {
        List<Atom> conditions = clauses.stream()
                .flatMap(clause -> clause.eligibility().conditions().stream())
                .map(Expression.Condition::atom)
                .toList();
        Report.say(
                "%,d firms, %d clauses, %d conditions, %d distinct%n",
                firms,
                clauses.size(),
                conditions.size(),
                conditions.stream().distinct().count());
    }

    /** Measures and says what it found. */
    public static void main(String[] arguments) throws Exception {
        int firms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 140_000;
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        MatchingBenchmark benchmark = new MatchingBenchmark(firms, many);
        benchmark.match();
        if (firms <= COMPARED) {
            benchmark.compare();
        }
        benchmark.explain();
        benchmark.change();
        benchmark.revise();
    }

    private void match() {
        seconds(60, () -> matching = matching.again());
        double match = seconds(31, () -> matching = matching.again());
        long eligible = 0;
        long unknown = 0;
        for (String key : matching.keys()) {
            eligible += matching.eligible(key).count();
            unknown += matching.unknown(key).count();
        }
        double verdicts = (double) firms * clauses.size();
        Report.say(
                "a full match: %.1f ms; %.1f %% eligible, %.1f %% unknown%n",
                match * 1e3, eligible * 100 / verdicts, unknown * 100 / verdicts);
    }

    private void compare() throws Exception {
        CachedBitmaps limit = new CachedBitmaps(store.current(), clauses);
        agree("by hand", limit.combine(), limit);
        seconds(30, limit::combine);
        double[] byHand = beside(limit::combine);
        Report.say(
                "by hand over finished condition bitmaps: %.1f ms; a match beside it %.1f ms, ratio %.2f; promised: 3%n",
                byHand[0] * 1e3, byHand[1] * 1e3, byHand[1] / byHand[0]);
        Path folder = TestFolders.ofThisRun("matching-benchmark");
        try {
            GeneratedJava.Judge judge = GeneratedJava.of(clauses, folder);
            Object[] objects = objects(judge);
            long[][][] into = new long[clauses.size()][2][(firms + 63) / 64];
            judge.judge(objects, into);
            agree("generated", List.of(into), limit);
            double generated = seconds(3, () -> judge.judge(objects, into));
            Report.say(
                    "generated Java over objects: %.2f s, %.0f times a match; promised: 100%n",
                    generated, generated / byHand[1]);
        } finally {
            TestFolders.delete(folder);
        }
    }

    private Object[] objects(GeneratedJava.Judge judge) {
        List<MatchingCity.Slot> slots = MatchingCity.slots();
        Object[] objects = new Object[firms];
        for (int firm = 0; firm < firms; firm++) {
            objects[firm] = judge.firm(Arrays.stream(MatchingCity.firm(firm, slots))
                    .map(MatchingBenchmark::plain)
                    .toArray());
        }
        return objects;
    }

    private static @Nullable Object plain(@Nullable Value value) {
        return value == null ? null : GeneratedJava.plain(value);
    }

    private void agree(String who, List<long[][]> found, CachedBitmaps words) {
        for (int clause = 0; clause < clauses.size(); clause++) {
            String key = clauses.get(clause).key();
            long[] certain = words.words(matching.eligible(key));
            long[] possible = words.words(matching.unknown(key));
            for (int word = 0; word < certain.length; word++) {
                possible[word] |= certain[word];
            }
            if (!Arrays.equals(certain, found.get(clause)[0]) || !Arrays.equals(possible, found.get(clause)[1])) {
                throw new IllegalStateException(who + " disagrees on " + clauses.get(clause));
            }
        }
    }

    private void explain() {
        long[] missing = new long[1];
        Runnable explaining = () -> {
            missing[0] = 0;
            matching.missing().each((clause, cell, first, rows, from, to) -> missing[0] += Long.bitCount(rows[from]));
        };
        seconds(40, explaining);
        double[] explained = beside(explaining);
        Report.say(
                "the missing facts of all unknown verdicts: %.1f ms, %.2f of a match beside it; promised: 1%n",
                explained[0] * 1e3, explained[0] / explained[1]);
        seconds(20, () -> matching.obstacles().all());
        double[] obstacles = beside(() -> matching.obstacles().all());
        Report.say(
                "near misses of all clauses: %.1f ms, %.2f matches beside them; promised: 10%n",
                obstacles[0] * 1e3, obstacles[0] / obstacles[1]);
    }

    private void change() {
        List<MatchingCity.Slot> slots = MatchingCity.slots();
        double[] entering = new double[400];
        double[] following = new double[400];
        for (int round = 0; round < entering.length; round++) {
            int firm = random.nextInt(firms);
            MatchingCity.Slot slot = slots.get(random.nextInt(slots.size()));
            Value value = MatchingCity.firm(firm + 1, List.of(slot, slot, slot))[round % 3];
            Change[] change = new Change[1];
            entering[round] = seconds(
                    1,
                    () -> change[0] = store.change(edit -> {
                        if (value != null) {
                            MatchingCity.enter(edit, edit.row(MatchingCity.id(firm)), slot, value);
                        }
                    }));
            following[round] = seconds(1, () -> matching = matching.after(change[0]));
        }
        Report.say(
                "one fact of one firm: %.0f microseconds to enter, %.0f to the new verdicts; promised: 200 ms%n",
                median(entering) * 1e6, median(following) * 1e6);
    }

    private void revise() {
        double[] clause = new double[200];
        for (int round = 0; round < clause.length; round++) {
            Clause one = clauses.get(random.nextInt(clauses.size()));
            Clause other = clauses.get(random.nextInt(clauses.size()));
            clause[round] = seconds(1, () -> matching = matching.with(new Clause(one.key(), other.eligibility())));
        }
        Report.say("one clause over all firms: %.0f microseconds; promised: 300 ms%n", median(clause) * 1e6);
    }

    private static long used() {
        for (int again = 0; again < 3; again++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** CPU seconds of this thread, the median of some rounds. */
    private static double seconds(int rounds, Runnable work) {
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            seconds[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        }
        return median(seconds);
    }

    /** CPU seconds of something and of a match, in turn, so that whatever else the machine does hits both. */
    private double[] beside(Runnable work) {
        double[] own = new double[ROUNDS];
        double[] match = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            own[round] = seconds(1, work);
            match[round] = seconds(1, () -> matching = matching.again());
        }
        return new double[] {median(own), median(match)};
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
