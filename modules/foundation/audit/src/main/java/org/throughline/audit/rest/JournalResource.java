package org.throughline.audit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.journal.JournalInspection;
import org.throughline.journal.JournalQuery;
import org.throughline.journal.JournalReading;

/** What was done, by whom and why; and whether any of it was touched since. */
@Path("journal")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {

    @Inject
    private JournalReading journal;

    @Inject
    private JournalInspection inspection;

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

    @GET
    @Path("verification")
    @RolesAllowed("admin:read")
    public VerificationDocument verification() {
        return VerificationDocument.of(inspection.inspect());
    }
}
