package org.throughline.offices.rest;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.SessionService;
import org.throughline.offices.domain.ExpertSession;

/** What one expert explained. */
@Path("experts/{id}/sessions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class SessionResource {

    @Inject
    private SessionService service;

    /** A session as it is entered. */
    public record NewSession(
            String track,
            @Nullable String heldOn,
            List<String> participants,
            String words,
            @Nullable String follows) {

        ExpertSession.Entry entry() {
            return new ExpertSession.Entry(track, heldOn, participants, words, follows);
        }
    }

    /** A session as it is kept. */
    public record SessionDocument(
            UUID id,
            String track,
            String heldOn,
            List<String> participants,
            String words,
            @Nullable String follows,
            String enteredBy,
            Instant enteredAt) {

        static SessionDocument of(ExpertSession session) {
            ExpertSession.Said said = session.said();
            return new SessionDocument(
                    session.id(),
                    said.track().value(),
                    said.heldOn().toString(),
                    said.participants(),
                    said.words(),
                    said.follows(),
                    session.by(),
                    session.at());
        }
    }

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<SessionDocument> list(@PathParam("id") String expert, @BeanParam PageQuery stretch) {
        UUID known = Given.expert(expert);
        return PageAnswer.of(service.of(known, stretch.limit(), Given.session(stretch)), SessionDocument::of);
    }

    @POST
    @RolesAllowed(MandateService.WRITE)
    public Response enter(@PathParam("id") String expert, Submitted<NewSession> body, @Context UriInfo uri) {
        ExpertSession entered =
                service.enter(Given.expert(expert), () -> body.valid().entry());
        String id = entered.id().toString();
        return answer(Response.created(uri.getAbsolutePathBuilder().path(id).build()), entered);
    }

    @GET
    @Path("{session}")
    @RolesAllowed(MandateService.READ)
    public Response get(@PathParam("id") String expert, @PathParam("session") String session) {
        UUID known = Given.expert(expert);
        return answer(Response.ok(), service.find(known, Given.named(session, SessionService::missing)));
    }

    /** It never changes, so that it has one version. */
    private static Response answer(Response.ResponseBuilder response, ExpertSession session) {
        return response.tag(VersionTag.of(0))
                .entity(SessionDocument.of(session))
                .build();
    }
}
