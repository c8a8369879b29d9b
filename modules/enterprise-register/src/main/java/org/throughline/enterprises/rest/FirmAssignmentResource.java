package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.AssignmentService;
import org.throughline.enterprises.application.AssignmentService.Handover;
import org.throughline.enterprises.domain.Assignment;
import org.throughline.enterprises.domain.AssignmentEntry;
import org.throughline.enterprises.domain.AssignmentRepository;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;

/** Who serves one firm. */
@Path("enterprises/{uscc}/assignments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class FirmAssignmentResource {

    @Inject
    private AssignmentService service;

    @Inject
    private Addresses addresses;

    /** An assignment as the API takes it. */
    public record NewAssignment(
            @Nullable String organisation,
            String person,
            @Nullable String from,
            @Nullable String reason) {}

    /** To whom, and why. */
    public record NewHandover(String to, String reason) {}

    /** Why nobody serves any more. */
    public record Ending(String reason) {}

    @GET
    @RolesAllowed("enterprises:read")
    public PageAnswer<AssignmentDocument> list(@PathParam("uscc") String code, @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                service.history(
                        addresses.firm(code),
                        stretch.limit(),
                        stretch.after(AssignmentRepository.CURSOR_PARTS).orElse(null)),
                AssignmentDocument::of);
    }

    @POST
    @RolesAllowed("enterprises:write")
    public Response assign(@PathParam("uscc") String code, Submitted<NewAssignment> body, @Context UriInfo uri) {
        EnterpriseSummary firm = addresses.firm(code);
        Assignment made = service.assign(firm, () -> entry(body.valid()));
        return answer(
                Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build()),
                made);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("enterprises:read")
    public Response get(@PathParam("uscc") String code, @PathParam("id") String id) {
        return answer(Response.ok(), known(code, id));
    }

    @POST
    @Path("{id}/handovers")
    @RolesAllowed("enterprises:write")
    public Response handOver(
            @PathParam("uscc") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<NewHandover> body) {
        Assignment known = known(code, id);
        Assignment next = service.handOver(known.id(), IfMatch.of(version), () -> {
            NewHandover said = body.valid();
            return new Handover(said.to(), said.reason());
        });
        return answer(Response.ok(), next);
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed("enterprises:write")
    public Response end(
            @PathParam("uscc") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<Ending> body) {
        Assignment known = known(code, id);
        return answer(
                Response.ok(),
                service.end(known.id(), IfMatch.of(version), () -> body.valid().reason()));
    }

    /** Existence comes before the version in the order of refusals; under another firm it does not exist. */
    private Assignment known(String code, String id) {
        EnterpriseSummary firm = addresses.firm(code);
        Assignment known = service.find(Addresses.identity(id).orElseThrow(() -> AssignmentService.missing(id)));
        if (!known.firm().id().equals(firm.id())) {
            throw AssignmentService.missing(id);
        }
        return known;
    }

    private static Response answer(Response.ResponseBuilder response, Assignment assignment) {
        return response.tag(VersionTag.of(assignment.version()))
                .entity(AssignmentDocument.of(assignment))
                .build();
    }

    private static AssignmentEntry entry(NewAssignment said) {
        return new AssignmentEntry(said.organisation(), said.person(), said.from(), said.reason());
    }
}
