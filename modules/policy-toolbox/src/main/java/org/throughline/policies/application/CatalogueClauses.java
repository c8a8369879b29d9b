package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.VersionHead;

/** Clauses to be rehearsed, out of the catalogue. */
@ApplicationScoped
class CatalogueClauses implements DraftClauses {

    @Inject
    private PolicyShelf shelf;

    @Override
    public Optional<DraftClause> find(String policy, @Nullable Integer version, String clause) {
        int number = version == null ? latest(policy) : version;
        PolicyVersion found = shelf.version(policy, number);
        return found.clauses().stream()
                .filter(one -> one.code().equals(clause))
                .map(one -> new DraftClause(number, one.title(), one.eligibility(), one.benefit()))
                .findFirst();
    }

    private int latest(String policy) {
        return shelf.versions(policy, 1, Integer.MAX_VALUE).items().stream()
                .map(VersionHead::number)
                .findFirst()
                .orElseThrow(() -> PolicyShelf.missing(policy, "1"));
    }
}
