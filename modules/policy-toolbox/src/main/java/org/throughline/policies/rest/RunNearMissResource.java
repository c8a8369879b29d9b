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
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.policies.rest.MatchedDocument.NearMissDocument;
import org.throughline.policies.runs.MatchingRunService;
import org.throughline.policies.runs.RunLists;
import org.throughline.policies.runs.RunLists.Opened;

/** Firms that one condition kept from a clause in a run, within the caller's reach. */
@Path("matching-runs/{id}/near-misses")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RunNearMissResource {

    @Inject
    private MatchingRunService service;

    @Inject
    private RunLists lists;

    @GET
    @RolesAllowed("policies:read")
    public PageAnswer<NearMissDocument> list(
            @PathParam("id") String id,
            @QueryParam("clause") @Nullable String clause,
            @QueryParam("uscc") @Nullable String uscc,
            @BeanParam PageQuery stretch) {
        Opened run = service.open(MatchingRunResource.known(id));
        return AskedStretch.of(service, clause, uscc, stretch)
                .map(some -> PageAnswer.of(lists.nearMisses(run, some), NearMissDocument::of))
                .orElseGet(AskedStretch::nothing);
    }
}
