package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyProblem;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.Rules;
import org.throughline.policies.catalogue.TypedFact;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.language.CelText;
import org.throughline.policies.verdict.Finding;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Verdict;

/** Holds one firm against a policy, or against one that is being written, and says what a source means. */
@ApplicationScoped
@Transactional
public class CheckService {

    private static final String FIRMS = "enterprises:read";

    private PolicyShelf shelf;
    private RunningRules running;
    private EnterpriseDirectory firms;
    private Reaches reaches;

    @SuppressWarnings("NullAway.Init")
    protected CheckService() {
        // For the CDI proxy.
    }

    @Inject
    public CheckService(PolicyShelf shelf, RunningRules running, EnterpriseDirectory firms, Reaches reaches) {
        this.shelf = shelf;
        this.running = running;
        this.firms = firms;
        this.reaches = reaches;
    }

    /**
     * The version that is meant: that of a number, else the one that holds today, else the latest.
     *
     * @throws ProblemException {@link PolicyProblem#NOT_FOUND} or {@link PolicyProblem#VERSION_NOT_FOUND}
     */
    public PolicyVersion version(String name, @Nullable Integer number) {
        return number == null ? shelf.standing(shelf.find(name)) : shelf.version(name, number);
    }

    /**
     * A firm of the register, with what is believed of it now.
     *
     * @throws ProblemException {@link PolicyProblem#FIRM_NOT_FOUND} also for one that the caller may not read
     */
    public CheckAnswer ofFirm(PolicyVersion version, String uscc) {
        Optional<Uscc> code = Uscc.defect(uscc)
                        .filter(defect -> defect != Uscc.Defect.CHECK_DIGIT)
                        .isEmpty()
                ? Optional.of(Uscc.exempt(uscc))
                : Optional.empty();
        EnterpriseSummary firm = code.flatMap(known -> firms.find(known, reaches.of(FIRMS)))
                .orElseThrow(() -> new ProblemException(PolicyProblem.FIRM_NOT_FOUND, Map.of("uscc", uscc)));
        Assessment assessment = new Assessment(shelf.today());
        FirmFacts facts = RegisteredFirm.facts(
                firm,
                firms.factHistory(firm.uscc(), reaches.of(FIRMS)),
                running.rules().vocabulary(),
                assessment);
        return answer(version, facts, assessment);
    }

    /**
     * A firm that need not be in the register.
     *
     * @param pointer to what has the facts as members
     * @throws ProblemException {@link PolicyProblem#CHECK_INVALID} with every fault
     */
    public CheckAnswer ofFacts(PolicyVersion version, String pointer, List<TypedFact> typed) {
        Assessment assessment = new Assessment(shelf.today());
        return answer(version, running.rules().firm(pointer, typed, assessment), assessment);
    }

    /** What a source means; its faults where it means nothing. */
    public Rules.Meaning meaning(String source, Rules.Kind kind) {
        return running.rules().meaning(source, kind);
    }

    private CheckAnswer answer(PolicyVersion version, FirmFacts firm, Assessment assessment) {
        return new CheckAnswer(
                version.policy(),
                version.head(),
                assessment.day(),
                version.clauses().stream()
                        .map(clause -> said(clause, firm, assessment))
                        .toList());
    }

    private CheckAnswer.Said said(PolicyClause clause, FirmFacts firm, Assessment assessment) {
        Rules rules = running.rules();
        Optional<Expression> asked = Optional.ofNullable(clause.eligibility()).flatMap(rules::eligibility);
        if (asked.isEmpty()) {
            return new CheckAnswer.Said(clause, Verdict.Outcome.UNKNOWN, List.of(), Set.of(), null);
        }
        Judgement judgement = new Judgement(firm, assessment);
        Verdict verdict = judgement.of(asked.get());
        boolean paid = verdict.outcome() == Verdict.Outcome.ELIGIBLE && clause.benefit() != null;
        return new CheckAnswer.Said(
                clause,
                verdict.outcome(),
                Rules.conditions(asked.get()).stream()
                        .map(condition -> proof(condition, judgement))
                        .toList(),
                verdict.missing(),
                paid
                        ? rules.amount(String.valueOf(clause.benefit()), firm, assessment)
                                .orElse(null)
                        : null);
    }

    private static CheckAnswer.Proof proof(Expression condition, Judgement judgement) {
        Verdict verdict = judgement.of(condition);
        Finding finding = verdict.findings().get(0);
        return new CheckAnswer.Proof(CelText.of(condition), verdict.outcome(), finding.number(), finding.seen());
    }
}
