package org.throughline.policies.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Money;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.benefit.Benefit;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.Language;
import org.throughline.policies.language.LanguageFault;
import org.throughline.policies.rows.RowReading;
import org.throughline.policies.sentences.Sentence;

/** What the sources of clauses mean, in the facts of one configuration. Safe to be used by many at once. */
public final class Rules {

    private final Vocabulary vocabulary;
    private final Language language;
    private final FactReading facts;
    /** Clauses are asked again and again, and to read one takes a millisecond or more. */
    private final Known<Language.Reading> eligibilities = new Known<>();

    private final Known<Benefit.Reading> benefits = new Known<>();

    /** What was read last, by its source. */
    private static final class Known<T> {

        private static final int MOST = 2_000;

        private final Map<String, T> known = new LinkedHashMap<>(16, 0.75f, true);

        T of(String source, Function<String, T> reading) {
            synchronized (known) {
                T before = known.get(source);
                if (before != null) {
                    return before;
                }
            }
            T read = reading.apply(source);
            synchronized (known) {
                known.put(source, read);
                if (known.size() > MOST) {
                    known.remove(known.keySet().iterator().next());
                }
            }
            return read;
        }
    }

    public Rules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.language = new Language(vocabulary);
        this.facts = new FactReading(vocabulary);
    }

    /** What a source can be. */
    public enum Kind {
        /** Who can have something. */
        ELIGIBILITY,
        /** What it brings. */
        BENEFIT
    }

    /**
     * What came of a source.
     *
     * @param faults all that is wrong with it; empty if it can be used
     * @param zh the same in a Chinese sentence; null if there are faults, or no sentence for it
     * @param en in an English one
     */
    public record Meaning(
            List<LanguageFault> faults,
            @Nullable String zh,
            @Nullable String en) {

        public boolean isValid() {
            return faults.isEmpty();
        }
    }

    /** Reads a source of either kind. */
    public Meaning meaning(String source, Kind kind) {
        if (kind == Kind.BENEFIT) {
            Benefit.Reading read = benefits.of(source, one -> Benefits.read(one, vocabulary));
            Benefit benefit = read.benefit();
            return benefit == null
                    ? new Meaning(read.faults(), null, null)
                    : new Meaning(
                            List.of(), benefit.sentence(Locale.SIMPLIFIED_CHINESE), benefit.sentence(Locale.ENGLISH));
        }
        Language.Reading reading = eligibilities.of(source, language::read);
        return reading.expression()
                .map(read -> new Meaning(
                        List.of(), Sentence.of(read, Locale.SIMPLIFIED_CHINESE), Sentence.of(read, Locale.ENGLISH)))
                .orElseGet(() -> new Meaning(reading.faults(), null, null));
    }

    /** What is asked; empty for a source with faults. */
    public Optional<Expression> eligibility(String source) {
        return eligibilities.of(source, language::read).expression();
    }

    /** What a firm that is eligible gets, if everything that it depends on is known. */
    public Optional<Money> amount(String benefit, FirmFacts firm, Assessment assessment) {
        return Benefits.amount(benefits.of(benefit, one -> Benefits.read(one, vocabulary)), firm, assessment);
    }

    /** Whether something was said by whoever asks, and by no source. */
    public static boolean isGiven(Statement statement) {
        return statement.source().equals(FactReading.SOURCE);
    }

    /** What can be asked about. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Reads conditions that are put into rows. */
    public RowReading rows() {
        return new RowReading(vocabulary, language);
    }

    /**
     * A firm of which nothing but these facts is known. A figure without its year is of the year that ended last.
     *
     * @param pointer to what has the facts as members
     * @throws ProblemException {@link PolicyProblem#CHECK_INVALID} with every fault
     */
    public FirmFacts firm(String pointer, List<TypedFact> typed, Assessment assessment) {
        Findings findings = new Findings();
        List<GivenFact> given = facts.read(pointer, typed, assessment.day(), findings);
        findings.refuseIfAny(PolicyProblem.CHECK_INVALID);
        return firm(given, assessment);
    }

    FirmFacts firm(List<GivenFact> given, Assessment assessment) {
        return facts.firm(given, assessment);
    }

    List<GivenFact> given(String pointer, List<TypedFact> typed, LocalDate day, Findings findings) {
        return facts.read(pointer, typed, day, findings);
    }

    /** The conditions of an expression as they are written, each once: a condition, or the opposite of one. */
    public static List<Expression> conditions(Expression expression) {
        List<Expression> found = new ArrayList<>();
        collect(expression.bare(), found);
        return found;
    }

    private static void collect(Expression expression, List<Expression> into) {
        if (expression instanceof Expression.And and) {
            and.parts().forEach(part -> collect(part, into));
        } else if (expression instanceof Expression.Or or) {
            or.parts().forEach(part -> collect(part, into));
        } else if (expression instanceof Expression.Not not && !(not.part() instanceof Expression.Condition)) {
            collect(not.part(), into);
        } else if (!(expression instanceof Expression.Constant) && !into.contains(expression)) {
            into.add(expression);
        }
    }
}
