package org.throughline.policies.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.kernel.Cursor;
import org.throughline.policies.application.PolicyGround;
import org.throughline.policies.application.PolicyService;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.book.PolicyList;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;

/** Policies, each with the version that stands for it. */
@Path("policies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PolicyResource {

    @Inject
    private PolicyShelf shelf;

    @Inject
    private PolicyService service;

    @GET
    @RolesAllowed(PolicyGround.READ)
    public PageAnswer<PolicyDocument.LineDocument> list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("status") @Nullable String status,
            @QueryParam("track") @Nullable String track,
            @QueryParam("issuer") @Nullable String issuer,
            @QueryParam("region") @Nullable String region,
            @BeanParam PageQuery stretch) {
        PolicyList.Filter filter = new PolicyList.Filter(
                status == null ? null : PolicyStatus.valueOf(status), track, issuer, region, words);
        LocalDate today = shelf.today();
        return PageAnswer.of(
                shelf.page(filter, stretch.limit(), place(stretch.after(PolicyList.CURSOR_PARTS))),
                policy -> PolicyDocument.LineDocument.of(policy, today));
    }

    @POST
    @RolesAllowed(PolicyGround.WRITE)
    public Response add(Submitted<PolicyDocument> body, @Context UriInfo uri) {
        Policy added = service.add(() -> body.valid().entry());
        String code = added.card().code();
        return answer(Response.created(uri.getAbsolutePathBuilder().path(code).build()), added);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(PolicyGround.READ)
    public Response get(@PathParam("code") String code) {
        return answer(Response.ok(), shelf.find(code));
    }

    private Response answer(Response.ResponseBuilder response, Policy policy) {
        PolicyVersion version = shelf.standing(policy);
        return response.tag(VersionTag.of(policy.revision()))
                .entity(PolicyDocument.of(policy, version, shelf.proofs(version), shelf.today()))
                .build();
    }

    private static @Nullable UUID place(Optional<Cursor> after) {
        try {
            return after.map(cursor -> UUID.fromString(cursor.key().get(0))).orElse(null);
        } catch (IllegalArgumentException noIdentity) {
            throw PageQuery.unusablePlace();
        }
    }
}
