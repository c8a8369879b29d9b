package org.throughline.policies.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.kernel.Cursor;
import org.throughline.policies.application.RehearsalBook;
import org.throughline.policies.application.RehearsalNeighbours;
import org.throughline.policies.application.RehearsalOrder;
import org.throughline.policies.application.RehearsalService;
import org.throughline.policies.rehearsal.KeptRehearsal;
import org.throughline.policies.rehearsal.Moves;
import org.throughline.policies.rehearsal.RehearsalJson;

/** Drafts rehearsed over the city, kept as they were found, and answers while their numbers are moved. */
@Path("rehearsals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class RehearsalResource {

    private static final long NEVER_CHANGED = 0;

    @Inject
    private RehearsalService service;

    @Inject
    private RehearsalNeighbours neighbours;

    /** Numbers put elsewhere. */
    public record MovesDocument(
            @Nullable Map<String, String> bounds, @Nullable Map<String, String> parameters) {

        Moves moves() {
            return new Moves(bounds == null ? Map.of() : bounds, parameters == null ? Map.of() : parameters);
        }
    }

    @GET
    @RolesAllowed(RehearsalService.READ)
    public PageAnswer<RehearsalDocument> list(
            @QueryParam("policy") @Nullable String policy, @BeanParam PageQuery stretch) {
        UUID after = after(stretch.after(RehearsalBook.CURSOR_PARTS));
        return PageAnswer.of(service.page(policy, stretch.limit(), after), RehearsalDocument::of);
    }

    /** It is done when it is answered; the contract leaves room for cities that take longer. */
    @POST
    @RolesAllowed(RehearsalService.WRITE)
    public Response rehearse(Submitted<RehearsalOrder> body, @Context UriInfo uri) {
        KeptRehearsal kept = service.rehearse(body.valid());
        return Response.accepted(RehearsalDocument.of(kept))
                .location(
                        uri.getAbsolutePathBuilder().path(kept.id().toString()).build())
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(RehearsalService.READ)
    public Response get(@PathParam("id") String id) {
        RehearsalService.Found found = service.find(named(id));
        return Response.ok(RehearsalDocument.of(found))
                .tag(VersionTag.of(NEVER_CHANGED))
                .build();
    }

    /** Changes nothing, and so is no act that is carried out once for a key. */
    @POST
    @Path("{id}/answers")
    @RolesAllowed(RehearsalService.READ)
    public Response answer(@PathParam("id") String id, Submitted<MovesDocument> body) {
        return Response.ok(RehearsalJson.tree(
                        service.answer(named(id), () -> body.valid().moves())))
                .build();
    }

    @GET
    @Path("{id}/comparisons/{other}")
    @RolesAllowed(RehearsalService.READ)
    public Response compare(@PathParam("id") String id, @PathParam("other") String other) {
        JsonNode said = RehearsalJson.tree(service.beside(named(id), named(other)));
        // Of the city of now, so that it is another one whenever it says something else.
        long version = Integer.toUnsignedLong(said.toString().hashCode());
        return Response.ok(said).tag(VersionTag.of(version)).build();
    }

    @GET
    @Path("{id}/neighbours")
    @RolesAllowed(RehearsalService.READ)
    public PageAnswer<NeighbourDocument> neighbours(
            @PathParam("id") String id,
            @QueryParam("condition") @DefaultValue("1") int condition,
            @BeanParam PageQuery stretch) {
        Cursor after = stretch.after(RehearsalNeighbours.CURSOR_PARTS).orElse(null);
        return PageAnswer.of(
                neighbours.page(named(id), condition, Moves.NONE, stretch.limit(), after), NeighbourDocument::of);
    }

    private static UUID named(String id) {
        return identity(id).orElseThrow(() -> RehearsalService.missing(id));
    }

    private static @Nullable UUID after(Optional<Cursor> place) {
        return place.map(one -> identity(one.key().get(0)).orElseThrow(PageQuery::unusablePlace))
                .orElse(null);
    }

    private static Optional<UUID> identity(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(read -> read.toString().equals(id));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }
}
