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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.ReferralRules;
import org.throughline.enterprises.application.ReferralService;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralRepository;
import org.throughline.enterprises.domain.ReferralRepository.Box;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.enterprises.rest.ReferralDocument.StepDocument;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;

/** Firms referred from one organisation to another. */
@Path("referrals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ReferralResource {

    @Inject
    private ReferralService service;

    @Inject
    private ReferralRules rules;

    /** The answer, or why a referral is returned or withdrawn. */
    public record Said(String words) {}

    /** What was done with a referral, the first thing first. */
    public record Course(List<StepDocument> items) {}

    @GET
    @RolesAllowed("requests:read")
    public PageAnswer<ReferralDocument> list(
            @QueryParam("box") @Nullable String box,
            @QueryParam("state") @Nullable String state,
            @QueryParam("overdue") boolean overdue,
            @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                service.list(
                        box == null ? Box.ALL : Box.valueOf(box),
                        state == null ? null : ReferralState.valueOf(state),
                        overdue,
                        stretch.limit(),
                        stretch.after(ReferralRepository.CURSOR_PARTS).orElse(null)),
                referral -> ReferralDocument.of(referral, rules));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("requests:read")
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), service.find(identity(id)), rules);
    }

    @GET
    @Path("{id}/steps")
    @RolesAllowed("requests:read")
    public Course steps(@PathParam("id") String id) {
        return new Course(service.steps(service.find(identity(id))).stream()
                .map(StepDocument::of)
                .toList());
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed("requests:write")
    public Response accept(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        return moved(id, ReferralState.ACCEPTED, version, null);
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed("requests:write")
    public Response answer(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<Said> body) {
        return moved(id, ReferralState.ANSWERED, version, body);
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed("requests:write")
    public Response giveBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<Said> body) {
        return moved(id, ReferralState.RETURNED, version, body);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed("requests:write")
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<Said> body) {
        return moved(id, ReferralState.WITHDRAWN, version, body);
    }

    /** Existence comes before the version in the order of refusals. */
    private Response moved(String id, ReferralState to, @Nullable String version, @Nullable Submitted<Said> body) {
        Referral known = service.find(identity(id));
        Referral moved = service.move(
                known.id(),
                to,
                IfMatch.of(version),
                () -> body == null ? null : body.valid().words());
        return answer(Response.ok(), moved, rules);
    }

    static Response answer(Response.ResponseBuilder response, Referral referral, ReferralRules rules) {
        return response.tag(VersionTag.of(referral.version()))
                .entity(ReferralDocument.of(referral, rules))
                .build();
    }

    private static UUID identity(String id) {
        return Addresses.identity(id).orElseThrow(() -> ReferralService.missing(id));
    }
}
