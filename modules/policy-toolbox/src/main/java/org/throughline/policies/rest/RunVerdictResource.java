package org.throughline.policies.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.policies.rest.MatchedDocument.VerdictDocument;
import org.throughline.policies.runs.MatchingRunService;
import org.throughline.policies.runs.RunLists;
import org.throughline.policies.runs.RunLists.Opened;
import org.throughline.policies.verdict.Verdict.Outcome;

/** What a run said of firms, within the caller's reach. */
@Path("matching-runs/{id}/verdicts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RunVerdictResource {

    @Inject
    private MatchingRunService service;

    @Inject
    private RunLists lists;

    @GET
    @RolesAllowed("policies:read")
    public PageAnswer<VerdictDocument> list(
            @PathParam("id") String id,
            @QueryParam("clause") @Nullable String clause,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("uscc") @Nullable String uscc,
            @BeanParam PageQuery stretch) {
        Opened run = service.open(MatchingRunResource.known(id));
        Set<Outcome> outcomes = verdict == null ? EnumSet.allOf(Outcome.class) : EnumSet.of(Outcome.valueOf(verdict));
        return AskedStretch.of(service, clause, uscc, stretch)
                .map(some -> PageAnswer.of(lists.verdicts(run, outcomes, some), VerdictDocument::of))
                .orElseGet(AskedStretch::nothing);
    }
}
