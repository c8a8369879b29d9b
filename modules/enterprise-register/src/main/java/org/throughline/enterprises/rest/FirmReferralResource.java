package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.ReferralRules;
import org.throughline.enterprises.application.ReferralService;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralEntry;
import org.throughline.exchange.Submitted;

/** Refers one firm to another organisation. */
@Path("enterprises/{uscc}/referrals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class FirmReferralResource {

    @Inject
    private ReferralService service;

    @Inject
    private ReferralRules rules;

    @Inject
    private Addresses addresses;

    /** A referral as the API takes it. */
    public record NewReferral(
            @Nullable String from,
            String to,
            String asked,
            String reason,
            @Nullable String promised,
            @Nullable Integer workingDays) {}

    @POST
    @RolesAllowed("requests:write")
    public Response refer(@PathParam("uscc") String code, Submitted<NewReferral> body, @Context UriInfo uri) {
        EnterpriseSummary firm = addresses.firm(code);
        Referral referral = service.refer(firm, () -> entry(body.valid()));
        return ReferralResource.answer(
                Response.created(uri.getBaseUriBuilder()
                        .path("referrals")
                        .path(referral.id().toString())
                        .build()),
                referral,
                rules);
    }

    private static ReferralEntry entry(NewReferral said) {
        Integer days = said.workingDays();
        return new ReferralEntry(
                said.from(),
                said.to(),
                said.asked(),
                said.reason(),
                said.promised(),
                days == null ? null : days.toString());
    }
}
