package org.throughline.policies.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.Submitted;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.application.CheckAnswer;
import org.throughline.policies.application.CheckService;
import org.throughline.policies.application.PolicyGround;
import org.throughline.policies.catalogue.PolicyProblem;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.TypedFact;

/** Holds one firm against a policy. Changes nothing. */
@Path("policies/{code}/check")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PolicyCheckResource {

    @Inject
    private CheckService service;

    /** A firm of the register, or what is known of one that need not be there. */
    public record SubjectDocument(
            @Nullable String uscc, @Nullable Map<String, @Nullable Object> facts) {}

    @POST
    @RolesAllowed(PolicyGround.READ)
    public CheckDocument check(
            @PathParam("code") String code,
            @QueryParam("version") @Nullable Integer number,
            Submitted<SubjectDocument> body) {
        PolicyVersion version = service.version(code, number);
        SubjectDocument subject = body.valid();
        String uscc = subject.uscc();
        Map<String, @Nullable Object> facts = subject.facts();
        CheckAnswer answer;
        if (uscc != null && facts == null) {
            answer = service.ofFirm(version, uscc);
        } else if (uscc == null && facts != null) {
            answer = service.ofFacts(version, "/facts", TypedFact.of(facts));
        } else {
            Phrase detail = new Phrase(PolicyProblem.TEXTS, "fault.subject");
            throw new ProblemException(PolicyProblem.CHECK_INVALID, Map.of(), List.of(new Fault("", detail)));
        }
        return CheckDocument.of(answer);
    }
}
