package org.throughline.offices.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.application.ExpertDisclosure;
import org.throughline.offices.application.ExpertService;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.book.ExpertList;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertDetails;
import org.throughline.offices.domain.ExpertPurpose;
import org.throughline.offices.domain.ExpertUse;
import org.throughline.personal.LegalBasis;

/** Experts of the house's bureau: who they are is hidden, but for a use that they agreed to or that the law allows. */
@Path("experts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ExpertResource {

    @Inject
    private ExpertService service;

    @Inject
    private ExpertDisclosure disclosure;

    /** What somebody wants to see the data for. */
    public record UseDocument(
            ExpertPurpose purpose, @Nullable LegalBasis basis, String words) {}

    /** Who somebody is and how to reach them. */
    public record ShownDocument(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<ExpertDocument> list(
            @QueryParam("track") @Nullable String track,
            @QueryParam("field") @Nullable String field,
            @QueryParam("institution") @Nullable String institution,
            @BeanParam PageQuery stretch) {
        ExpertList.Filter filter =
                new ExpertList.Filter(track == null ? null : new TrackCode(track), field, institution);
        return PageAnswer.of(
                disclosure.page(filter, false, stretch.limit(), Given.identity(stretch.after(ExpertList.CURSOR_PARTS))),
                ExpertDocument::of);
    }

    @POST
    @RolesAllowed(MandateService.WRITE)
    public Response add(Submitted<ExpertDocument> body, @Context UriInfo uri) {
        Expert added = service.add(() -> body.valid().entry());
        String id = added.id().toString();
        return answer(Response.created(uri.getAbsolutePathBuilder().path(id).build()), added);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(MandateService.READ)
    public Response get(@PathParam("id") String id) {
        ExpertDisclosure.Card card = disclosure.find(Given.expert(id), false);
        return Response.ok(ExpertDocument.of(card))
                .tag(VersionTag.of(card.expert().version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(MandateService.WRITE)
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<ExpertDocument> body) {
        Expert changed = service.change(
                known(id), IfMatch.of(version), () -> body.valid().entry());
        return answer(Response.ok(), changed);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(MandateService.WRITE)
    public Response erase(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            @QueryParam("reason") @Nullable String reason) {
        service.erase(known(id), IfMatch.of(version), reason);
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}/consent")
    @RolesAllowed(MandateService.WRITE)
    public Response withdraw(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        return answer(Response.ok(), service.withdraw(known(id), IfMatch.of(version)));
    }

    /** Not an act that is carried out once for a key: a kept answer would keep what it shows. */
    @POST
    @Path("{id}/disclosures")
    @RolesAllowed(MandateService.WRITE)
    public ShownDocument disclose(@PathParam("id") String id, Submitted<UseDocument> body) {
        ExpertDetails shown = disclosure.disclose(Given.expert(id), () -> use(body.valid()));
        return new ShownDocument(shown.name(), shown.phone(), shown.email());
    }

    /** Existence comes before the version in the order of refusals. */
    private UUID known(String id) {
        return disclosure.find(Given.expert(id), false).expert().id();
    }

    private Response answer(Response.ResponseBuilder response, Expert expert) {
        return response.tag(VersionTag.of(expert.version()))
                .entity(ExpertDocument.of(disclosure.find(expert.id(), false)))
                .build();
    }

    private static ExpertUse use(UseDocument asked) {
        LegalBasis basis = asked.basis() == null ? LegalBasis.CONSENT : asked.basis();
        return ExpertUse.typed(asked.purpose().name(), basis.name(), asked.words());
    }
}
