package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.policies.application.PolicyGround;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.application.RunningRules;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.facts.Vocabulary;

/** What a version needs before it can be issued, in the reader's words, and whether the reader may write it. */
@RequestScoped
class GateReader {

    private static final Set<String> PLACES = Set.of(Vocabulary.DIVISION, Vocabulary.ZONE);

    @Inject
    private PolicyShelf shelf;

    @Inject
    private PolicyGround ground;

    @Inject
    private RunningRules running;

    @Inject
    private PolicyReader reader;

    @Inject
    private FactWords words;

    List<GateItem> of(PolicyVersion version) {
        return GateItem.of(shelf.proofs(version), reader, words);
    }

    /**
     * The clauses that anybody anywhere can meet although the policy is for some places only; empty if there are none.
     */
    String everywhere(Policy policy, PolicyVersion version) {
        return policy.card().region().isEmpty()
                ? ""
                : version.clauses().stream()
                        .filter(clause -> clause.eligibility() != null && !asksWhere(clause.eligibility()))
                        .map(PolicyClause::code)
                        .collect(Collectors.joining(reader.say("list")));
    }

    private boolean asksWhere(String eligibility) {
        return running.rules()
                .eligibility(eligibility)
                .map(rules -> rules.conditions().stream()
                        .flatMap(condition -> condition.atom().cells().stream())
                        .anyMatch(cell -> PLACES.contains(cell.fact().name())))
                .orElse(true);
    }

    boolean may(Policy policy) {
        return reader.may(PolicyGround.WRITE) && ground.mayWrite(policy.card().region());
    }
}
