package org.throughline.offices.rest;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.PairingService;
import org.throughline.offices.book.PairingRows;
import org.throughline.offices.domain.ExpertPairing;

/** Who learns a track from one expert. */
@Path("experts/{id}/pairings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PairingResource {

    @Inject
    private PairingService service;

    /** A pairing as it is entered. */
    public record NewPairing(
            String track,
            String officer,
            @Nullable String from,
            @Nullable String to) {

        ExpertPairing.Entry entry() {
            return new ExpertPairing.Entry(track, officer, from, to);
        }
    }

    /** The first day on which a pairing no longer holds. */
    public record PairingEnd(@Nullable String to) {}

    /** A pairing as it is kept. */
    public record PairingDocument(
            UUID id,
            String track,
            String officer,
            LocalDate from,
            @Nullable LocalDate to,
            String enteredBy,
            Instant enteredAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        static PairingDocument of(ExpertPairing pairing) {
            ExpertPairing.Said said = pairing.said();
            ExpertPairing.Ended ended = pairing.ended();
            return new PairingDocument(
                    pairing.id(),
                    said.track().value(),
                    said.officer(),
                    said.from(),
                    said.to(),
                    pairing.by(),
                    pairing.at(),
                    ended == null ? null : ended.by(),
                    ended == null ? null : ended.at());
        }
    }

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<PairingDocument> list(@PathParam("id") String expert, @BeanParam PageQuery stretch) {
        UUID known = Given.expert(expert);
        return PageAnswer.of(
                service.page(known, stretch.limit(), Given.identity(stretch.after(PairingRows.CURSOR_PARTS))),
                PairingDocument::of);
    }

    @POST
    @RolesAllowed(MandateService.WRITE)
    public Response pair(@PathParam("id") String expert, Submitted<NewPairing> body, @Context UriInfo uri) {
        ExpertPairing paired =
                service.pair(Given.expert(expert), () -> body.valid().entry());
        String id = paired.id().toString();
        return answer(Response.created(uri.getAbsolutePathBuilder().path(id).build()), paired);
    }

    @GET
    @Path("{pairing}")
    @RolesAllowed(MandateService.READ)
    public Response get(@PathParam("id") String expert, @PathParam("pairing") String pairing) {
        UUID known = Given.expert(expert);
        return answer(Response.ok(), service.find(known, Given.named(pairing, PairingService::missing)));
    }

    @POST
    @Path("{pairing}/end")
    @RolesAllowed(MandateService.WRITE)
    public Response end(
            @PathParam("id") String expert,
            @PathParam("pairing") String pairing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Submitted<PairingEnd> body) {
        UUID known = Given.expert(expert);
        // Existence comes before the version in the order of refusals.
        ExpertPairing there = service.find(known, Given.named(pairing, PairingService::missing));
        return answer(
                Response.ok(),
                service.end(
                        known,
                        there.id(),
                        IfMatch.of(version),
                        () -> body.valid().to()));
    }

    private static Response answer(Response.ResponseBuilder response, ExpertPairing pairing) {
        return response.tag(VersionTag.of(pairing.version()))
                .entity(PairingDocument.of(pairing))
                .build();
    }
}
