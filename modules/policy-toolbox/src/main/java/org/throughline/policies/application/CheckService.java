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
import org.throughline.enterprises.FactSummary;
import org.throughline.kernel.Money;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;
import org.throughline.policies.catalogue.ClausesInForce;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyProblem;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.Rules;
import org.throughline.policies.catalogue.TypedFact;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.verdict.Judgement;
import org.throughline.policies.verdict.Nearness;
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
    private ClausesInForce clauses;

    @SuppressWarnings("NullAway.Init")
    protected CheckService() {
        // For the CDI proxy.
    }

    @Inject
    public CheckService(
            PolicyShelf shelf,
            RunningRules running,
            EnterpriseDirectory firms,
            Reaches reaches,
            ClausesInForce clauses) {
        this.shelf = shelf;
        this.running = running;
        this.firms = firms;
        this.reaches = reaches;
        this.clauses = clauses;
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
        Assessment assessment = new Assessment(shelf.today());
        return answer(version, registered(uscc, assessment), assessment);
    }

    /**
     * What every clause in force today says of a firm of the register, by policy and clause code.
     *
     * @throws ProblemException {@link PolicyProblem#FIRM_NOT_FOUND} also for one that the caller may not read
     */
    public List<CheckAnswer.InForce> inForce(String uscc) {
        Assessment assessment = new Assessment(shelf.today());
        FirmFacts firm = registered(uscc, assessment);
        return clauses.on(assessment.day()).stream()
                .map(clause -> {
                    Judged judged = judged(clause.eligibility(), clause.benefit(), firm, assessment);
                    return new CheckAnswer.InForce(
                            clause,
                            judged.verdict(),
                            judged.conditions(),
                            judged.missing(),
                            judged.amount(),
                            judged.near());
                })
                .toList();
    }

    private FirmFacts registered(String uscc, Assessment assessment) {
        boolean possible = Uscc.defect(uscc)
                .filter(defect -> defect != Uscc.Defect.CHECK_DIGIT)
                .isEmpty();
        Optional<Uscc> code = possible ? Optional.of(Uscc.exempt(uscc)) : Optional.empty();
        EnterpriseSummary firm = code.flatMap(known -> firms.find(known, reaches.of(FIRMS)))
                .orElseThrow(() -> new ProblemException(PolicyProblem.FIRM_NOT_FOUND, Map.of("uscc", uscc)));
        List<FactSummary> history = firms.factHistory(firm.uscc(), reaches.of(FIRMS));
        return RegisteredFirm.facts(firm, history, running.rules().vocabulary(), assessment);
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
        Judged judged = judged(clause.eligibility(), clause.benefit(), firm, assessment);
        return new CheckAnswer.Said(clause, judged.verdict(), judged.conditions(), judged.missing(), judged.amount());
    }

    private record Judged(
            Verdict.Outcome verdict,
            List<CheckAnswer.Proof> conditions,
            Set<Cell> missing,
            @Nullable Money amount,
            List<Nearness> near) {}

    private Judged judged(
            @Nullable String eligibility, @Nullable String benefit, FirmFacts firm, Assessment assessment) {
        Rules rules = running.rules();
        Optional<Expression> asked = Optional.ofNullable(eligibility).flatMap(rules::eligibility);
        if (asked.isEmpty()) {
            return new Judged(Verdict.Outcome.UNKNOWN, List.of(), Set.of(), null, List.of());
        }
        Judgement judgement = new Judgement(firm, assessment);
        Verdict verdict = judgement.of(asked.get());
        Optional<Money> amount = verdict.outcome() == Verdict.Outcome.ELIGIBLE && benefit != null
                ? rules.amount(benefit, firm, assessment)
                : Optional.empty();
        return new Judged(
                verdict.outcome(),
                Rules.conditions(asked.get()).stream()
                        .map(condition -> CheckAnswer.Proof.of(condition, judgement))
                        .toList(),
                verdict.missing(),
                amount.orElse(null),
                Nearness.of(asked.get(), judgement));
    }
}
