package org.throughline.policies.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.policies.application.PolicyCourse;
import org.throughline.policies.application.PolicyGround;
import org.throughline.policies.application.PolicyService;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.catalogue.MoveEntry;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;

/** The versions of one policy. */
@Path("policies/{code}/versions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PolicyVersionResource {

    @Inject
    private PolicyShelf shelf;

    @Inject
    private PolicyService service;

    @Inject
    private PolicyCourse course;

    /** A step as it is asked for. */
    public record NewMove(
            PolicyStatus to, String reason, @Nullable Boolean endsFormer) {

        MoveEntry entry() {
            return new MoveEntry(to.name(), reason, endsFormer != null && endsFormer);
        }
    }

    @GET
    @RolesAllowed(PolicyGround.READ)
    public PageAnswer<VersionDocument.HeadDocument> list(@PathParam("code") String code, @BeanParam PageQuery stretch) {
        int below = stretch.after(PolicyShelf.VERSION_CURSOR_PARTS)
                .map(place -> place(place.key().get(0)))
                .orElse(Integer.MAX_VALUE);
        LocalDate today = shelf.today();
        return PageAnswer.of(
                shelf.versions(code, stretch.limit(), below), head -> VersionDocument.HeadDocument.of(head, today));
    }

    @POST
    @RolesAllowed(PolicyGround.WRITE)
    public Response add(@PathParam("code") String code, Submitted<VersionDocument> body, @Context UriInfo uri) {
        PolicyVersion added = service.addVersion(code, () -> body.valid().entry());
        String number = Integer.toString(added.head().number());
        return answer(Response.created(uri.getAbsolutePathBuilder().path(number).build()), added);
    }

    @GET
    @Path("{number}")
    @RolesAllowed(PolicyGround.READ)
    public Response get(@PathParam("code") String code, @PathParam("number") String number) {
        return answer(Response.ok(), shelf.version(code, number(code, number)));
    }

    @PUT
    @Path("{number}")
    @RolesAllowed(PolicyGround.WRITE)
    public Response change(
            @PathParam("code") String code,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<VersionDocument> body) {
        int known = shelf.version(code, number(code, number)).head().number();
        return answer(
                Response.ok(),
                service.change(
                        code, known, IfMatch.of(version), () -> body.valid().entry()));
    }

    @POST
    @Path("{number}/transitions")
    @RolesAllowed(PolicyGround.WRITE)
    public Response move(
            @PathParam("code") String code,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<NewMove> body) {
        int known = shelf.version(code, number(code, number)).head().number();
        return answer(
                Response.ok(),
                course.move(code, known, IfMatch.of(version), () -> body.valid().entry()));
    }

    private Response answer(Response.ResponseBuilder response, PolicyVersion version) {
        return response.tag(VersionTag.of(version.head().revision()))
                .entity(VersionDocument.of(version, shelf.proofs(version), shelf.today()))
                .build();
    }

    /** A number that a version can have; any other text is a version that is not there. */
    static int number(String code, String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw PolicyShelf.missing(code, text);
        }
        return Integer.parseInt(text);
    }

    private static int place(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw PageQuery.unusablePlace();
        }
        return Integer.parseInt(text);
    }
}
