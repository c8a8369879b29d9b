package org.throughline.policies.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.expression.Term;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Statement;
import org.throughline.policies.facts.Value;
import org.throughline.policies.verdict.Finding;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Terms;
import org.throughline.policies.verdict.Verdict;

/** One firm and one application, for which formulas are worked out. */
final class Evaluation {

    private static final FirmFacts NOBODY = FirmFacts.builder().build();

    private final FirmFacts firm;
    private final Assessment assessment;
    private final CaseFigures figures;
    private final Terms terms;
    private final @Nullable Proof proof;
    private final boolean blind;
    private final Set<Cell> cells = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Evaluation(
            FirmFacts firm, Assessment assessment, CaseFigures figures, @Nullable Proof proof, boolean blind) {
        this.firm = firm;
        this.assessment = assessment;
        this.figures = figures;
        this.terms = new Terms(firm, assessment);
        this.proof = proof;
        this.blind = blind;
    }

    static Evaluation of(FirmFacts firm, Assessment assessment, CaseFigures figures, @Nullable Proof proof) {
        return new Evaluation(firm, assessment, figures, proof, false);
    }

    /** Of any firm whatever: what can be seen from the formula alone. */
    static Evaluation blind() {
        return new Evaluation(NOBODY, new Assessment(LocalDate.EPOCH), CaseFigures.NONE, null, true);
    }

    /**
     * What is known of a code.
     *
     * @param word null if it is known that there is none, or if nothing is known
     */
    record Held(boolean isKnown, @Nullable String word) {}

    /** What a part comes to, taken down in the proof. */
    Extent of(Node node) {
        Extent extent = node.in(this);
        if (proof != null && !(node instanceof Constant)) {
            proof.add(node, extent, node instanceof OfFirm firms ? seen(firms.term()) : List.of());
        }
        return extent;
    }

    /** What a part comes to, or nothing where it is below nought. */
    Extent notBelowNought(Node node) {
        Extent extent = of(node);
        noteIfBelow(node, extent);
        return extent.notBelowNought();
    }

    /** Takes down that a number below nought counts as nought. */
    void noteIfBelow(Node node, Extent extent) {
        if (proof != null && extent.reachesBelowNought()) {
            proof.note("below", node.measure(), extent.notBelowNought());
        }
    }

    Extent term(Term term) {
        if (blind) {
            cells.addAll(term.cells());
            return Extent.anything(Lack.of(Set.copyOf(term.cells())));
        }
        Terms.Count count = terms.of(term);
        return count.number().map(Extent::of).orElseGet(() -> Extent.anything(Lack.of(count.missing())));
    }

    /** A figure of the application is not below nought. */
    Extent figure(String name) {
        asked.add(name);
        BigDecimal number = figures.numbers().get(name);
        return number == null ? new Extent(Extent.NOUGHT, null, Lack.ofCase(name)) : Extent.of(number);
    }

    @Nullable
    String option(String name) {
        asked.add(name);
        return figures.options().get(name);
    }

    Held held(KnownFact fact) {
        if (blind) {
            cells.add(Cell.of(fact));
            return new Held(false, null);
        }
        Statement statement = firm.read(Cell.of(fact), assessment);
        if (statement != null && statement.value() instanceof Value.Word word) {
            return new Held(true, word.word());
        }
        return new Held(fact.absenceMeansNo(), null);
    }

    Verdict verdict(Expression condition) {
        if (!blind) {
            return new Judgement(firm, assessment).briefly(condition);
        }
        Set<Cell> read = condition.conditions().stream()
                .flatMap(one -> one.atom().cells().stream())
                .collect(Collectors.toSet());
        cells.addAll(read);
        return new Verdict(Verdict.Outcome.UNKNOWN, read, List.of());
    }

    /** All that a part reads, whether anything hangs on it or not. */
    static Lack everythingOf(Node node) {
        Evaluation blind = blind();
        node.in(blind);
        return new Lack(blind.cells, blind.asked);
    }

    private List<Finding.Seen> seen(Term term) {
        return term.cells().stream()
                .map(cell -> new Finding.Seen(cell, firm.read(cell, assessment)))
                .toList();
    }
}
