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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.exchange.VersionTag;
import org.throughline.offices.application.MandateService;
import org.throughline.offices.application.WatchService;
import org.throughline.offices.book.WatchRows;
import org.throughline.offices.domain.WatchEntry;

/** The technology watch of one track. */
@Path("tracks/{code}/watch")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class WatchResource {

    @Inject
    private WatchService service;

    /** Something seen, as it is entered. */
    public record NewWatchEntry(
            String title,
            String words,
            @Nullable String source,
            @Nullable String seenOn) {

        WatchEntry.Typed typed() {
            return new WatchEntry.Typed(title, words, source, seenOn);
        }
    }

    /** Something seen, as it is kept. */
    public record WatchDocument(
            UUID id,
            String title,
            String words,
            @Nullable String source,
            String seenOn,
            String enteredBy,
            Instant enteredAt) {

        static WatchDocument of(WatchEntry entry) {
            return new WatchDocument(
                    entry.id(),
                    entry.said().title(),
                    entry.said().words(),
                    entry.said().source(),
                    entry.said().seenOn().toString(),
                    entry.by(),
                    entry.at());
        }
    }

    @GET
    @RolesAllowed(MandateService.READ)
    public PageAnswer<WatchDocument> list(@PathParam("code") String code, @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                service.page(code, stretch.limit(), Given.identity(stretch.after(WatchRows.CURSOR_PARTS))),
                WatchDocument::of);
    }

    @POST
    @RolesAllowed(MandateService.WRITE)
    public Response enter(@PathParam("code") String code, Submitted<NewWatchEntry> body, @Context UriInfo uri) {
        WatchEntry entered = service.enter(code, () -> body.valid().typed());
        String id = entered.id().toString();
        return answer(Response.created(uri.getAbsolutePathBuilder().path(id).build()), entered);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(MandateService.READ)
    public Response get(@PathParam("code") String code, @PathParam("id") String id) {
        return answer(Response.ok(), service.find(code, Given.named(id, WatchService::missing)));
    }

    /** It never changes, so that it has one version. */
    private static Response answer(Response.ResponseBuilder response, WatchEntry entry) {
        return response.tag(VersionTag.of(0)).entity(WatchDocument.of(entry)).build();
    }
}
