package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.LanguageFault;
import org.throughline.policies.language.Passage;

/** What a clause brings: a formula that was read and checked. Immutable. */
public final class Benefit {

    /** 18 digits in fen: no payment comes near. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);

    private static final BigDecimal FEN = BigDecimal.valueOf(100);

    private final Node formula;

    private Benefit(Node formula) {
        this.formula = formula;
    }

    /**
     * What came of a source.
     *
     * @param benefit null if there are faults
     * @param faults all that is wrong with it, in the order of the source
     */
    public record Reading(@Nullable Benefit benefit, List<LanguageFault> faults) {}

    /** Reads a source. Whatever it is, the answer is a benefit or faults. */
    public static Reading read(String source, Vocabulary vocabulary) {
        Passage.Opened opened = Passage.open(source, vocabulary);
        if (opened.passage().isEmpty()) {
            return new Reading(null, opened.faults());
        }
        Passage passage = opened.passage().get();
        Node formula = new FormulaReading(passage).paid(passage.root(), Role.AMOUNT);
        List<LanguageFault> faults = passage.faults();
        return faults.isEmpty() ? new Reading(new Benefit(formula), List.of()) : new Reading(null, faults);
    }

    /** What a firm would be paid, with the proof. */
    public Payout of(FirmFacts firm, Assessment assessment, CaseFigures figures) {
        Proof proof = new Proof();
        return payout(Evaluation.of(firm, assessment, figures, proof), proof);
    }

    /** The same without the proof, for many firms. */
    public Payout amount(FirmFacts firm, Assessment assessment, CaseFigures figures) {
        return payout(Evaluation.of(firm, assessment, figures, null), null);
    }

    /** What any firm is paid at least and at most, as far as the formula alone tells. */
    public Payout bounds() {
        return payout(Evaluation.blind(), null);
    }

    private Payout payout(Evaluation evaluation, @Nullable Proof proof) {
        Extent extent = evaluation.notBelowNought(formula);
        Fraction low = Objects.requireNonNull(extent.low());
        Fraction high = extent.high();
        boolean beyond = low.compareTo(LIMIT) >= 0 || (high != null && high.compareTo(LIMIT) >= 0);
        if (beyond) {
            low = low.compareTo(LIMIT) >= 0 ? Fraction.of(LIMIT) : low;
            high = null;
        }
        long least = fen(low);
        Long most = high == null ? null : fen(high);
        if (proof != null) {
            BigDecimal yuan = BigDecimal.valueOf(least, 2);
            Fraction top = most == null ? null : Fraction.of(BigDecimal.valueOf(most, 2));
            proof.note(beyond ? "beyond" : "rounded", Money.YUAN, new Extent(Fraction.of(yuan), top, Lack.NONE));
        }
        boolean exact = most != null && most == least;
        Lack lack = exact ? Lack.NONE : extent.lack();
        return new Payout(least, most, lack.cells(), lack.asked(), proof == null ? List.of() : proof.steps());
    }

    private static long fen(Fraction yuan) {
        return yuan.times(FEN).rounded(0).longValueExact();
    }

    /** All of a firm that it can read. */
    public Set<Cell> reads() {
        return Set.copyOf(Evaluation.everythingOf(formula).cells());
    }

    /** All that an application can be asked for: figures, counts and choices by name. */
    public Set<String> asks() {
        return Set.copyOf(Evaluation.everythingOf(formula).asked());
    }

    /** The benefit in one sentence: in English for a reader of English, in Chinese for everyone else. */
    public String sentence(Locale language) {
        Saying saying = new Saying(language);
        return saying.finished(formula.paid(saying));
    }

    /** As the language writes it, each benefit in one way; read again it is the same benefit. */
    public String source() {
        return formula.text();
    }

    /** Every number in it that an officer may turn, in the order in which they are written. */
    public List<Parameter> parameters() {
        return Parameters.of(formula);
    }

    /**
     * The same with another number in one place.
     *
     * @throws IllegalArgumentException if it has no such parameter, or that cannot be this number
     */
    public Benefit with(Parameter parameter, BigDecimal value) {
        return new Benefit(Parameters.changed(formula, parameter.name(), value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Benefit benefit && source().equals(benefit.source());
    }

    @Override
    public int hashCode() {
        return source().hashCode();
    }

    @Override
    public String toString() {
        return source();
    }
}
