package org.throughline.enterprises.rest;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.application.SavedViewService;
import org.throughline.enterprises.domain.SavedView;
import org.throughline.enterprises.domain.SavedViewRepository;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;

/** Filters of the list of firms that are kept under a name. */
@Path("enterprise-views")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class SavedViewResource {

    @Inject
    private SavedViewService service;

    @Inject
    private EnterpriseDirectory firms;

    @GET
    @RolesAllowed("enterprises:read")
    public PageAnswer<SavedViewDocument> list(@BeanParam PageQuery stretch) {
        List<FactDefinition> catalogue = firms.definitions();
        return PageAnswer.of(
                service.list(
                        stretch.limit(),
                        stretch.after(SavedViewRepository.CURSOR_PARTS).orElse(null)),
                view -> SavedViewDocument.of(view, service.isOwn(view), catalogue));
    }

    @POST
    @RolesAllowed("enterprises:read")
    public Response keep(Submitted<SavedViewDocument> body, @Context UriInfo uri) {
        SavedView kept = service.keep(() -> body.valid().entry());
        return answer(
                Response.created(
                        uri.getAbsolutePathBuilder().path(kept.id().toString()).build()),
                kept);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("enterprises:read")
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), service.find(identity(id)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("enterprises:read")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<SavedViewDocument> body) {
        UUID known = service.find(identity(id)).id();
        return answer(
                Response.ok(),
                service.change(known, IfMatch.of(version), () -> body.valid().entry()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("enterprises:read")
    public Response remove(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        UUID known = service.find(identity(id)).id();
        service.remove(known, IfMatch.of(version));
        return Response.noContent().build();
    }

    private Response answer(Response.ResponseBuilder response, SavedView view) {
        return response.tag(VersionTag.of(view.version()))
                .entity(SavedViewDocument.of(view, service.isOwn(view), firms.definitions()))
                .build();
    }

    private static UUID identity(String id) {
        return Addresses.identity(id).orElseThrow(() -> SavedViewService.missing(id));
    }
}
