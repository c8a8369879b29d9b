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
import org.throughline.enterprises.application.MergeService;
import org.throughline.enterprises.domain.FirmMerge;
import org.throughline.enterprises.domain.MergeEntry;
import org.throughline.enterprises.domain.MergeRepository;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;

/** Records that were merged into a firm. */
@Path("enterprises/{uscc}/merges")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class MergeResource {

    @Inject
    private MergeService service;

    @Inject
    private Addresses addresses;

    /** A merge as the API takes it. */
    public record NewMerge(String former, long formerVersion, String reason) {}

    @GET
    @RolesAllowed("duplicates:read")
    public PageAnswer<MergeDocument> list(@PathParam("uscc") String code, @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                service.into(
                        addresses.firm(code),
                        stretch.limit(),
                        stretch.after(MergeRepository.CURSOR_PARTS).orElse(null)),
                MergeDocument::of);
    }

    @POST
    @RolesAllowed("duplicates:write")
    public Response merge(
            @PathParam("uscc") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<NewMerge> body,
            @Context UriInfo uri) {
        EnterpriseSummary firm = addresses.firm(code);
        FirmMerge merge = service.merge(firm, IfMatch.of(version), () -> entry(body.valid()));
        return answer(
                Response.created(
                        uri.getAbsolutePathBuilder().path(merge.id().toString()).build()),
                merge);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("duplicates:read")
    public Response get(@PathParam("uscc") String code, @PathParam("id") String id) {
        EnterpriseSummary firm = addresses.firm(code);
        return answer(
                Response.ok(), service.find(firm, Addresses.identity(id).orElseThrow(() -> MergeService.missing(id))));
    }

    /** A merge never changes. */
    private static Response answer(Response.ResponseBuilder response, FirmMerge merge) {
        return response.tag(VersionTag.of(0)).entity(MergeDocument.of(merge)).build();
    }

    private static MergeEntry entry(NewMerge said) {
        return new MergeEntry(said.former(), said.formerVersion(), said.reason());
    }
}
