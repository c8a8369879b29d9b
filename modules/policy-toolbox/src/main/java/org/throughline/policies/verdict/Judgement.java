package org.throughline.policies.verdict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.policies.expression.Atom;
import org.throughline.policies.expression.Comparison;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Fraction;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;

/** Judges one firm, plainly. */
public final class Judgement {

    private final FirmFacts firm;
    private final Assessment assessment;
    private final Terms terms;

    public Judgement(FirmFacts firm, Assessment assessment) {
        this.firm = firm;
        this.assessment = assessment;
        this.terms = new Terms(firm, assessment);
    }

    /** What an expression says of the firm. */
    public Verdict of(Expression expression) {
        Judged judged = judged(expression);
        return new Verdict(
                Verdict.Outcome.of(judged.truth()),
                judged.missing(),
                expression.conditions().stream().map(this::finding).toList());
    }

    /** The same without a look at each condition, for many firms. */
    public Verdict briefly(Expression expression) {
        Judged judged = judged(expression);
        return new Verdict(Verdict.Outcome.of(judged.truth()), judged.missing(), List.of());
    }

    /** What one condition says of the firm. */
    public Finding finding(Expression.Condition condition) {
        Judged judged = judged(condition);
        Optional<Fraction> number = condition.atom() instanceof Atom.Compared compared
                ? terms.of(compared.term()).number()
                : Optional.empty();
        List<Finding.Seen> seen = condition.atom().cells().stream()
                .map(cell -> new Finding.Seen(cell, firm.read(cell, assessment)))
                .toList();
        return new Finding(condition, judged.truth(), judged.missing(), number, seen);
    }

    /** A truth with what it lacks: of an unknown node all that its unknown parts lack, of any other nothing. */
    private record Judged(Kleene truth, Set<Cell> missing) {

        static Judged of(boolean holds) {
            return new Judged(Kleene.of(holds), Set.of());
        }

        static Judged unknown(Set<Cell> missing) {
            return new Judged(Kleene.UNKNOWN, missing);
        }
    }

    private Judged judged(Expression expression) {
        if (expression instanceof Expression.And and) {
            List<Judged> parts = and.parts().stream().map(this::judged).toList();
            return joined(Kleene.all(truths(parts)), parts);
        }
        if (expression instanceof Expression.Or or) {
            List<Judged> parts = or.parts().stream().map(this::judged).toList();
            return joined(Kleene.any(truths(parts)), parts);
        }
        if (expression instanceof Expression.Not not) {
            Judged part = judged(not.part());
            return new Judged(part.truth().opposite(), part.missing());
        }
        return expression instanceof Expression.Condition condition
                ? atom(condition.atom())
                : Judged.of(((Expression.Constant) expression).value());
    }

    private static List<Kleene> truths(List<Judged> parts) {
        return parts.stream().map(Judged::truth).toList();
    }

    private static Judged joined(Kleene truth, List<Judged> parts) {
        if (truth != Kleene.UNKNOWN) {
            return new Judged(truth, Set.of());
        }
        Set<Cell> missing = new LinkedHashSet<>();
        parts.stream().filter(part -> part.truth() == Kleene.UNKNOWN).forEach(part -> missing.addAll(part.missing()));
        return Judged.unknown(missing);
    }

    private Judged atom(Atom atom) {
        if (atom instanceof Atom.Compared compared) {
            Terms.Count count = terms.of(compared.term());
            return count.number()
                    .map(number -> Judged.of(compared.comparison().holds(number.compareTo(compared.bound()))))
                    .orElseGet(() -> Judged.unknown(count.missing()));
        }
        Cell cell = atom.cells().get(0);
        Statement statement = firm.read(cell, assessment);
        if (atom instanceof Atom.Known) {
            return Judged.of(statement != null || cell.fact().absenceMeansNo());
        }
        return statement == null ? absent(cell) : Judged.of(holds(atom, statement.value()));
    }

    /** Nothing is known: that means no where the catalogue says so, and nothing anywhere else. */
    private static Judged absent(Cell cell) {
        KnownFact fact = cell.fact();
        return fact.absenceMeansNo() ? Judged.of(false) : Judged.unknown(Set.of(cell));
    }

    private static boolean holds(Atom atom, Value value) {
        if (atom instanceof Atom.Holds) {
            return ((Value.Truth) value).holds();
        }
        if (atom instanceof Atom.DayCompared compared) {
            Comparison comparison = compared.comparison();
            return comparison.holds(((Value.Day) value).day().compareTo(compared.bound()));
        }
        if (atom instanceof Atom.AnyOf anyOf) {
            return anyOf.values().stream().anyMatch(one -> has(value, one));
        }
        String word = ((Value.Word) value).word();
        if (atom instanceof Atom.Within within) {
            return within.codes().stream().anyMatch(word::startsWith);
        }
        Atom.TextHas has = (Atom.TextHas) atom;
        return has.atStart() ? word.startsWith(has.part()) : word.contains(has.part());
    }

    private static boolean has(Value value, String word) {
        return value instanceof Value.Words words
                ? words.words().contains(word)
                : ((Value.Word) value).word().equals(word);
    }
}
