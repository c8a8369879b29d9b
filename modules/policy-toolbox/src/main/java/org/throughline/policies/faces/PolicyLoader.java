package org.throughline.policies.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.application.PolicyGround;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyProblem;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;

/** The policy and the version that the address of a page speaks of. */
@RequestScoped
class PolicyLoader {

    @Inject
    private PolicyShelf shelf;

    @Inject
    private PolicyGround ground;

    @Inject
    private PolicyReader reader;

    private @Nullable Policy policy;
    private @Nullable PolicyVersion version;

    /** A form that was sent is built before anything else happens, so the policy is there from the start. */
    @PostConstruct
    void load() {
        String code = PolicyPages.said("policy");
        Integer number = PolicyPages.version();
        PolicyPages.found(() -> shelf.find(code)).ifPresent(found -> {
            policy = found;
            version = PolicyPages.found(() -> number == null ? shelf.standing(found) : shelf.version(code, number))
                    .orElse(null);
        });
    }

    @Nullable
    Policy policy() {
        return policy;
    }

    @Nullable
    PolicyVersion version() {
        return version;
    }

    /** @throws ProblemException if there is no such policy */
    Policy known() {
        Policy found = policy;
        if (found == null) {
            throw new ProblemException(PolicyProblem.NOT_FOUND, Map.of("policy", PolicyPages.said("policy")));
        }
        return found;
    }

    /** @throws ProblemException if there is no such policy, or no such version of it */
    PolicyVersion knownVersion() {
        Policy found = known();
        PolicyVersion read = version;
        if (read == null) {
            throw PolicyShelf.missing(found.card().code(), PolicyPages.said("version"));
        }
        return read;
    }

    /** Reads the version once more, since somebody else changed it. */
    PolicyVersion again() {
        PolicyVersion read =
                shelf.version(known().card().code(), knownVersion().head().number());
        version = read;
        return read;
    }

    /** Whether the caller may write this policy. */
    boolean mayWrite() {
        return policy != null
                && reader.may(PolicyGround.WRITE)
                && ground.mayWrite(policy.card().region());
    }

    boolean isDraft() {
        return version != null && version.head().status() == PolicyStatus.DRAFT;
    }

    /** Today in Shanghai. */
    LocalDate today() {
        return shelf.today();
    }

    /** The address of the version. */
    String path() {
        return "/policies/" + known().card().code() + "?version="
                + knownVersion().head().number();
    }
}
