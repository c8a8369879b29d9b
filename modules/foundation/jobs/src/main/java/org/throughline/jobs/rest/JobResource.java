package org.throughline.jobs.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.VersionTag;
import org.throughline.jobs.JobProblem;
import org.throughline.jobs.JobQuery;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.Jobs;
import org.throughline.jobs.application.JobKinds;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.ProblemException;

/** The caller's jobs. No right is asked for: whoever could ask for a job may follow it, and nobody else's is there. */
@Path("jobs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class JobResource {

    @Inject
    private Jobs jobs;

    @Inject
    private JobKinds kinds;

    @Inject
    private CurrentUser user;

    @GET
    public PageAnswer<JobDocument> list(
            @QueryParam("whose") @Nullable String whose,
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @BeanParam PageQuery stretch) {
        JobQuery query = new JobQuery(
                whose == null ? JobQuery.Whose.OWN : JobQuery.Whose.valueOf(whose),
                state == null ? null : JobState.valueOf(state),
                kind,
                stretch.limit(),
                stretch.after(JobQuery.CURSOR_PARTS).orElse(null));
        return PageAnswer.of(jobs.page(query), this::document);
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return answer(jobs.get(known(id)));
    }

    /** Ends it: at once where it waits, at its next check where it runs. */
    @POST
    @Path("{id}/cancellation")
    public Response cancel(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        UUID job = jobs.get(known(id)).id();
        return answer(jobs.cancel(job, IfMatch.of(version)));
    }

    /** Queues it again, from where it came to. */
    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        UUID job = jobs.get(known(id)).id();
        return answer(jobs.retry(job, IfMatch.of(version)));
    }

    private static UUID known(String id) {
        try {
            UUID job = UUID.fromString(id);
            if (job.toString().equals(id)) {
                return job;
            }
        } catch (IllegalArgumentException noId) {
            throw unknown(id);
        }
        throw unknown(id);
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(JobProblem.NOT_FOUND, Map.of("id", id));
    }

    private Response answer(JobSummary job) {
        return Response.ok(document(job)).tag(VersionTag.of(job.version())).build();
    }

    private JobDocument document(JobSummary job) {
        return JobDocument.of(job, kinds, user.language());
    }
}
