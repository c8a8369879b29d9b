package org.throughline.directory.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Invitations;
import org.throughline.directory.domain.OrganisationReading;
import org.throughline.directory.rest.OrganisationDocuments.OfficeDocument;
import org.throughline.kernel.ProblemException;

/** One office, as of a day. */
@Path("offices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfficeResource {

    @Inject
    private OrganisationReading organisations;

    @Inject
    private OrganisationDocuments documents;

    @Inject
    private Clock clock;

    @GET
    @Path("{id}")
    @RolesAllowed("offices:read")
    public Response office(@PathParam("id") String id, @BeanParam OnDay on) {
        OfficeDocument office = identity(id)
                .flatMap(known -> organisations.office(known, on.day(clock)))
                .map(documents::office)
                .orElseThrow(() -> new ProblemException(DirectoryProblem.HOLDER_NOT_FOUND, Map.of("name", id)));
        return Response.ok(office).tag(version(office)).build();
    }

    /** What holds for a time counts no versions: the tag is made of what is shown. */
    private static EntityTag version(OfficeDocument office) {
        return new EntityTag(Invitations.digest(office.toString()).substring(0, 32));
    }

    private static Optional<UUID> identity(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }
}
