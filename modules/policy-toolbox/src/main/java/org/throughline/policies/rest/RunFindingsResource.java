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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Page;
import org.throughline.kernel.Uscc;
import org.throughline.policies.rest.MatchedDocument.ChangeDocument;
import org.throughline.policies.rest.MatchedDocument.NearMissDocument;
import org.throughline.policies.rest.MatchedDocument.VerdictDocument;
import org.throughline.policies.runs.MatchingRunService;
import org.throughline.policies.runs.RunChanges;
import org.throughline.policies.runs.RunLists;
import org.throughline.policies.runs.RunLists.Opened;
import org.throughline.policies.runs.RunLists.Stretch;
import org.throughline.policies.verdict.Verdict.Outcome;

/** What runs found of firms, within the caller's reach. */
@Path("matching-runs/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RunFindingsResource {

    private static final String NOW = "NOW";

    @Inject
    private MatchingRunService service;

    @Inject
    private RunLists lists;

    @Inject
    private RunChanges changes;

    @GET
    @Path("verdicts")
    @RolesAllowed("policies:read")
    public PageAnswer<VerdictDocument> verdicts(
            @PathParam("id") String id,
            @QueryParam("clause") @Nullable String clause,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("uscc") @Nullable String uscc,
            @BeanParam PageQuery stretch) {
        Opened run = service.open(MatchingRunResource.known(id));
        Set<Outcome> outcomes = verdict == null ? EnumSet.allOf(Outcome.class) : EnumSet.of(Outcome.valueOf(verdict));
        return stretch(clause, uscc, stretch)
                .map(some -> PageAnswer.of(lists.verdicts(run, outcomes, some), VerdictDocument::of))
                .orElseGet(RunFindingsResource::nothing);
    }

    @GET
    @Path("near-misses")
    @RolesAllowed("policies:read")
    public PageAnswer<NearMissDocument> nearMisses(
            @PathParam("id") String id,
            @QueryParam("clause") @Nullable String clause,
            @QueryParam("uscc") @Nullable String uscc,
            @BeanParam PageQuery stretch) {
        Opened run = service.open(MatchingRunResource.known(id));
        return stretch(clause, uscc, stretch)
                .map(some -> PageAnswer.of(lists.nearMisses(run, some), NearMissDocument::of))
                .orElseGet(RunFindingsResource::nothing);
    }

    /** What changed from the run before to this one, or from this one until now. */
    @GET
    @Path("changes")
    @RolesAllowed("policies:read")
    public PageAnswer<ChangeDocument> changes(
            @PathParam("id") String id,
            @QueryParam("clause") @Nullable String clause,
            @QueryParam("change") @Nullable String change,
            @QueryParam("until") @Nullable String until,
            @BeanParam PageQuery stretch) {
        Opened run = service.open(MatchingRunResource.known(id));
        Set<RunChanges.Kind> kinds =
                change == null ? EnumSet.allOf(RunChanges.Kind.class) : EnumSet.of(RunChanges.Kind.valueOf(change));
        boolean now = NOW.equals(until);
        Optional<Opened> before =
                now ? Optional.of(run) : service.before(run.run().id());
        Opened after = now ? service.present() : run;
        Stretch some = stretch(clause, null, stretch).orElseThrow();
        return before.map(one -> PageAnswer.of(changes.between(one, after, kinds, some), ChangeDocument::of))
                .orElseGet(RunFindingsResource::nothing);
    }

    /** Which part is asked for; empty if it is of a firm that the caller does not see. */
    private Optional<Stretch> stretch(@Nullable String clause, @Nullable String uscc, PageQuery query) {
        Optional<UUID> firm = uscc == null ? Optional.empty() : code(uscc).flatMap(service::firm);
        if (uscc != null && firm.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stretch(
                clause,
                firm.orElse(null),
                service.reach(),
                query.limit(),
                query.after(RunLists.CURSOR_PARTS).orElse(null)));
    }

    private static Optional<Uscc> code(String text) {
        try {
            return Optional.of(Uscc.exempt(text));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    private static <T> PageAnswer<T> nothing() {
        return PageAnswer.of(new Page<T>(List.of(), null), one -> one);
    }
}
