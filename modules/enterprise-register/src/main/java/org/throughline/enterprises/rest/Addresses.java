package org.throughline.enterprises.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.domain.ContactProblem;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Uscc;

/** Finds what the parts of a path name: a firm by its credit code, a fact by its name. */
@ApplicationScoped
class Addresses {

    @Inject
    private EnterpriseDirectory directory;

    @Inject
    private Caller caller;

    /**
     * The firm with this code, if the caller may know of it.
     *
     * @throws ProblemException {@link EnterpriseProblem#NOT_FOUND} also for a text that can be no code
     */
    EnterpriseSummary firm(String code) {
        Optional<Uscc.Defect> defect = Uscc.defect(code);
        boolean possible = defect.isEmpty() || defect.get() == Uscc.Defect.CHECK_DIGIT;
        return (possible ? directory.find(Uscc.exempt(code), caller.mayKnow()) : Optional.<EnterpriseSummary>empty())
                .orElseThrow(() -> new ProblemException(EnterpriseProblem.NOT_FOUND, Map.of("uscc", code)));
    }

    /** @throws ProblemException {@link ContactProblem#NOT_FOUND} for a text that can be no identity */
    static UUID contact(String id) {
        return identity(id).orElseThrow(() -> new ProblemException(ContactProblem.NOT_FOUND, Map.of("contact", id)));
    }

    /** The identity that a text is, letter by letter. */
    static Optional<UUID> identity(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(read -> read.toString().equals(id));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }

    /** @throws ProblemException {@link EnterpriseProblem#FACT_UNKNOWN} */
    FactDefinition fact(String name) {
        return directory.definitions().stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(EnterpriseProblem.FACT_UNKNOWN, Map.of("name", name)));
    }
}
