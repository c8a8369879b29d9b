package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Timeline;
import org.throughline.enterprises.TimelineEntry;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;

/** What happened to a firm and was done for it, in one order. */
@Path("enterprises/{uscc}/timeline")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

    @Inject
    private Timeline timeline;

    @Inject
    private Addresses addresses;

    @Inject
    private Caller caller;

    /** One entry. */
    public record EntryDocument(
            String id,
            Instant at,
            String kind,
            BilingualText what,
            String who,
            @Nullable BilingualText organisation,
            @Nullable String link) {

        static EntryDocument of(Timeline.Told told) {
            TimelineEntry entry = told.entry();
            return new EntryDocument(
                    told.source() + ":" + entry.id(),
                    entry.at(),
                    entry.kind(),
                    entry.what(),
                    entry.who(),
                    entry.organisation(),
                    entry.link());
        }
    }

    @GET
    @RolesAllowed("enterprises:read")
    public PageAnswer<EntryDocument> list(@PathParam("uscc") String code, @BeanParam PageQuery stretch) {
        EnterpriseSummary firm = addresses.firm(code);
        Cursor after = stretch.after(Timeline.CURSOR_PARTS).orElse(null);
        try {
            return PageAnswer.of(
                    timeline.page(firm.uscc(), caller.mayKnow(), stretch.limit(), after), EntryDocument::of);
        } catch (Timeline.UnusablePlace unusable) {
            throw PageQuery.unusablePlace();
        }
    }
}
