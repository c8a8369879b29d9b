package org.throughline.policies.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Clauses of policies in whatever version, within the reach of whoever is asking. */
public interface DraftClauses {

    /**
     * A clause.
     *
     * @param version number; null for the latest
     * @throws org.throughline.kernel.ProblemException {@code policy-not-found} or {@code policy-version-not-found}
     * @return empty if the version has no such clause
     */
    Optional<DraftClause> find(String policy, @Nullable Integer version, String clause);

    /**
     * What a clause says.
     *
     * @param version its number
     * @param eligibility null if that is not put into rules
     * @param benefit null if that is not put into a formula
     */
    record DraftClause(
            int version,
            String title,
            @Nullable String eligibility,
            @Nullable String benefit) {}
}
