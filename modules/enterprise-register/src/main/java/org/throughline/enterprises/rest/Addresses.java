package org.throughline.enterprises.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.RedirectionException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern FIRM = Pattern.compile("^(.*?/enterprises/)([^/]+)(.*)$");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int PERMANENT = 308;

    @Inject
    private HttpServletRequest request;

    @Inject
    private EnterpriseDirectory directory;

    @Inject
    private Caller caller;

    /**
     * The firm that the path is about, if the caller may know of it. The code of a record that was merged into another
     * leads there with 308, and is refused with {@link EnterpriseProblem#MERGED} where something is to be written.
     *
     * @throws ProblemException {@link EnterpriseProblem#NOT_FOUND} also for a text that can be no code
     */
    EnterpriseSummary firm(String code) {
        return known(code)
                .or(() -> {
                    survivor(code).ifPresent(this::leadTo);
                    return Optional.empty();
                })
                .orElseThrow(() -> new ProblemException(EnterpriseProblem.NOT_FOUND, Map.of("uscc", code)));
    }

    /**
     * The firm with this code, where it is not what the path is about.
     *
     * @throws ProblemException {@link EnterpriseProblem#NOT_FOUND}, or {@link EnterpriseProblem#MERGED}
     */
    EnterpriseSummary open(String code) {
        Optional<EnterpriseSummary> found = known(code);
        if (found.isEmpty()) {
            survivor(code).ifPresent(into -> refuse(code, into));
        }
        return found.orElseThrow(() -> new ProblemException(EnterpriseProblem.NOT_FOUND, Map.of("uscc", code)));
    }

    private Optional<EnterpriseSummary> known(String code) {
        return code(code).flatMap(known -> directory.find(known, caller.mayKnow()));
    }

    private Optional<EnterpriseSummary> survivor(String code) {
        return code(code).flatMap(known -> directory.successor(known, caller.mayKnow()));
    }

    private static Optional<Uscc> code(String code) {
        Optional<Uscc.Defect> defect = Uscc.defect(code);
        boolean possible = defect.isEmpty() || defect.get() == Uscc.Defect.CHECK_DIGIT;
        return possible ? Optional.of(Uscc.exempt(code)) : Optional.empty();
    }

    /** Whoever reads goes on to the same part of the firm that survives; whoever writes is told to turn there. */
    private void leadTo(EnterpriseSummary into) {
        Matcher place = FIRM.matcher(request.getRequestURL());
        if (!place.find()) {
            return;
        }
        String former = place.group(2);
        if (!READING.contains(request.getMethod())) {
            refuse(former, into);
        }
        String query = request.getQueryString();
        String address = place.group(1) + into.uscc() + place.group(3) + (query == null ? "" : "?" + query);
        throw new RedirectionException(PERMANENT, URI.create(address));
    }

    private static void refuse(String code, EnterpriseSummary into) {
        throw new ProblemException(
                EnterpriseProblem.MERGED,
                Map.of("uscc", code, "into", into.uscc().value()));
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
