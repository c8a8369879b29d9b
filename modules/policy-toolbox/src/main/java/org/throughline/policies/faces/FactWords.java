package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.kernel.Money;
import org.throughline.policies.application.RunningRules;
import org.throughline.policies.catalogue.Rules;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Measure;
import org.throughline.policies.facts.Value;
import org.throughline.policies.facts.ValueType;
import org.throughline.policies.language.LanguageFault;
import org.throughline.policies.sentences.Figures;
import org.throughline.policies.sentences.Sentence;
import org.throughline.policies.verdict.Verdict;

/** Says facts, conditions, numbers and verdicts in the words of whoever reads. */
@RequestScoped
class FactWords {

    private static final int DIGITS = 4;

    @Inject
    private RunningRules running;

    @Inject
    private PolicyReader reader;

    Rules rules() {
        return running.rules();
    }

    String fact(String name) {
        return rules().vocabulary()
                .fact(name)
                .map(known -> reader.in(known.label()))
                .orElse(name);
    }

    /** What a number is counted in; empty for a bare one and for what is no number. */
    String unit(KnownFact fact) {
        if (!(fact.type() instanceof ValueType.Numeric numeric)) {
            return "";
        }
        return numeric.measure().over().stream()
                .map(Measure.Unit::name)
                .map(reader::in)
                .collect(Collectors.joining("·"));
    }

    String cell(Cell cell) {
        return Sentence.of(cell, reader.language());
    }

    /** A condition as part of a sentence; as it is written if it can no longer be read. */
    String condition(String source) {
        return rules().eligibility(source)
                .map(read -> Sentence.part(read, reader.language()))
                .orElse(source);
    }

    /** What a source means in one sentence; empty if it means nothing, or if there is none for it. */
    String sentence(String source, Rules.Kind kind) {
        Rules.Meaning meaning = rules().meaning(source, kind);
        boolean english = reader.language().getLanguage().equals("en");
        return Objects.requireNonNullElse(english ? meaning.en() : meaning.zh(), "");
    }

    /** Where a fault stands, what is wrong, and what was probably meant. */
    String fault(LanguageFault fault) {
        String said = reader.say(
                "fault.at",
                Map.of(
                        "line", Integer.toString(fault.at().line()),
                        "column", Integer.toString(fault.at().column()),
                        "detail", reader.told(fault.detail())));
        return fault.suggestion()
                .map(meant -> said + reader.say("fault.meant.after", Map.of("text", meant)))
                .orElse(said);
    }

    List<String> faults(List<LanguageFault> faults) {
        return faults.stream().map(this::fault).toList();
    }

    String yes(boolean so) {
        return reader.say(so ? "yes" : "no");
    }

    String value(KnownFact fact, Value value) {
        Figures figures = new Figures(reader.language());
        if (value instanceof Value.Amount amount && fact.type() instanceof ValueType.Numeric numeric) {
            return figures.of(numeric.measure(), amount.number()).strip();
        }
        if (value instanceof Value.Truth truth) {
            return yes(truth.holds());
        }
        if (value instanceof Value.Day day) {
            return day.day().toString();
        }
        if (value instanceof Value.Words words) {
            return words.words().isEmpty()
                    ? reader.say("tags.none")
                    : words.words().stream()
                            .map(word -> called(fact, word))
                            .collect(Collectors.joining(reader.say("list")));
        }
        return value instanceof Value.Word word ? called(fact, word.word()) : String.valueOf(value);
    }

    private String called(KnownFact fact, String word) {
        return fact.type().named().stream()
                .filter(choice -> choice.value().equals(word))
                .findFirst()
                .map(choice -> reader.in(choice.name()))
                .orElse(word);
    }

    /** What a share, a growth or a sum came to; empty for a figure that was only read. */
    Optional<String> number(String condition, Fraction number) {
        return rules().eligibility(condition).stream()
                .flatMap(read -> read.conditions().stream())
                .map(Expression.Condition::atom)
                .filter(Atom.Compared.class::isInstance)
                .map(atom -> ((Atom.Compared) atom).term())
                .filter(term -> !(term instanceof Term.FactNumber))
                .findFirst()
                .map(term -> number(term, number));
    }

    private String number(Term term, Fraction number) {
        Figures figures = new Figures(reader.language());
        boolean share = term.measure().isNone() && (term instanceof Term.Ratio || term instanceof Term.Growth);
        return (share ? figures.share(number.rounded(DIGITS)) : figures.of(term.measure(), number.rounded(2))).strip();
    }

    /** An amount of what a term is counted in. */
    String amount(Term term, BigDecimal number) {
        return new Figures(reader.language()).of(term.measure(), number).strip();
    }

    String money(Money money) {
        return money.text(reader.language());
    }

    String exactMoney(Money money) {
        return money.exactText(reader.language());
    }

    /** The word for a verdict. */
    String verdict(Verdict.Outcome outcome) {
        return reader.say("verdict." + outcome.name());
    }

    /** The colour of a verdict; the word stands beside it. */
    static String light(Verdict.Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> "green";
            case NOT_ELIGIBLE -> "red";
            case UNKNOWN -> "amber";
        };
    }
}
