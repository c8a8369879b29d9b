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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.policies.rest.MatchedDocument.ChangeDocument;
import org.throughline.policies.runs.MatchingRunService;
import org.throughline.policies.runs.RunChanges;
import org.throughline.policies.runs.RunLists.Opened;
import org.throughline.policies.runs.RunLists.Stretch;

/** Firms that gained or lost a clause since the run before, or since this one, within the caller's reach. */
@Path("matching-runs/{id}/changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RunChangeResource {

    private static final String NOW = "NOW";

    @Inject
    private MatchingRunService service;

    @Inject
    private RunChanges changes;

    @GET
    @RolesAllowed("policies:read")
    public PageAnswer<ChangeDocument> list(
            @PathParam("id") String id,
            @QueryParam("clause") @Nullable String clause,
            @QueryParam("change") @Nullable String change,
            @QueryParam("until") @Nullable String until,
            @BeanParam PageQuery stretch) {
        Opened run = service.open(MatchingRunResource.known(id));
        Set<RunChanges.Kind> kinds =
                change == null ? EnumSet.allOf(RunChanges.Kind.class) : EnumSet.of(RunChanges.Kind.valueOf(change));
        Stretch some = AskedStretch.of(service, clause, null, stretch).orElseThrow();
        boolean now = NOW.equals(until);
        Optional<Opened> before =
                now ? Optional.of(run) : service.before(run.run().id());
        Opened after = now ? service.present() : run;
        return before.map(one -> PageAnswer.of(changes.between(one, after, kinds, some), ChangeDocument::of))
                .orElseGet(AskedStretch::nothing);
    }
}
