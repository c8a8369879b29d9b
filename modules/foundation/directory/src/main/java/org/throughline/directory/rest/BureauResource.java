package org.throughline.directory.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.domain.OrganisationReading;
import org.throughline.directory.domain.OrganisationRecord;
import org.throughline.directory.rest.OrganisationDocuments.BureauDocument;
import org.throughline.directory.rest.OrganisationDocuments.OfficeDocument;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

/** Bureaus and their offices, as of a day. */
@Path("bureaus")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BureauResource {

    @Inject
    private OrganisationReading organisations;

    @Inject
    private OrganisationDocuments documents;

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed("offices:read")
    public PageAnswer<BureauDocument> bureaus(@BeanParam OnDay on, @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                organisations.bureaus(
                        on.day(clock),
                        stretch.limit(),
                        stretch.after(OrganisationReading.CURSOR_PARTS).orElse(null)),
                documents::bureau);
    }

    @GET
    @Path("{code}/offices")
    @RolesAllowed("offices:read")
    public PageAnswer<OfficeDocument> offices(
            @PathParam("code") String code, @BeanParam OnDay on, @BeanParam PageQuery stretch) {
        Page<OrganisationRecord> page = organisations
                .offices(
                        code,
                        on.day(clock),
                        stretch.limit(),
                        stretch.after(OrganisationReading.CURSOR_PARTS).orElse(null))
                .orElseThrow(() -> new ProblemException(DirectoryProblem.HOLDER_NOT_FOUND, Map.of("name", code)));
        return PageAnswer.of(page, documents::office);
    }
}
