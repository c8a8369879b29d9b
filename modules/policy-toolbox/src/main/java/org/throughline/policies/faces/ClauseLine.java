package org.throughline.policies.faces;

import org.throughline.policies.catalogue.ClauseProof;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.Rules;

/**
 * A clause in the table of its policy.
 *
 * @param asks who can have it in one sentence; as it is written where there is no sentence; empty without rules
 * @param brings the same of what it brings
 * @param passed how many of its tests come out right
 */
public record ClauseLine(PolicyClause clause, Said asks, Said brings, int passed, boolean holds) {

    /** A source and what it says; {@code sentence} is empty where none can be said. */
    public record Said(String source, String sentence) {

        static Said of(String source, Rules.Kind kind, FactWords words) {
            return new Said(source, source.isEmpty() ? "" : words.sentence(source, kind));
        }

        /** Whether there is a rule and no sentence for it. */
        public boolean isWrittenOnly() {
            return !source.isEmpty() && sentence.isEmpty();
        }
    }

    static ClauseLine of(ClauseProof proof, FactWords words) {
        PolicyClause clause = proof.clause();
        return new ClauseLine(
                clause,
                Said.of(clause.eligibility() == null ? "" : clause.eligibility(), Rules.Kind.ELIGIBILITY, words),
                Said.of(clause.benefit() == null ? "" : clause.benefit(), Rules.Kind.BENEFIT, words),
                (int) proof.tests().stream().filter(ClauseProof.Ran::passed).count(),
                proof.holds());
    }
}
