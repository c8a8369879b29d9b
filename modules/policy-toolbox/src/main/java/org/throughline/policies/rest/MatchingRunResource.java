package org.throughline.policies.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.jobs.JobState;
import org.throughline.policies.rest.MatchedDocument.ClauseDocument;
import org.throughline.policies.runs.ClauseCount;
import org.throughline.policies.runs.MatchingRun;
import org.throughline.policies.runs.MatchingRunService;
import org.throughline.policies.runs.RunBook;
import org.throughline.policies.runs.RunLists;

/** Runs over all firms and clauses. */
@Path("matching-runs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class MatchingRunResource {

    @Inject
    private MatchingRunService service;

    @Inject
    private RunLists lists;

    /** A run to be asked for; why is for the journal. */
    public record NewRun(@Nullable String reason) {}

    /** Why a run is to be made again. */
    public record NewReproduction(String reason) {}

    /** How many firms are to be judged once more, and why. */
    public record NewVerification(int firms, String reason) {}

    /** The job that was asked for. */
    public record Accepted(UUID job) {}

    @GET
    @RolesAllowed("policies:read")
    public PageAnswer<MatchingRunDocument> list(@BeanParam PageQuery stretch) {
        return PageAnswer.of(
                service.page(
                        stretch.limit(), stretch.after(RunBook.CURSOR_PARTS).orElse(null)),
                MatchingRunDocument::of);
    }

    @POST
    @RolesAllowed("policies:write")
    public Response order(Submitted<NewRun> body, @Context UriInfo uri) {
        UUID run = service.order(body.valid().reason());
        return Response.accepted(MatchingRunDocument.of(service.find(run)))
                .location(uri.getAbsolutePathBuilder().path(run.toString()).build())
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed("policies:read")
    public Response get(@PathParam("id") String id) {
        MatchingRunService.Seen seen = service.find(known(id));
        return Response.ok(MatchingRunDocument.of(seen))
                .tag(VersionTag.of(version(seen.state())))
                .build();
    }

    /** A run is another one in each state and never changes within one. */
    private static long version(JobState state) {
        return switch (state) {
            case QUEUED -> 0;
            case RUNNING -> 1;
            case DONE -> 2;
            case FAILED -> 3;
            case CANCELLED -> 4;
        };
    }

    @GET
    @Path("{id}/clauses")
    @RolesAllowed("policies:read")
    public PageAnswer<ClauseDocument> clauses(@PathParam("id") String id, @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                lists.clauses(
                        service.open(known(id)),
                        stretch.limit(),
                        stretch.after(ClauseCount.CURSOR_PARTS).orElse(null)),
                ClauseDocument::of);
    }

    @POST
    @Path("{id}/reproduction")
    @RolesAllowed("policies:write")
    public Response again(@PathParam("id") String id, Submitted<NewReproduction> body, @Context UriInfo uri) {
        MatchingRun run = service.done(known(id));
        return accepted(service.again(run, body.valid().reason()), uri);
    }

    @POST
    @Path("{id}/verification")
    @RolesAllowed("policies:write")
    public Response verify(@PathParam("id") String id, Submitted<NewVerification> body, @Context UriInfo uri) {
        MatchingRun run = service.done(known(id));
        NewVerification asked = body.valid();
        return accepted(service.verify(run, asked.firms(), asked.reason()), uri);
    }

    private static Response accepted(UUID job, UriInfo uri) {
        return Response.accepted(new Accepted(job))
                .location(uri.getBaseUriBuilder()
                        .path("jobs")
                        .path(job.toString())
                        .build())
                .build();
    }

    /** The run of an address: one run has one. */
    static UUID known(String id) {
        try {
            UUID known = UUID.fromString(id);
            if (known.toString().equals(id)) {
                return known;
            }
        } catch (IllegalArgumentException noId) {
            throw MatchingRunService.missing(id);
        }
        throw MatchingRunService.missing(id);
    }
}
