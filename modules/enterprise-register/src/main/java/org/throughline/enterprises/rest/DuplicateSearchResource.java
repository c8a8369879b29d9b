package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.throughline.enterprises.application.DuplicateService;
import org.throughline.exchange.Submitted;

/** Searches of the register for duplicates, as jobs. */
@Path("duplicate-searches")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class DuplicateSearchResource {

    @Inject
    private DuplicateService service;

    /** Why the register is to be searched. */
    public record NewSearch(String reason) {}

    /** The job that was asked for. */
    public record Accepted(UUID job) {}

    @POST
    @RolesAllowed("duplicates:write")
    public Response search(Submitted<NewSearch> body, @Context UriInfo uri) {
        UUID job = service.search(body.valid().reason()).id();
        return Response.accepted(new Accepted(job))
                .location(uri.getBaseUriBuilder()
                        .path("jobs")
                        .path(job.toString())
                        .build())
                .build();
    }
}
