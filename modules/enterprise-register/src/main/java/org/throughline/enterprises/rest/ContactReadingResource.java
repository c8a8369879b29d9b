package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.application.ContactDisclosure;
import org.throughline.enterprises.domain.ContactPurpose;
import org.throughline.enterprises.domain.ContactReading;
import org.throughline.enterprises.domain.ContactRepository;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.personal.LegalBasis;

/** Who saw data of the contact persons of a firm. */
@Path("enterprises/{uscc}/contact-readings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactReadingResource {

    @Inject
    private ContactDisclosure disclosure;

    @Inject
    private Addresses addresses;

    /** Somebody saw the data of a contact person. */
    public record ReadingDocument(
            UUID id,
            UUID contact,
            Instant at,
            String by,
            String post,
            ContactPurpose purpose,
            LegalBasis basis,
            String words) {}

    @GET
    @RolesAllowed("enterprises:read")
    public PageAnswer<ReadingDocument> readings(
            @PathParam("uscc") String code,
            @QueryParam("contact") @Nullable String contact,
            @BeanParam PageQuery stretch) {
        EnterpriseSummary firm = addresses.firm(code);
        return PageAnswer.of(
                disclosure.readings(
                        firm,
                        contact == null ? null : UUID.fromString(contact),
                        stretch.limit(),
                        stretch.after(ContactRepository.CURSOR_PARTS).orElse(null)),
                ContactReadingResource::reading);
    }

    private static ReadingDocument reading(ContactReading reading) {
        return new ReadingDocument(
                reading.id(),
                reading.contact(),
                reading.at(),
                reading.by(),
                reading.post(),
                reading.purpose(),
                reading.basis(),
                reading.words());
    }
}
