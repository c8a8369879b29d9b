package org.throughline.enterprises.rest;

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
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.KnownCodes;
import org.throughline.enterprises.application.EnterpriseService;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;

/** Firms: found, entered and changed. */
@Path("enterprises")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class EnterpriseResource {

    @Inject
    private EnterpriseDirectory directory;

    @Inject
    private EnterpriseService service;

    @Inject
    private Addresses addresses;

    @Inject
    private KnownCodes codes;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed("enterprises:read")
    public PageAnswer<EnterpriseDocument> list(@BeanParam FirmListQuery asked, @BeanParam PageQuery stretch) {
        EnterpriseQuery first =
                EnterpriseQuery.first(asked.filter(directory.definitions()), asked.order(), stretch.limit());
        EnterprisePage page = directory.page(
                first.after(stretch.after(EnterpriseQuery.CURSOR_PARTS).orElse(null)), caller.mayRead());
        return new PageAnswer<>(
                page.items().stream().map(this::document).toList(),
                page.next() == null ? null : page.next().token());
    }

    @POST
    @RolesAllowed("enterprises:write")
    public Response register(Submitted<EnterpriseDocument> body, @Context UriInfo uri) {
        EnterpriseSummary firm = service.register(body.valid().entry(""), caller.mayWrite());
        String code = firm.uscc().value();
        return Response.created(uri.getAbsolutePathBuilder().path(code).build())
                .tag(VersionTag.of(firm.version()))
                .entity(document(firm))
                .build();
    }

    @GET
    @Path("{uscc}")
    @RolesAllowed("enterprises:read")
    public Response get(@PathParam("uscc") String code) {
        return answer(addresses.firm(code));
    }

    @PUT
    @Path("{uscc}")
    @RolesAllowed("enterprises:write")
    public Response change(
            @PathParam("uscc") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<EnterpriseDocument> body) {
        EnterpriseSummary known = addresses.firm(code);
        return answer(service.change(
                known.uscc(),
                caller.mayWrite(),
                IfMatch.of(version),
                () -> body.valid().entry(code)));
    }

    private Response answer(EnterpriseSummary firm) {
        return Response.ok(document(firm)).tag(VersionTag.of(firm.version())).build();
    }

    private EnterpriseDocument document(EnterpriseSummary firm) {
        return EnterpriseDocument.of(firm, codes, caller.language());
    }
}
