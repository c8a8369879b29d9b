package org.throughline.audit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.throughline.audit.application.JournalVerifications;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.exchange.Submitted;
import org.throughline.journal.JournalInspection;
import org.throughline.journal.JournalQuery;
import org.throughline.journal.JournalReading;

/** What was done, by whom and why; and whether any of it was touched since. */
@Path("journal")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class JournalResource {

    @Inject
    private JournalReading journal;

    @Inject
    private JournalInspection inspection;

    @Inject
    private JournalVerifications verifications;

    /** Why a verification is wanted. */
    public record Order(String reason) {}

    /** The job that was asked for. */
    public record Accepted(UUID job) {}

    @GET
    @RolesAllowed("admin:read")
    public PageAnswer<EntryDocument> list(@BeanParam JournalListQuery asked, @BeanParam PageQuery stretch) {
        JournalQuery query = new JournalQuery(
                asked.filter(),
                asked.order(),
                stretch.limit(),
                stretch.after(JournalQuery.CURSOR_PARTS).orElse(null));
        try {
            return PageAnswer.of(journal.page(query), EntryDocument::of);
        } catch (JournalReading.UnusablePlace notOurs) {
            throw PageQuery.unusablePlace();
        }
    }

    /** Lets the whole journal be verified as a job. */
    @POST
    @Path("verification")
    @RolesAllowed("admin:read")
    public Response request(Submitted<Order> order, @Context UriInfo uri) {
        UUID job = verifications.request(order.valid().reason()).id();
        return Response.accepted(new Accepted(job))
                .location(uri.getBaseUriBuilder()
                        .path("jobs")
                        .path(job.toString())
                        .build())
                .build();
    }

    @GET
    @Path("verification")
    @RolesAllowed("admin:read")
    public VerificationDocument verification() {
        return VerificationDocument.of(inspection.inspect());
    }
}
