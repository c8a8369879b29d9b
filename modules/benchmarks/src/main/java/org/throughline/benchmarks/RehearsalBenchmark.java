package org.throughline.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Money;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Moment;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.Year;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.FactStore;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.rehearsal.CityNow;
import org.throughline.policies.rehearsal.Draft;
import org.throughline.policies.rehearsal.Figures;
import org.throughline.policies.rehearsal.FirmMoney;
import org.throughline.policies.rehearsal.Formulas;
import org.throughline.policies.rehearsal.Moves;
import org.throughline.policies.rehearsal.Pay;
import org.throughline.policies.rehearsal.Rehearsal;
import org.throughline.policies.rehearsal.Setting;
import org.throughline.policies.rehearsal.TrackScope;

/**
 * What it costs to rehearse a draft over a city, and to answer while its numbers are dragged, in CPU time of one
 * thread. Every answer is held against a rehearsal of the moved draft before anything is measured. Arguments: how many
 * firms, how many clauses in force.
 */
public final class RehearsalBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Assessment DAY = new Assessment(MatchingCity.DAY);
    private static final String BOUND = "1";
    private static final String RATE = "rate";

    private final CityNow.City city;
    private final Setting setting = new Setting(
            MatchingCity.vocabulary(),
            List.of(new TrackScope("equipment", new BilingualText("装备", "Equipment"), List.of("C34", "C35"))),
            benefit -> new Formulas.Reading(null, List.of()));

    private RehearsalBenchmark(int firms, int many) {
        FactStore store = new FactStore(MatchingCity.vocabulary());
        MatchingCity.enter(store, 0, firms);
        List<Clause> clauses = new MatchingClauses().clauses(many);
        Map<String, ClauseInForce> inForce = new LinkedHashMap<>();
        clauses.forEach(clause -> inForce.put(
                clause.key(),
                new ClauseInForce(new UUID(1, inForce.size()), "policy", clause.key(), clause.key(), "", null)));
        Matching matching = Matching.of(store.current(), DAY, clauses);
        city = new CityNow.City(matching, Instant.EPOCH, inForce);
    }

    /** Measures and says what it found. */
    public static void main(String[] arguments) {
        int firms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 140_000;
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        new RehearsalBenchmark(firms, many).measure();
    }

    private void measure() {
        Draft draft = draft("50000", "0.05");
        Figures found = rehearsal(draft).result().figures();
        Report.say("%,d firms meet the draft, of %,d too little is known%n", found.eligible(), found.unknown());
        Rehearsal rehearsal = rehearsal(draft);
        agree(rehearsal.answer(move("40000", "0.06")), rehearsal(draft("40000", "0.06")));
        double[] whole = new double[15];
        for (int round = 0; round < whole.length; round++) {
            whole[round] = seconds(() -> rehearsal(draft).result());
        }
        Report.say("a whole rehearsal: %.0f ms%n", median(whole) * 1e3);
        dragged("a threshold dragged", rehearsal, round -> move(Integer.toString(20_000 + round * 400), "0.05"));
        dragged("a rate dragged", rehearsal, round -> move("50000", "0.0" + (100 + round)));
        dragged(
                "both dragged",
                rehearsal,
                round -> move(Integer.toString(90_000 - round * 400), "0.0" + (100 + round)));
    }

    /** Which numbers are where in a round. */
    private interface Dragging {
        Moves at(int round);
    }

    private static void dragged(String what, Rehearsal rehearsal, Dragging dragging) {
        double[] answers = new double[150];
        for (int round = 0; round < answers.length; round++) {
            Moves moves = dragging.at(round);
            answers[round] = seconds(() -> rehearsal.answer(moves));
        }
        Arrays.sort(answers);
        Report.say(
                "%s: an answer in %.1f ms, 99 of 100 within %.1f ms; promised: 100 ms%n",
                what, median(answers) * 1e3, answers[answers.length * 99 / 100] * 1e3);
    }

    private Rehearsal rehearsal(Draft draft) {
        return Rehearsal.of(draft, city, setting);
    }

    private static void agree(Figures answer, Rehearsal moved) {
        if (!answer.equals(moved.result().figures())) {
            throw new IllegalStateException("A moved draft and a draft that was written so disagree");
        }
    }

    private static Moves move(String bound, String rate) {
        return new Moves(Map.of(BOUND, bound), Map.of(RATE, rate));
    }

    /** A figure of at least so much, and most of a few truths: a tenth of the firms, and a part of another figure. */
    private static Draft draft(String bound, String rate) {
        List<KnownFact> facts = MatchingCity.facts();
        Expression figure = Expression.of(new Atom.Compared(
                new Term.FactNumber(facts.get(0), new Year.Of(2025)), Comparison.AT_LEAST, new BigDecimal(bound)));
        Expression truth = Expression.of(new Atom.Holds(facts.get(15), Moment.ASSESSMENT));
        return new Draft(
                "draft",
                null,
                Expression.and(List.of(figure, truth)),
                Optional.of(new Share(facts.get(1), new BigDecimal(rate))),
                Money.ofYuan(1_000_000_000));
    }

    /** A part of a figure of last year, at most a million. */
    private record Share(KnownFact of, BigDecimal rate) implements FirmMoney {

        private static final BigDecimal CAP = new BigDecimal("1000000");

        @Override
        public Pay of(FirmFacts firm, Assessment assessment) {
            Statement statement = firm.read(Cell.of(of, Year.LAST), assessment);
            if (statement == null) {
                return new Pay(0, fen(CAP), false);
            }
            BigDecimal part = ((Value.Amount) statement.value()).number().multiply(rate);
            long paid = fen(part.min(CAP));
            return new Pay(paid, paid, part.compareTo(CAP) > 0);
        }

        private static long fen(BigDecimal yuan) {
            return yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        }

        @Override
        public Set<KnownFact> facts() {
            return Set.of(of);
        }

        @Override
        public List<Knob> knobs() {
            return List.of(new Knob(RATE, new BilingualText("比例", "Rate"), rate, null, true));
        }

        @Override
        public String source() {
            return rate + " " + of.name();
        }

        @Override
        public Optional<FirmMoney> with(Map<String, BigDecimal> values) {
            return Optional.of(new Share(of, values.getOrDefault(RATE, rate)));
        }

        @Override
        public BilingualText said() {
            return new BilingualText("按比例", "A part");
        }
    }

    /** CPU seconds of this thread. */
    private static double seconds(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
