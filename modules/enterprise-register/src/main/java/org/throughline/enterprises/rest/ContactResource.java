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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.ContactCard;
import org.throughline.enterprises.application.ContactDisclosure;
import org.throughline.enterprises.application.ContactService;
import org.throughline.enterprises.domain.ContactDetails;
import org.throughline.enterprises.domain.ContactPerson;
import org.throughline.enterprises.domain.ContactPurpose;
import org.throughline.enterprises.domain.ContactRepository;
import org.throughline.enterprises.domain.ContactUse;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.personal.LegalBasis;

/** Contact persons of one firm: hidden, but for a use that they agreed to or that the law allows. */
@Path("enterprises/{uscc}/contacts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ContactResource {

    @Inject
    private ContactService service;

    @Inject
    private ContactDisclosure disclosure;

    @Inject
    private Addresses addresses;

    @Inject
    private Caller caller;

    /** What somebody wants to see the data for. */
    public record UseDocument(
            ContactPurpose purpose, @Nullable LegalBasis basis, String words) {}

    /** Who somebody is and how to reach them. */
    public record ShownDocument(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String wechat) {}

    @GET
    @RolesAllowed("enterprises:read")
    public PageAnswer<ContactDocument> list(@PathParam("uscc") String code, @BeanParam PageQuery stretch) {
        EnterpriseSummary firm = addresses.firm(code);
        return PageAnswer.of(
                disclosure.list(
                        firm,
                        false,
                        stretch.limit(),
                        stretch.after(ContactRepository.CURSOR_PARTS).orElse(null)),
                ContactDocument::of);
    }

    @POST
    @RolesAllowed("enterprises:write")
    public Response add(@PathParam("uscc") String code, Submitted<ContactDocument> body, @Context UriInfo uri) {
        EnterpriseSummary firm = addresses.firm(code);
        ContactPerson added =
                service.add(firm, caller.mayWrite(), () -> body.valid().entry());
        String id = added.id().toString();
        return answer(Response.created(uri.getAbsolutePathBuilder().path(id).build()), firm, added);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("enterprises:read")
    public Response get(@PathParam("uscc") String code, @PathParam("id") String id) {
        EnterpriseSummary firm = addresses.firm(code);
        ContactCard card = disclosure.find(firm, Addresses.contact(id), false);
        return Response.ok(ContactDocument.of(card))
                .tag(VersionTag.of(card.person().version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("enterprises:write")
    public Response change(
            @PathParam("uscc") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<ContactDocument> body) {
        EnterpriseSummary firm = addresses.firm(code);
        UUID contact = known(firm, id);
        ContactPerson changed = service.change(
                firm,
                caller.mayWrite(),
                contact,
                IfMatch.of(version),
                () -> body.valid().entry());
        return answer(Response.ok(), firm, changed);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("enterprises:write")
    public Response erase(
            @PathParam("uscc") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            @QueryParam("reason") @Nullable String reason) {
        EnterpriseSummary firm = addresses.firm(code);
        UUID contact = known(firm, id);
        service.erase(firm, caller.mayWrite(), contact, IfMatch.of(version), reason);
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}/consent")
    @RolesAllowed("enterprises:write")
    public Response withdraw(
            @PathParam("uscc") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        EnterpriseSummary firm = addresses.firm(code);
        UUID contact = known(firm, id);
        return answer(Response.ok(), firm, service.withdraw(firm, caller.mayWrite(), contact, IfMatch.of(version)));
    }

    /** Not an act that is carried out once for a key: a kept answer would keep what it shows. */
    @POST
    @Path("{id}/disclosures")
    @RolesAllowed("enterprises:write")
    public ShownDocument disclose(
            @PathParam("uscc") String code, @PathParam("id") String id, Submitted<UseDocument> body) {
        EnterpriseSummary firm = addresses.firm(code);
        ContactDetails shown =
                disclosure.disclose(firm, caller.mayWrite(), Addresses.contact(id), () -> use(body.valid()));
        return new ShownDocument(shown.name(), shown.phone(), shown.email(), shown.wechat());
    }

    /** Existence comes before the version in the order of refusals. */
    private UUID known(EnterpriseSummary firm, String id) {
        return disclosure.find(firm, Addresses.contact(id), false).person().id();
    }

    private Response answer(Response.ResponseBuilder response, EnterpriseSummary firm, ContactPerson person) {
        return response.tag(VersionTag.of(person.version()))
                .entity(ContactDocument.of(disclosure.find(firm, person.id(), false)))
                .build();
    }

    private static ContactUse use(UseDocument asked) {
        LegalBasis basis = asked.basis() == null ? LegalBasis.CONSENT : asked.basis();
        return ContactUse.typed(asked.purpose().name(), basis.name(), asked.words());
    }
}
